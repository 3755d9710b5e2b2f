import { describe, expect, test } from 'vitest';
import { readDate } from '../domain/dates/read-date.ts';
import { isCertainlyAfter } from '../domain/dates/date-bounds.ts';
import { isUnreadableSign } from '../domain/names/characters.ts';
import { parseNameForms } from '../domain/names/name-forms.ts';
import { hasRareCharacter } from '../domain/glyphs/rare-character.ts';
import { tables } from '../domain/tables.ts';
import { findWord, burialStates, deathCauses, kinSearchStates, periods } from '../domain/words.ts';
import { inventCounty, type CountyOptions, type InventedRow } from './county.ts';
import { toInventedId } from './invented-id.ts';
import { fallbackDistricts } from './native-places.ts';
import { shareOut } from './share-out.ts';
import { toRowLine } from './table-text.ts';

const options: CountyOptions = { people: 5000, seed: 7, districts: fallbackDistricts };
const county = [...inventCounty(options)];
const roll = cellsOf('roll');

function cellsOf(table: InventedRow['table']): Record<string, string>[] {
  return county.filter((row) => row.table === table).map((row) => ({ ...row.cells }));
}

function shareOf(matches: (person: Record<string, string>) => boolean): number {
  return roll.filter(matches).length / roll.length;
}

describe('an invented county', () => {
  test('has as many people as were asked for, each with an id of their own', () => {
    expect(roll).toHaveLength(5000);
    expect(new Set(roll.map((person) => person['id'])).size).toBe(5000);
  });

  test('is the same for the same seed and another for another', () => {
    expect([...inventCounty(options)]).toEqual(county);
    expect([...inventCounty({ ...options, seed: 8 })]).not.toEqual(county);
  });

  test('says of every person that the row is invented', () => {
    expect(roll.every((person) => person['sourceIds']?.split(';')[0] === 'invented')).toBe(true);
    expect(cellsOf('sources').every((source) => source['title']?.includes('虚构'))).toBe(true);
    expect(cellsOf('site')).toContainEqual({ key: '示例', value: '是', note: '' });
  });

  test('keeps clear of the names it is told to avoid', () => {
    const avoid = new Set(roll.slice(0, 50).map((person) => person['name'] ?? ''));
    const others = [...inventCounty({ ...options, avoid })].filter(({ table }) => table === 'roll');
    expect(others.filter(({ cells }) => avoid.has(cells['name'] ?? ''))).toEqual([]);
  });

  test('uses the controlled words and the kinds of name of the official forms', () => {
    for (const person of roll) {
      const { period = '', cause = '', burialState = '', kinSearch = '' } = person;
      if (period !== '') expect(findWord(periods, period)).toBe(period);
      if (cause !== '') expect(findWord(deathCauses, cause)).toBe(cause);
      if (burialState !== '') expect(findWord(burialStates, burialState)).toBe(burialState);
      if (kinSearch !== '') expect(findWord(kinSearchStates, kinSearch)).toBe(kinSearch);
      if (person['otherNames'] !== '')
        expect(parseNameForms(person['otherNames'] ?? '')).toMatchObject({ unread: [], withoutKind: [] });
    }
  });

  test('writes dates in many ways, all but a lunar day without a year readable, and never a death before a birth', () => {
    const written = roll.flatMap((person) => [
      person['born'] ?? '',
      person['joined'] ?? '',
      person['died'] ?? '',
    ]);
    const unread = written.filter((text) => readDate(text).kind === 'unread');
    expect(unread.filter((text) => !text.startsWith('农历'))).toEqual([]);
    expect(written.some((text) => text.startsWith('民国'))).toBe(true);
    const reversed = roll.filter(({ born = '', died = '' }) =>
      isCertainlyAfter(readDate(born), readDate(died)),
    );
    expect(reversed).toEqual([]);
  });

  test('has the hard cases of real rolls, each rare: unreadable and rare characters, thin rows, namesakes, women', () => {
    const unreadable = shareOf(({ name = '' }) => Array.from(name).some(isUnreadableSign));
    expect(unreadable).toBeGreaterThan(0.001);
    expect(unreadable).toBeLessThan(0.006);
    const rare = roll.filter(({ name = '' }) => hasRareCharacter(name));
    expect(rare.length).toBeGreaterThan(0);
    expect(rare.every(({ reading }) => reading !== '')).toBe(true);
    expect(shareOf(({ period }) => period === '')).toBeCloseTo(0.03, 1);
    expect(shareOf(({ sex }) => sex === '女')).toBeLessThan(0.05);
    expect(new Set(roll.map(({ name }) => name)).size).toBeLessThan(roll.length - 100);
  });

  test('points only to facilities, sources and people that it has', () => {
    const facilities = new Set(['', ...cellsOf('facilities').map(({ id }) => id)]);
    const people = new Set(roll.map(({ id }) => id));
    const sources = new Set(cellsOf('sources').map(({ id }) => id));
    expect(roll.filter(({ burialFacility }) => !facilities.has(burialFacility))).toEqual([]);
    expect(cellsOf('citations').filter(({ record }) => !people.has(record))).toEqual([]);
    expect(cellsOf('citations').filter(({ sourceId }) => !sources.has(sourceId))).toEqual([]);
    expect(cellsOf('citations').length).toBeGreaterThan(100);
    expect(cellsOf('corrections').length).toBeGreaterThan(0);
  });
});

test('people are shared out over districts without losing one', () => {
  expect(shareOut(10, [{ weight: 1 }, { weight: 1 }, { weight: 1 }])).toEqual([3, 4, 3]);
});

test('a hundred thousand numbers give as many ids', () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, number) => toInventedId(number, 1)));
  expect(ids.size).toBe(100_000);
});

test('a cell with a comma or a quotation mark is quoted after RFC 4180', () => {
  const line = toRowLine(tables.site, { key: '副题', value: '一,二"三"', note: '' });
  expect(line).toBe('副题,"一,二""三""",\r\n');
});
