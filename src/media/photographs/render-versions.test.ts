import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { noisyPicture } from './noisy-picture.fixture.ts';
import { renderVersions } from './render-versions.ts';

async function versionsOf(bytes: Uint8Array) {
  const made = await renderVersions(bytes);
  if (made.kind === 'refused') throw new Error(made.reason);
  const read = await Promise.all(
    made.versions.map(async ({ width: name, format, bytes: version }) => ({
      name: `${name}.${format}`,
      ...(await sharp(version).metadata()),
    })),
  );
  return { ...made, read };
}

/** Mean of each channel, as a reader's screen shows it. */
async function meansOf(bytes: Uint8Array): Promise<number[]> {
  const { channels } = await sharp(bytes).toColourspace('srgb').stats();
  return channels.slice(0, 3).map(({ mean }) => Math.round(mean));
}

describe('the versions of a picture', () => {
  it('are AVIF and JPEG in three widths, 8 bits of sRGB', async () => {
    const { read, size } = await versionsOf(await (await noisyPicture(1680, 420)).jpeg().toBuffer());
    expect(read.map(({ name, format, width, height }) => [name, format, width, height])).toEqual([
      ['1600.avif', 'heif', 1600, 400],
      ['1600.jpg', 'jpeg', 1600, 400],
      ['800.avif', 'heif', 800, 200],
      ['800.jpg', 'jpeg', 800, 200],
      ['400.avif', 'heif', 400, 100],
      ['400.jpg', 'jpeg', 400, 100],
    ]);
    expect(size).toMatchObject({ width: 1600, height: 400 });
    expect(new Set(read.map(({ space, depth }) => `${space} ${depth}`))).toEqual(new Set(['srgb uchar']));
  });

  it('are never enlarged, and a width that would repeat a smaller one is left out', async () => {
    const small = await versionsOf(await (await noisyPicture(300, 150)).png().toBuffer());
    expect(small.read.map(({ name, width }) => [name, width])).toEqual([
      ['400.avif', 300],
      ['400.jpg', 300],
    ]);
    expect(small.size).toMatchObject({ width: 300, height: 150 });
    const middling = await versionsOf(await (await noisyPicture(600, 60)).png().toBuffer());
    expect(middling.read.map(({ name, width }) => `${name} ${width}`)).toEqual([
      '800.avif 600',
      '800.jpg 600',
      '400.avif 400',
      '400.jpg 400',
    ]);
  });

  it('of a long strip are bounded by height', async () => {
    const { read } = await versionsOf(await (await noisyPicture(40, 3000)).png().toBuffer());
    expect(read.map(({ name, height }) => [name, height])).toEqual([
      ['800.avif', 3000],
      ['800.jpg', 3000],
      ['400.avif', 1600],
      ['400.jpg', 1600],
    ]);
  });

  it('have the mean colour of the picture to stand in their place', async () => {
    const flat = { width: 50, height: 50, channels: 3 as const, background: '#306090' };
    const { size } = await versionsOf(await sharp({ create: flat }).png().toBuffer());
    expect(size.colour).toBe('#306090');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stand upright, as the camera says: orientation %i',
    async (orientation) => {
      const upright = await (await noisyPicture(120, 60)).jpeg({ quality: 95 }).toBuffer();
      const lying = await layDown(upright, orientation);
      const { read, versions } = await versionsOf(lying);
      expect(read.map(({ width, height }) => [width, height])).toEqual([
        [120, 60],
        [120, 60],
      ]);
      const left = await sharp(versions[1]?.bytes)
        .extract({ left: 2, top: 2, width: 30, height: 56 })
        .toBuffer();
      expect((await meansOf(left))[0]).toBeLessThan(70);
    },
  );

  it('keep nothing that camera or program wrote', async () => {
    const bytes = await (
      await noisyPicture(90, 60)
    )
      .withExif({ IFD0: { Copyright: 'OWNER-1' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">OWNER-1</x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(Buffer.from(bytes).includes('OWNER-1')).toBe(true);
    const { read, versions } = await versionsOf(bytes);
    for (const { exif, icc, xmp, iptc, orientation } of read) {
      expect([exif, icc, xmp, iptc, orientation]).toEqual(Array(5).fill(undefined));
    }
    expect(versions.some((version) => Buffer.from(version.bytes).includes('OWNER-1'))).toBe(false);
  });

  it('show the colours of the picture, whatever it was saved in', async () => {
    const flat = {
      width: 60,
      height: 60,
      channels: 4 as const,
      background: { r: 170, g: 140, b: 120, alpha: 1 },
    };
    const picture = () => sharp({ create: flat });
    const saved = await Promise.all([
      picture().png().toBuffer(),
      picture().toColourspace('rgb16').png().toBuffer(),
      picture().withIccProfile('p3').png().toBuffer(),
      picture().withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer(),
    ]);
    for (const bytes of saved) {
      const { versions } = await versionsOf(bytes);
      for (const version of versions) {
        const means = await meansOf(version.bytes);
        const distances = [170, 140, 120].map((wanted, channel) => Math.abs(wanted - (means[channel] ?? 0)));
        expect(Math.max(...distances)).toBeLessThan(15);
      }
    }
  });

  it('are white where the picture is see-through, and grey where it is grey', async () => {
    const clear = { width: 40, height: 40, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    expect((await versionsOf(await sharp({ create: clear }).png().toBuffer())).size.colour).toBe('#ffffff');
    const grey = await (await noisyPicture(80, 40)).greyscale().png({ palette: false }).toBuffer();
    const [red = 0, green = 1, blue = 2] = await meansOf((await versionsOf(grey)).versions[0]?.bytes ?? grey);
    expect(Math.max(Math.abs(red - green), Math.abs(green - blue))).toBeLessThan(3);
  });

  it('are not made of what is cut off in the middle', async () => {
    const bytes = await (await noisyPicture(400, 300)).jpeg().toBuffer();
    expect(await renderVersions(bytes.subarray(0, bytes.length / 2))).toEqual({
      kind: 'refused',
      reason: 'broken',
    });
  });
});

const taken = path.resolve('../shared/data/photos-exif');

it.skipIf(!existsSync(taken))(
  'pictures of real cameras stand upright and have lost their place',
  async () => {
    const files = readdirSync(taken).filter((file) => /_6\.jpg$|gps-DSCN0010/u.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { read, size } = await versionsOf(readFileSync(path.join(taken, file)));
      expect(size.width).toBeGreaterThan(size.height);
      expect(read.every(({ exif, xmp, icc }) => [exif, xmp, icc].every((part) => part === undefined))).toBe(
        true,
      );
    }
  },
);

/** Turns the pixels the other way, and notes the orientation that puts them right. */
async function layDown(upright: Uint8Array, orientation: number): Promise<Uint8Array> {
  const degrees = [0, 0, 0, 180, 180, 90, 270, 270, 90][orientation] ?? 0;
  const turned = await sharp(upright).rotate(degrees).png().toBuffer();
  const mirrored = sharp(turned).flop([2, 4, 5, 7].includes(orientation));
  return mirrored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
}
