import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContent } from '../../tests/support/write-content.ts';
import type { Person } from '../domain/people/person.ts';
import { readArchive } from './read-archive.ts';
import { streamArchive } from './stream-people.ts';

const root = mkdtempSync(path.join(tmpdir(), 'stream-people-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A content folder with sheets of the roll as they are given, byte for byte. */
function folderOf(sheets: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(path.join(root, 'content-'));
  mkdirSync(path.join(directory, 'roll'));
  for (const [file, sheet] of Object.entries(sheets))
    writeFileSync(path.join(directory, 'roll', file), sheet);
  return directory;
}

function streamed(directory: string): Person[] {
  const people: Person[] = [];
  streamArchive(directory).forEachPerson((person) => people.push(person));
  return people;
}

function byId(people: readonly Person[]): Person[] {
  return people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const headings = '编号,姓名,性别,籍贯,牺牲时间\n';
/** `编号,姓名` and two people, in GBK. */
const gbkSheet = Buffer.from('b1e0bac52cd0d5c3fb0a672d312cc1d6bcfbc9bd0a672d322cbaced3d0ccef0a', 'hex');

describe('people read one after the other', () => {
  it('are the same as those of the archive', () => {
    const directory = folderOf({
      'a.csv': `${headings}p-2,林见山,男,某县,1938年\np-1,何有田,女,"某县,某乡",1938-02-30\n`,
      'b.csv': `\uFEFF${headings}p-3,𠮷⿰土口,,,\np-4,"何""有""田",,,不详\n`,
    });
    expect(byId(streamed(directory))).toEqual(byId(readArchive(directory).people));
    expect(streamed(directory)).toHaveLength(4);
  });

  it('come in the order of files and rows', () => {
    const directory = folderOf({
      'b.csv': `${headings}p-1,林见山\n`,
      'a.csv': `${headings}p-3,何有田\np-2,丁一川\n`,
    });
    expect(streamed(directory).map(({ id }) => id)).toEqual(['p-3', 'p-2', 'p-1']);
  });

  it('come out of files in GBK, as Excel writes them', () => {
    const directory = folderOf({ 'gbk.csv': gbkSheet });
    expect(streamed(directory).map(({ id, name }) => [id, name])).toEqual([
      ['g-1', '林见山'],
      ['g-2', '何有田'],
    ]);
    expect(byId(streamed(directory))).toEqual(byId(readArchive(directory).people));
  });

  it('come out of files with Windows line ends, and without one at the end', () => {
    const directory = folderOf({ 'a.csv': '编号,姓名\r\np-1,林见山\r\np-2,何有田' });
    expect(streamed(directory).map(({ name }) => name)).toEqual(['林见山', '何有田']);
  });

  it('have an id and a name', () => {
    const directory = folderOf({ 'a.csv': `${headings},林见山\np-2,\n,,\np-3,何有田\n  ,丁一川\n` });
    expect(streamed(directory).map(({ id }) => id)).toEqual(['p-3']);
  });

  it('are told from headings in any order, with spaces and with columns of the staff', () => {
    const directory = folderOf({ 'a.csv': ' 姓名 ,备查,编号\n林见山,一,p-1\n' });
    expect(streamed(directory)).toMatchObject([{ id: 'p-1', name: '林见山' }]);
  });

  it('are all there where a sheet has more rows than are read at once', () => {
    const rows = Array.from(
      { length: 4200 },
      (_, row) => `p-${String(row)},林见山,男,某县第${String(row)}保,\n`,
    );
    const people = streamed(folderOf({ 'a.csv': headings + rows.join('') }));
    expect(people.map(({ id }) => id)).toEqual(rows.map((_, row) => `p-${String(row)}`));
    expect(people.map(({ place }) => place.row)).toEqual(rows.map((_, row) => row + 2));
    expect(people.at(-1)).toMatchObject({ name: '林见山', nativePlace: '某县第4199保', sex: '男' });
  });

  it('are none where a sheet has headings only, or nothing, or there is no roll', () => {
    expect(streamed(folderOf({ 'a.csv': headings, 'b.csv': '' }))).toEqual([]);
    expect(streamed(mkdtempSync(path.join(root, 'empty-')))).toEqual([]);
  });

  it('may be read again', () => {
    const { forEachPerson } = streamArchive(folderOf({ 'a.csv': `${headings}p-1,林见山\n` }));
    const ids: string[] = [];
    for (let turn = 0; turn < 2; turn += 1) forEachPerson(({ id }) => ids.push(id));
    expect(ids).toEqual(['p-1', 'p-1']);
  });
});

describe('the archive without its people', () => {
  const directory = writeContent(path.join(root, 'whole'), {
    tables: {
      roll: [{ id: 'p-1', name: '林见山' }],
      events: [{ id: 'battle', name: '某次战役' }],
    },
  });

  it('has every table but the roll', () => {
    const { archive } = streamArchive(directory);
    expect(archive.people).toEqual([]);
    expect(archive.findEvent('battle')).toEqual(readArchive(directory).findEvent('battle'));
    expect(archive.findEvent('battle')?.name).toBe('某次战役');
  });

  it('borrows places and units of the project, as the whole archive does', () => {
    const project = writeContent(path.join(root, 'project'), {
      tables: {
        roll: [{ id: 'p-9', name: '何有田' }],
        units: [{ id: 'army', name: '某军' }],
      },
    });
    const { archive, forEachPerson } = streamArchive(directory, project);
    expect(archive.units.findUnit('army')?.name).toBe('某军');
    expect(archive.borrowed).toEqual(readArchive(directory, project).borrowed);
    const ids: string[] = [];
    forEachPerson(({ id }) => ids.push(id));
    expect(ids).toEqual(['p-1']);
  });
});
