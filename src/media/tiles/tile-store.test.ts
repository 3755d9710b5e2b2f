import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathEnd, planTiles, toTilePath, toWholePath, type PixelSize } from './tile-plan.ts';
import { TileStore, type KeptTiles } from './tile-store.ts';

const canary = 'owner-of-the-camera';
let folder = '';
let store: TileStore;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-tiles-'));
  store = new TileStore(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The left half is red, the right half blue. */
function draw(width: number, height: number): Sharp {
  const red = { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#c00' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#00c' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

const fileOf = (kept: KeptTiles, name: string) => path.join(kept.folder, name, pathEnd);

/** What a client may ask for that knows nothing but `info.json`, as section 4.7 of the Image API reckons it. */
function listAsked(picture: PixelSize): string[] {
  const { scaleFactors, sizes } = planTiles(picture);
  const asked = new Set(['full/max', ...sizes.map(toWholePath)]);
  for (const factor of scaleFactors) {
    const step = 1024 * factor;
    for (let y = 0; y * step < picture.height; y += 1) {
      for (let x = 0; x * step < picture.width; x += 1) {
        const [left, top] = [x * step, y * step];
        const [width, height] = [Math.min(step, picture.width - left), Math.min(step, picture.height - top)];
        const size = `${Math.ceil(width / factor)},${Math.ceil(height / factor)}`;
        asked.add(`${left},${top},${width},${height}/${size}`);
        if (width === picture.width && height === picture.height) asked.add(`full/${size}`);
      }
    }
  }
  return [...asked];
}

describe('the tiles in the cache', () => {
  it.each([
    [1, 1],
    [1024, 1024],
    [1025, 3],
    [2049, 1023],
    [3, 2100],
  ])(
    'of %i × %i pixels stand under every address that may be asked for, and no other',
    async (width, height) => {
      const bytes = await draw(width, height).png({ compressionLevel: 1 }).toBuffer();
      const kept = await store.keep(`${width}x${height}`, async () => bytes);
      const asked = listAsked(kept.picture).map((name) => `${name}/${pathEnd}`);
      expect(kept.files.toSorted()).toEqual(asked.toSorted());
      expect(kept).toMatchObject({ picture: { width, height }, master: { width, height } });
    },
  );

  it('have the size that their address says, and show the part that it names', async () => {
    const bytes = await draw(2049, 1023).png({ compressionLevel: 1 }).toBuffer();
    const kept = await store.keep('2049x1023', async () => bytes);
    for (const tile of planTiles(kept.picture).tiles) {
      const { width, height } = await sharp(fileOf(kept, toTilePath(tile))).metadata();
      expect({ width, height }).toEqual(tile.size);
    }
    const { dominant } = await sharp(fileOf(kept, '2048,0,1,1023/1,1023')).stats();
    expect(dominant.b).toBeGreaterThan(dominant.r);
  });

  it('are no larger than 6,000 pixels, and remember how large the master is', async () => {
    const bytes = await draw(7000, 70).png({ compressionLevel: 1 }).toBuffer();
    const kept = await store.keep('wide', async () => bytes);
    expect(kept.picture).toEqual({ width: 6000, height: 60 });
    expect(kept.master).toEqual({ width: 7000, height: 70 });
  });

  it('stand upright, and hold nothing of what the camera wrote', async () => {
    const turned = await draw(300, 200)
      .withExif({ IFD0: { Artist: canary } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(turned.includes(canary)).toBe(true);
    const kept = await store.keep('turned', async () => turned);
    expect(kept).toMatchObject({ picture: { width: 200, height: 300 }, master: { width: 200, height: 300 } });
    for (const file of kept.files) {
      const bytes = await readFile(path.join(kept.folder, file));
      expect(bytes.includes(canary)).toBe(false);
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
    }
  });

  it('are grey of 8 bits where the scan is grey of 16', async () => {
    const grey = new Uint16Array(64 * 64).fill(0x8000);
    const bytes = await sharp(grey, { raw: { width: 64, height: 64, channels: 1 } })
      .toColourspace('grey16')
      .png()
      .toBuffer();
    const kept = await store.keep('grey', async () => bytes);
    const largest = await sharp(fileOf(kept, 'full/max')).metadata();
    expect(largest).toMatchObject({ channels: 1, depth: 'uchar' });
    const { channels } = await sharp(fileOf(kept, 'full/max')).stats();
    expect(Math.round(channels[0]?.mean ?? 0)).toBeCloseTo(128, -1);
  });

  it('are cut once for the same bytes, whatever the file is called', async () => {
    let reads = 0;
    const bytes = await draw(40, 30).png({ compressionLevel: 1 }).toBuffer();
    const read = async () => {
      reads += 1;
      return bytes;
    };
    const first = await store.keep('same', read);
    const again = await new TileStore(folder).keep('same', read);
    expect(again).toEqual(first);
    expect(reads).toBe(1);
  });

  it('leave nothing behind of a file that is no picture', async () => {
    const broken = Buffer.from('not a picture');
    await expect(store.keep('broken', async () => broken)).rejects.toThrow();
    expect(await store.find('broken')).toBeUndefined();
    expect(readdirSync(folder).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });

  it('of two builds at once are the same folder', async () => {
    const bytes = await draw(50, 40).png({ compressionLevel: 1 }).toBuffer();
    const [one, other] = await Promise.all([
      store.keep('twice', async () => bytes),
      new TileStore(folder).keep('twice', async () => bytes),
    ]);
    expect(one).toEqual(other);
    expect(existsSync(fileOf(one, 'full/max'))).toBe(true);
  });
});
