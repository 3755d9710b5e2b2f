import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SentFile } from '../web/web-request.ts';
import { hiddenMarker, makeHostileFiles, type HostileFile } from './hostile-pictures.fixture.ts';
import { prepareInTurn } from './picture-queue.ts';
import { preparePicture } from './prepare-picture.ts';

const sent = (bytes: Uint8Array): SentFile => ({
  field: 'pictures',
  fileName: '../../照片.jpg',
  claimedType: 'image/jpeg',
  bytes,
});

let files: HostileFile[];

beforeAll(async () => {
  files = await makeHostileFiles();
});

describe('of twenty-five files sent as pictures', () => {
  it('each comes out as a plain picture or is refused for what it is', async () => {
    expect(files).toHaveLength(25);
    const outcomes: [string, string][] = [];
    for (const { what, bytes } of files) {
      const outcome = await preparePicture(sent(bytes));
      outcomes.push([what, outcome.kind === 'prepared' ? 'prepared' : outcome.reason]);
    }
    expect(outcomes).toEqual(files.map(({ what, expected }) => [what, expected]));
  });

  it('none that is kept holds anything but a picture', async () => {
    let kept = 0;
    for (const { bytes, expected } of files) {
      if (expected !== 'prepared') continue;
      const outcome = await preparePicture(sent(bytes));
      if (outcome.kind !== 'prepared') throw new Error('not prepared');
      const { jpeg } = outcome.picture;
      kept += 1;
      const { exif, xmp, iptc, icc, format, pages, orientation } = await sharp(jpeg).metadata();
      expect({ exif, xmp, iptc, icc, format, pages, orientation }).toEqual({ format: 'jpeg' });
      expect(jpeg.includes(hiddenMarker)).toBe(false);
      expect(jpeg.subarray(-2).toString('hex')).toBe('ffd9');
    }
    expect(kept).toBe(12);
  });
});

describe('a picture', () => {
  it('stands upright as it was taken, since its metadata goes', async () => {
    const lying = files.find(({ what }) => what === 'a JPEG lying on its side');
    const outcome = await preparePicture(sent(lying?.bytes ?? new Uint8Array()));
    expect(outcome).toMatchObject({ kind: 'prepared', picture: { width: 30, height: 40 } });
  });

  it('is made no larger than 2,400 pixels a side, and never enlarged', async () => {
    const wide = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect(await preparePicture(sent(wide))).toMatchObject({ picture: { width: 2400, height: 1200 } });
    const small = await sharp({ create: { width: 30, height: 15, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect(await preparePicture(sent(small))).toMatchObject({ picture: { width: 30, height: 15 } });
  });

  it('that the web server had to cut is too large', async () => {
    const outcome = await preparePicture({ ...sent(new Uint8Array(10)), isTruncated: true });
    expect(outcome).toEqual({ kind: 'refused', reason: 'too-large' });
  });

  it('waits its turn, and a refused one holds nobody up', async () => {
    const [good, bad] = [files[0], files.find(({ expected }) => expected === 'broken')];
    const turns = [good, bad, good, bad, good].map((file) =>
      prepareInTurn(sent(file?.bytes ?? new Uint8Array())),
    );
    const outcomes = await Promise.all(turns);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'prepared',
      'refused',
      'prepared',
      'refused',
      'prepared',
    ]);
  });
});
