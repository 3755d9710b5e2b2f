import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toImageInformation } from './image-information.ts';

const whole = z.number().int().positive();

/** What https://iiif.io/api/image/3.0/#5-image-information demands of a picture that is served as plain files. */
const information = z
  .strictObject({
    '@context': z.literal('http://iiif.io/api/image/3/context.json'),
    id: z.url().regex(/^https?:\/\/.*[^/]$/u),
    type: z.literal('ImageService3'),
    protocol: z.literal('http://iiif.io/api/image'),
    profile: z.literal('level0'),
    width: whole,
    height: whole,
    sizes: z.array(z.strictObject({ width: whole, height: whole })).min(1),
    tiles: z
      .array(z.strictObject({ width: whole, height: whole, scaleFactors: z.array(whole).min(1) }))
      .length(1),
    preferredFormats: z.tuple([z.literal('jpg')]),
    rights: z
      .url()
      .regex(/^http:\/\/(?:creativecommons|rightsstatements)\.org\//u)
      .optional(),
  })
  .refine(({ sizes, width, height }) => sizes.some((size) => size.width === width && size.height === height))
  .refine(({ tiles }) =>
    tiles.every(({ scaleFactors }) => new Set(scaleFactors).size === scaleFactors.length),
  );

describe('the information of a picture', () => {
  it.each([
    [1, 1],
    [1400, 1983],
    [6000, 4243],
    [3, 5000],
  ])('of %i × %i pixels is what the Image API asks for', (width, height) => {
    const told = toImageInformation({ width, height }, 'https://mingji.example/lieshi/iiif/m-2y7t4wb4');
    expect(information.parse(JSON.parse(JSON.stringify(told)))).toEqual(told);
    expect(Object.keys(told)[0]).toBe('@context');
  });

  it('carries the licence where there is one', () => {
    const rights = 'http://creativecommons.org/licenses/by/4.0/';
    const told = toImageInformation({ width: 9, height: 9 }, 'https://mingji.example/iiif/m-1', rights);
    expect(information.parse(told)).toHaveProperty('rights', rights);
  });
});
