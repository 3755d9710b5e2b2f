import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PhotographStore, renderPhotograph } from './photographs.ts';

/** A lying picture, its left half dark. */
function picture(width = 1600, height = 800): Sharp {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#222' } };
  return sharp({ create: { width, height, channels: 3, background: '#eee' } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
}

describe('a photograph', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
    'of the kind %s becomes WebP of the width asked for',
    async (format) => {
      const bytes = await picture().toFormat(format).toBuffer();
      const made = await renderPhotograph(bytes, 400);
      const read = await sharp(made.bytes).metadata();
      expect([read.format, read.width, read.height]).toEqual(['webp', 400, 200]);
      expect(made.size).toEqual({ width: 400, height: 200 });
    },
  );

  it('stands upright as its camera says, and keeps nothing that the camera wrote', async () => {
    const bytes = await picture()
      .withExif({ IFD0: { Copyright: '某某', Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const before = await sharp(bytes).metadata();
    expect(before.orientation).toBe(6);
    expect(before.exif).toBeDefined();
    const made = await renderPhotograph(bytes, 400);
    expect(made.size).toEqual({ width: 400, height: 800 });
    const after = await sharp(made.bytes).metadata();
    expect([after.exif, after.icc, after.xmp, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is never enlarged', async () => {
    const bytes = await picture(300, 150).png().toBuffer();
    expect((await renderPhotograph(bytes, 1200)).size).toEqual({ width: 300, height: 150 });
  });

  it('that is a drawing is drawn at the width asked for', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 150" width="100" height="150"><path d="M0 0h50v150H0z"/></svg>';
    const made = await renderPhotograph(new TextEncoder().encode(svg), 1200);
    expect(made.size).toEqual({ width: 1200, height: 1800 });
  });

  it('that is broken is refused', async () => {
    const bytes = await picture().jpeg().toBuffer();
    await expect(renderPhotograph(bytes.subarray(0, 900), 400)).rejects.toThrow();
    await expect(renderPhotograph(new Uint8Array([0xff, 0xd8, 0xff]), 400)).rejects.toThrow();
  });
});

describe('the store of photographs', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'photographs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps both versions under the hash of the picture, whatever its file is called', async () => {
    const store = new PhotographStore(path.join(folder, 'cache'));
    const [one, same] = [path.join(folder, 'a.png'), path.join(folder, 'b.png')];
    for (const file of [one, same]) writeFileSync(file, await picture(600, 300).png().toBuffer());
    const kept = await store.keep(one);
    expect([kept.width, kept.height]).toEqual([600, 300]);
    expect((await store.keep(same)).fileOf(400)).toBe(kept.fileOf(400));
    expect((await sharp(kept.fileOf(400)).metadata()).width).toBe(400);
    expect(readdirSync(path.join(folder, 'cache'))).toHaveLength(2);
  });

  it('does not read an unchanged file again, and sees a changed one', async () => {
    const file = path.join(folder, 'a.png');
    writeFileSync(file, await picture(600, 300).png().toBuffer());
    const first = new PhotographStore(path.join(folder, 'cache'));
    const before = await first.keep(file);
    await first.save();
    const next = new PhotographStore(path.join(folder, 'cache'));
    expect((await next.keep(file)).fileOf(400)).toBe(before.fileOf(400));
    writeFileSync(file, await picture(800, 300).png().toBuffer());
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    const after = await next.keep(file);
    expect(after.width).toBe(800);
    expect(after.fileOf(400)).not.toBe(before.fileOf(400));
  });

  it('makes versions anew that were lost, and does without an index that can’t be read', async () => {
    const file = path.join(folder, 'a.png');
    writeFileSync(file, await picture(600, 300).png().toBuffer());
    const first = new PhotographStore(path.join(folder, 'cache'));
    const kept = await first.keep(file);
    await first.save();
    rmSync(kept.fileOf(1200));
    writeFileSync(path.join(folder, 'cache/index.json'), '{ broken');
    const next = await new PhotographStore(path.join(folder, 'cache')).keep(file);
    expect((await sharp(next.fileOf(1200)).metadata()).width).toBe(600);
  });
});
