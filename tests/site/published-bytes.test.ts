import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ExifReader from 'exifreader';
import { describe, expect, it } from 'vitest';
import { canaries, canaryPosition } from '../../src/invent/canaries.ts';
import { inspectRecording } from '../../src/media/recordings/inspect-recording.ts';
import { countyContent, sites } from '../support/built-sites.ts';

/** Files below a folder, by path relative to it. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

const masters = path.join(countyContent, 'media/files');
const published = listFiles(sites.county);
const readPublished = (file: string) => readFileSync(path.join(sites.county, file));
const isPicture = (file: string) => /\.(?:jpe?g|png|webp|avif|tiff?)$/iu.test(file);
const isRecording = (file: string) => /\.(?:mp4|m4a|mov|webm|mp3|wav|ogg)$/iu.test(file);

/** As cameras write text: in bytes, and in the two-byte letters of Windows. */
const secrets = canaries.flatMap((canary) => [
  Buffer.from(canary, 'latin1'),
  Buffer.from(canary, 'utf16le'),
  Buffer.from(canary, 'utf16le').swap16(),
]);

function holdsSecret(bytes: Buffer): boolean {
  return secrets.some((secret) => bytes.includes(secret));
}

/** Degrees, and degrees and minutes as XMP has them. */
const positions = Object.values(canaryPosition).flatMap((degrees) => {
  const whole = Math.floor(degrees);
  return [degrees.toString(), `${whole},${(degrees - whole) * 60}`];
});

function holdsPosition(text: string): boolean {
  return positions.some((position) => new RegExp(String.raw`(?<![\d.])${position}(?!\d)`, 'u').test(text));
}

/** What the file says of itself, as `group/tag`; what only says how it is drawn is left out. */
function listSaid(bytes: Buffer): string[] {
  const drawing = new Set(['file', 'jfif', 'png', 'pngFile', 'riff', 'icc', 'composite']);
  try {
    const groups = ExifReader.load(bytes, { expanded: true, includeUnknown: true });
    return Object.entries(groups)
      .filter(([group]) => !drawing.has(group))
      .flatMap(([group, tags]) => Object.keys(tags ?? {}).map((tag) => `${group}/${tag}`));
  } catch (error) {
    if (error instanceof Error && /No Exif data|Invalid image format/u.test(error.message)) return [];
    throw error;
  }
}

/** What is written into a copy to take home: whose it is. */
const credit =
  /^(?:exif\/(?:Artist|Copyright|ImageDescription)|xmp\/(?:_raw|about|creator|rights|description|Credit|Marked|WebStatement))$/u;

describe('the masters of the invented county', () => {
  const files = listFiles(masters);

  it('say who owned the camera, where it stood and what it was', () => {
    const said = new Set(
      files.filter(isPicture).flatMap((file) => listSaid(readFileSync(path.join(masters, file)))),
    );
    expect([...said]).toEqual(
      expect.arrayContaining(['gps/Latitude', 'exif/CameraOwnerName', 'exif/BodySerialNumber']),
    );
    const all = Buffer.concat(files.map((file) => readFileSync(path.join(masters, file))));
    expect(holdsSecret(all)).toBe(true);
  });

  it('are not published', () => {
    const sizes = new Map(files.map((file) => [statSync(path.join(masters, file)).size, file]));
    const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    const same = published.filter((file) => {
      const full = path.join(sites.county, file);
      const master = sizes.get(statSync(full).size);
      return master !== undefined && !/\.vtt$/u.test(file) && sum(full) === sum(path.join(masters, master));
    });
    expect(files.length).toBeGreaterThan(20);
    expect(same).toEqual([]);
  });
});

describe('the whole output', () => {
  it('holds no word of an owner, a device or an office’s own note, and no place of a camera', () => {
    const telling = published.filter((file) => {
      const bytes = readPublished(file);
      return holdsSecret(bytes) || (!isPicture(file) && holdsPosition(bytes.toString('latin1')));
    });
    expect(telling).toEqual([]);
  });

  it('has pictures that say nothing of themselves, and copies to take home that say whose they are', () => {
    const pictures = published.filter(isPicture);
    const telling = pictures.flatMap((file) => {
      const said = listSaid(readPublished(file));
      const isCopy = file.endsWith('-download.jpg');
      return said.filter((tag) => !(isCopy && credit.test(tag))).map((tag) => `${file}: ${tag}`);
    });
    const copies = pictures.filter((file) => file.endsWith('-download.jpg'));
    expect(pictures.length).toBeGreaterThan(100);
    expect(copies.length).toBeGreaterThan(0);
    expect(telling).toEqual([]);
    for (const copy of copies)
      expect(listSaid(readPublished(copy))).toEqual(
        expect.arrayContaining(['exif/Copyright', 'xmp/WebStatement']),
      );
  });

  it('has films and recordings that say nothing of themselves', async () => {
    const recordings = published.filter(isRecording);
    expect(recordings.length).toBeGreaterThan(0);
    for (const file of recordings) {
      const inspection = await inspectRecording(path.join(sites.county, file));
      const tags = 'tags' in inspection ? inspection.tags : {};
      expect({
        file,
        kind: inspection.kind,
        said: Object.values(tags).filter((tag) => tag !== undefined),
      }).toEqual({
        file,
        kind: expect.stringMatching(/^(?:film|sound)$/u),
        said: [],
      });
    }
  });
});
