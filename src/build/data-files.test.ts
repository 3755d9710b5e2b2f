import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readArchive } from '../archive/read-archive.ts';
import { exportTables, makeExportContent } from '../exports/export-content.fixture.ts';
import { parseSums, toSum } from '../exports/sums.ts';
import { writeContent } from '../../tests/support/write-content.ts';
import { prepareDataFiles } from './data-files.ts';

const content = makeExportContent();
const folder = mkdtempSync(path.join(tmpdir(), 'data-files-'));
afterAll(() => {
  for (const made of [folder, content]) rmSync(made, { recursive: true, force: true });
});

const makeIn = (cache: string) =>
  prepareDataFiles(readArchive(content), { cacheDir: path.join(folder, cache) });
const { facts, copyTo } = await makeIn('one');
copyTo(path.join(folder, 'site'));
const read = (file: string) => readFileSync(path.join(folder, 'site/data', file));

describe('the files to take home', () => {
  it('stand below data/ with the sums and sizes that the page tells', () => {
    for (const { path: file, bytes, sha256 } of facts.files) {
      expect([file, read(file).length, toSum(read(file))]).toEqual([file, bytes, sha256]);
    }
    const listed = parseSums(read('SHA256SUMS').toString()).map((line) => line.path);
    const others = facts.files.map((file) => file.path).filter((file) => file !== 'SHA256SUMS');
    expect(listed).toEqual(others);
    expect(others).toEqual(expect.arrayContaining(['archive.xlsx', 'roll/500106.csv', 'json/media.json']));
  });

  it('say nothing that no page shows, the archive of CSV files neither', () => {
    const parts = unzipSync(read('archive-csv.zip'));
    const zipped = Object.values(parts).map((part) => new TextDecoder().decode(part));
    const book = Object.values(unzipSync(read('archive.xlsx'))).map((part) => new TextDecoder().decode(part));
    const texts = facts.files
      .map((file) => file.path)
      .filter((file) => /\.(?:csv|json|geojson)$/u.test(file))
      .map((file) => read(file).toString());
    const everything = [...zipped, ...book, ...texts].join('\n');
    expect(everything.includes('公开的一行')).toBe(true);
    const withheld = ['不公开的一行', '没有许可的信', '授权书', '填报岗', 'a1b2c3d4e5f6'];
    expect(withheld.filter((text) => everything.includes(text))).toEqual([]);
  });

  it('are the same to the byte from another cache, and another version when a cell changes', async () => {
    expect((await makeIn('two')).facts).toEqual(facts);
    const roll = (exportTables.roll ?? []).map((row) => ({ ...row, note: '补记' }));
    const other = writeContent(path.join(folder, 'other'), { tables: { ...exportTables, roll } });
    const made = await prepareDataFiles(readArchive(other), { cacheDir: path.join(folder, 'two') });
    expect(made.facts.version).not.toBe(facts.version);
  });
});
