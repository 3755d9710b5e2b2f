import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { openGlyphOutliner, type GlyphOutliner } from '../media/fonts/glyph-outlines.ts';
import { canary } from './canaries.ts';
import { drawPortrait } from './likeness-drawing.ts';
import { plainForm, type PictureForm } from './picture-recipe.ts';
import { renderPicture } from './write-picture.ts';

describe('the file of an invented picture', () => {
  const sheet = drawPortrait({ name: '虚构', years: '', style: 'corners' });
  let outliner: GlyphOutliner;

  beforeAll(async () => {
    outliner = await openGlyphOutliner({ weight: 500, cacheDir: path.resolve('.cache/fonts') });
  });

  const make = (form: Partial<PictureForm>): Promise<Uint8Array> =>
    renderPicture({ sheet, form: { ...plainForm, width: 90, format: 'png', ...form } }, outliner);
  const pixelsOf = async (bytes: Uint8Array): Promise<Buffer> =>
    sharp(bytes).autoOrient().removeAlpha().raw().toBuffer();

  test.each([2, 3, 4, 5, 6, 7, 8])(
    'lies in the file as orientation %i says, and stands upright for those who obey it',
    async (orientation) => {
      const bytes = await make({ orientation });
      const { width, height, orientation: written } = await sharp(bytes).metadata();
      expect({ written, width, height }).toEqual(
        orientation < 5
          ? { written: orientation, width: 90, height: 120 }
          : { written: orientation, width: 120, height: 90 },
      );
      expect(await pixelsOf(bytes)).toEqual(await pixelsOf(await make({})));
      expect(await sharp(bytes).removeAlpha().raw().toBuffer()).not.toEqual(await pixelsOf(await make({})));
    },
  );

  test('says 虚构 in ink, and not only in its table', async () => {
    const empty = await renderPicture(
      { sheet: { ...sheet, parts: [], texts: [] }, form: { ...plainForm, width: 90, format: 'png' } },
      outliner,
    );
    expect(await pixelsOf(empty)).not.toEqual(await pixelsOf(await make({})));
  });

  test('is the same twice, and holds what cameras and owners leave behind', async () => {
    const form: Partial<PictureForm> = {
      format: 'jpeg',
      grain: 8,
      leftBehind: { hasCanaries: true, hasTail: true, description: '说明' },
    };
    const bytes = await make(form);
    expect(await make(form)).toEqual(bytes);
    const raw = Buffer.from(bytes).toString('latin1');
    for (const mark of [
      canary.owner,
      canary.artist,
      canary.body,
      canary.lens,
      canary.comment,
      canary.creator,
      canary.tail,
    ])
      expect(raw).toContain(mark);
  });

  test('has four inks or sixteen bits where its form asks for them', async () => {
    const inks = await sharp(await make({ format: 'jpeg', colours: 'cmyk' })).metadata();
    const deep = await sharp(await make({ colours: 'deep' })).metadata();
    expect([inks.space, deep.depth]).toEqual(['cmyk', 'ushort']);
  });
});
