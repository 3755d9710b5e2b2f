import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ColumnReader } from '../index-columns.ts';
import { indexSource, type InventedPerson } from '../index-source.fixture.ts';
import { memoryFolder } from '../memory-folder.fixture.ts';
import { openNameFinder } from '../name-finder.ts';
import { readStartFile } from '../start-file.ts';
import { writeNameIndex } from './write-name-index.ts';

const people: InventedPerson[] = [
  { name: '林见山', district: 1, died: { from: 1938, until: 1938 } },
  { name: '林见山', district: 2 },
  { name: '何有田', aliases: ['何一川'] },
  { name: '未林' },
  { name: '库里·申科' },
  { name: '林⿰土口' },
  { name: '丁' },
];

function write(written: readonly InventedPerson[] = people) {
  const folder = memoryFolder();
  const paths: string[] = [];
  const report = writeNameIndex(indexSource(written, '末玛見'), (path, bytes) => {
    paths.push(path);
    folder.write(path, bytes);
  });
  return { ...folder, report, paths };
}

const index = write();

async function find(query: string): Promise<string[]> {
  const { hits } = await (await openNameFinder(index.load)).find(query);
  return hits.map(({ name, district }) => `${name}${district}`);
}

describe('a written index', () => {
  it('has pages of characters, shards and directories of every order, and last the start file', () => {
    const { version } = index.report;
    const kinds = index.paths.map((path) => path.replace(/\/?[0-9a-z]+\.bin$/u, ''));
    expect(new Set(kinds)).toEqual(
      new Set([
        'characters',
        `${version}/look-alikes`,
        `${version}/pairs`,
        `${version}/first`,
        `${version}/last`,
        `${version}/initials`,
        'directories',
        '',
      ]),
    );
    expect(index.paths.at(-1)).toBe('start.bin');
    expect(new Set(index.paths).size).toBe(index.paths.length);
  });

  it('says its version in every file', () => {
    const { version } = index.report;
    for (const [path, bytes] of index.files) {
      const said = new ColumnReader(inflateSync(bytes)).text();
      if (path === 'start.bin') expect(said).toContain(`"version":"${version}"`);
      else expect(said).toBe(version);
    }
  });

  it('reports what it holds', () => {
    const sizes = [...index.files.values()].map(({ length }) => length);
    const shards = [...index.files].filter(([path]) =>
      /\/(?:pairs|first|last|initials)\/\d+\.bin$/u.test(path),
    );
    expect(index.report).toMatchObject({
      people: 7,
      names: 8,
      shards: shards.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      largestShard: Math.max(...shards.map(([, { length }]) => length)),
    });
  });

  it('begins with the words of the archive', () => {
    const start = readStartFile(inflateSync(index.files.get('start.bin') ?? new Uint8Array()));
    expect(start).toMatchObject({
      version: index.report.version,
      people: 7,
      names: 8,
      lookAlikePages: 1,
      periods: ['未查明', '抗日战争时期'],
      nameKinds: ['化名', '原名'],
    });
    expect(start.places).toContainEqual({ name: '铜梁', districts: [2] });
  });

  it('is equal where the archive is, and wholly another where it is not', () => {
    expect([...write().files]).toEqual([...index.files]);
    const other = write([...people, { name: '林川' }]);
    expect(other.report.version).not.toBe(index.report.version);
  });

  it('may be of nobody', async () => {
    const empty = write([]);
    expect(empty.report).toMatchObject({ people: 0, names: 0, shards: 0, largestShard: 0 });
    const answer = await (await openNameFinder(empty.load)).find('林见山');
    expect(answer).toMatchObject({ hits: [], isCut: false });
  });
});

describe('a person in a written index', () => {
  it.each([
    ['by the name', '何有田', ['何有田']],
    ['by characters apart', '何 有 田', ['何有田']],
    ['by surname and given name', '何 有田', ['何有田']],
    ['by traditional characters', '林見山', ['林见山500119', '林见山500151']],
    ['by name and place', '林见山 铜梁', ['林见山500151', '林见山500119']],
    ['by name and place in one', '铜梁林见山', ['林见山500151', '林见山500119']],
    ['by name and year', '林见山 1938', ['林见山500119', '林见山500151']],
    ['by syllables', 'he you tian', ['何有田']],
    ['by syllables with tones', 'hé yǒutián', ['何有田']],
    ['by initials', 'hyt', ['何有田']],
    ['by another name', '何一川', ['何有田']],
    ['by a character of like shape', '末林', ['未林']],
    ['by a name with a dot', '库里申科', ['库里·申科']],
    ['by a described character', '林⿰土口', ['林⿰土口']],
    ['by a name of one character', '丁', ['丁']],
  ])('is found %s: %s', async (_, query, names) => {
    const found = await find(query);
    expect(found.slice(0, names.length)).toEqual(names);
  });
});
