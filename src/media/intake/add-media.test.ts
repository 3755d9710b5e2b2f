import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPermitted } from '../../domain/media/publication.ts';
import { IntakePlace } from './intake-place.fixture.ts';
import type { IntakeResult } from './outcome.ts';

let place: IntakePlace;
let folder: string;
beforeEach(() => {
  place = new IntakePlace();
  folder = path.join(place.root, '张家来件');
  mkdirSync(folder);
});
afterEach(() => place.remove());

const exif = {
  IFD0: { Artist: 'Zhang San', Copyright: 'CC BY 4.0', ImageDescription: 'The gate in spring', Model: 'EOS' },
  IFD2: { DateTimeOriginal: '2014:04:21 10:59:13', CameraOwnerName: 'SOMEBODY-ELSE' },
  IFD3: {
    ...{ GPSLatitudeRef: 'N', GPSLatitude: '29/1 34/1 0/1' },
    ...{ GPSLongitudeRef: 'E', GPSLongitude: '106/1 30/1 0/1' },
  },
};

/** A photograph of its own for each number. */
async function photograph(name: string, number: number, withExif = false): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><rect width="120" height="90" fill="#bcd"/><rect x="${(number * 37) % 100}" y="${(number * 23) % 70}" width="${9 + ((number * 11) % 50)}" height="${9 + ((number * 7) % 40)}" fill="#${((number * 613) % 4096).toString(16).padStart(3, '0')}"/></svg>`;
  const picture = sharp(Buffer.from(svg)).flatten().jpeg();
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await (withExif ? picture.withExif(exif) : picture).toBuffer());
  return file;
}

const kindsOf = ({ outcomes }: IntakeResult) => outcomes.map(({ kind }) => kind);

describe('a folder that a family brought', () => {
  it('becomes a row a picture, with what the files say and nothing invented', async () => {
    await photograph('2.jpg', 1, true);
    await photograph('10.jpg', 2);
    const facilities = [{ id: 'yuan', name: '某陵园', latitude: 29.567, longitude: 106.5 }];
    const { outcomes, rows, newHeadings } = await place.add([folder], { facilities });
    const [first, second] = place.rows();
    expect(first).toMatchObject({
      ...{ caption: 'The gate in spring', alt: '', date: '', digitised: '2014-04-21', creator: 'Zhang San' },
      ...{ rights: '待核：CC BY 4.0', originalName: '张家来件/2.jpg', facility: '' },
    });
    expect(isPermitted({ rights: first?.rights ?? '' })).toBe(false);
    expect(second).toMatchObject({ caption: '', date: '', creator: '', originalName: '张家来件/10.jpg' });
    expect(outcomes[0]).toMatchObject({ near: { id: 'yuan', distance: 40 } });
    expect(rows).toEqual({ first: 2, last: 3 });
    expect(newHeadings).toEqual(['类别', '数字化日期', '待认', '原文件名']);
    expect(readFileSync(place.table, 'utf8')).not.toMatch(/SOMEBODY|29\.5|106\.5/u);
  });

  it('takes what the command says before what files say, and kinds from folders', async () => {
    await photograph('墓碑/1.jpg', 1, true);
    await photograph('别的/1.jpg', 2, true);
    await place.add([folder], { given: given({ rights: '家属授权展示', facility: 'yuan' }) });
    const [other, tomb] = place.rows();
    expect(tomb).toMatchObject({
      kind: '墓碑',
      date: '2014-04-21',
      rights: '家属授权展示',
      facility: 'yuan',
    });
    expect(other).toMatchObject({ kind: '', digitised: '2014-04-21', rights: '家属授权展示' });
  });

  it('keeps its masters byte for byte', async () => {
    const file = await photograph('1.jpg', 1, true);
    await place.add([file]);
    const [row] = place.rows();
    expect(readFileSync(path.join(place.directory, row?.file ?? ''))).toEqual(readFileSync(file));
  });

  it('is not taken in twice, under whatever names', async () => {
    await photograph('1.jpg', 1);
    await place.add([folder]);
    const [row] = place.rows();
    const before = readFileSync(place.table);
    copyFileSync(path.join(folder, '1.jpg'), path.join(folder, '副本.jpg'));
    const { outcomes } = await place.add([folder]);
    const counterpart = { id: row?.id, name: undefined };
    expect(outcomes).toMatchObject([
      { kind: 'held', counterpart },
      { kind: 'held', counterpart },
    ]);
    expect(readFileSync(place.table)).toEqual(before);
    expect(place.masters()).toHaveLength(1);
  });

  it('brings back a master that got lost', async () => {
    const file = await photograph('1.jpg', 1);
    await place.add([folder]);
    const [row] = place.rows();
    const master = path.join(place.directory, row?.file ?? '');
    rmSync(master);
    const { outcomes } = await place.add([folder]);
    expect(outcomes).toMatchObject([{ kind: 'held', counterpart: { id: row?.id }, wasLost: true }]);
    expect(readFileSync(master)).toEqual(readFileSync(file));
    expect(place.rows()).toHaveLength(1);
    expect(place.manifest().size).toBe(1);
  });

  it('is told of pictures that look like one another, which are taken all the same', async () => {
    const file = await photograph('1.jpg', 1);
    writeFileSync(path.join(folder, '2.jpg'), await sharp(file).resize(100).jpeg({ quality: 60 }).toBuffer());
    await photograph('3.jpg', 9);
    const { outcomes } = await place.add([folder]);
    const [first] = place.rows();
    expect(outcomes).toMatchObject([
      { kind: 'added', alike: undefined },
      { kind: 'added', alike: { id: first?.id, name: '张家来件/1.jpg' } },
      { kind: 'added', alike: undefined },
    ]);
  });

  it('may hold sound, which is told by its bytes and kept under their ending', async () => {
    writeFileSync(path.join(folder, '口述.mp3'), toWave(800));
    const { outcomes } = await place.add([folder]);
    expect(outcomes).toMatchObject([{ kind: 'added', medium: 'sound', otherEnding: 'wav' }]);
    const [row] = place.rows();
    expect(row).toMatchObject({ kind: '录音', originalName: '张家来件/口述.mp3' });
    expect(row?.file).toMatch(/^m-[a-z0-9]{8}\.wav$/u);
    expect(readFileSync(path.join(place.directory, row?.file ?? ''))).toEqual(toWave(800));
  });

  it('can be looked through without writing anything', async () => {
    await photograph('1.jpg', 1);
    const before = readFileSync(place.table);
    const result = await place.add([folder], { isDryRun: true });
    expect(kindsOf(result)).toEqual(['added']);
    expect(result.rows).toBeUndefined();
    expect(readFileSync(place.table)).toEqual(before);
    expect(place.masters()).toEqual([]);
  });
});

describe('a run that ends early', () => {
  it('when asked to writes rows for what it took, and the next goes on', async () => {
    for (let number = 1; number <= 4; number++) await photograph(`${number}.jpg`, number);
    let asked = 0;
    const stopped = await place.add([folder], { isStopped: () => ++asked > 2 });
    expect(stopped.stop).toEqual({ kind: 'asked' });
    expect(place.rows()).toHaveLength(2);
    const next = await place.add([folder]);
    expect(kindsOf(next)).toEqual(['held', 'held', 'added', 'added']);
    expect(place.rows().map(({ file }) => file)).toHaveLength(4);
  });

  it('since the table can’t be written any more keeps the masters, and the next run gives them their rows', async () => {
    for (let number = 1; number <= 3; number++) await photograph(`${number}.jpg`, number);
    const table = readFileSync(place.table);
    const spoil = () => writeFileSync(place.table, Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x0a]));
    let asked = 0;
    const isStopped = () => {
      if (++asked === 2) spoil();
      return false;
    };
    const stopped = await place.add([folder], { isStopped });
    expect(stopped).toMatchObject({ stop: { kind: 'table', fault: { kind: 'not-utf8' } }, unwritten: 3 });
    const masters = place.masters();
    expect(masters).toHaveLength(3);
    writeFileSync(place.table, table);
    const next = await place.add([folder]);
    expect(next.stop).toBeUndefined();
    expect(place.masters()).toEqual(masters);
    expect(
      place
        .rows()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(masters);
    expect([...place.manifest().keys()].sort()).toEqual(masters);
  });

  it('never begins where the folder of masters is not there: its disk is not plugged in', async () => {
    await photograph('1.jpg', 1);
    rmSync(place.directory, { recursive: true });
    const { stop } = await place.add([folder]);
    expect(stop).toEqual({ kind: 'no-folder', directory: place.directory });
  });

  it('never begins in a folder that has none of the masters: they are kept elsewhere', async () => {
    await photograph('1.jpg', 1);
    appendFileSync(place.table, 'm-1,m-1.jpg\r\nm-2,m-2.jpg\r\nm-3,m-3.jpg\r\n');
    const { stop } = await place.add([folder]);
    expect(stop).toEqual({ kind: 'elsewhere', directory: place.directory });
    expect(place.masters()).toEqual([]);
    writeFileSync(path.join(place.directory, 'm-2.jpg'), 'a master');
    expect(kindsOf(await place.add([folder]))).toEqual(['added']);
  });

  it('never begins while another run is at work', async () => {
    await photograph('1.jpg', 1);
    writeFileSync(path.join(place.directory, '.media-add.lock'), '{"host":"elsewhere","process":1}');
    const { stop } = await place.add([folder]);
    expect(stop).toMatchObject({ kind: 'busy', host: 'elsewhere' });
    expect(place.rows()).toEqual([]);
  });
});

describe('the table', () => {
  it('that somebody saved during the run keeps what was saved', async () => {
    await photograph('1.jpg', 1);
    const isStopped = () => {
      appendFileSync(place.table, 'm-typed,typed.jpg,刚写的\r\n');
      return false;
    };
    await place.add([folder], { isStopped });
    expect(place.rows()).toMatchObject([
      { id: 'm-typed', caption: '刚写的' },
      { originalName: '张家来件/1.jpg' },
    ]);
  });

  it('never gives an id again that was retired, or that a file still bears', async () => {
    await photograph('1.jpg', 1);
    const drawn = (first: number) => {
      let next = first;
      return () => next++;
    };
    await place.add([folder], { randomByte: drawn(0) });
    const [taken] = place.rows();
    writeFileSync(path.join(place.directory, 'm-abcdefgh.jpg'), 'a master without a row');
    await photograph('2.jpg', 2);
    const retired = ['m-jkmnpqrs'];
    // Letters in their order: the first id is taken, later draws pass through that of the file and the retired one.
    await place.add([folder], { randomByte: drawn(0), retired });
    const ids = place.rows().map(({ id }) => id);
    expect(taken?.id).toBe('m-23456789');
    expect(ids).toEqual(['m-23456789', 'm-tuvwxyz2']);
  });
});

function given(cells: Record<string, string>) {
  return { cells, today: '2026-11-27', toClaim: (written: string) => `待核：${written}` };
}

/** Silence of 16 bits, 8,000 samples a second. */
function toWave(samples: number): Buffer {
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8_000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples * 2, 40);
  return bytes;
}
