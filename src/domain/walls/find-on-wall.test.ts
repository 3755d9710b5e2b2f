import { describe, expect, it } from 'vitest';
import { createWallFinder } from './find-on-wall.ts';
import { parseWallIndex, writeWallIndex, type IndexedName, type WallIndex } from './wall-index.ts';

const placed = (
  panel: number,
  column: number,
  line: number,
  carved: string,
  ...others: string[]
): IndexedName => ({
  panel,
  at: { column, line },
  anchor: `n-${column}-${line}`,
  carved,
  others,
});

const wall: WallIndex = {
  panels: ['第1面', '东墙'],
  names: [
    placed(1, 1, 1, '刘玉峰', '刘青山', '劉玉峯'),
    placed(1, 1, 2, '王德'),
    placed(1, 1, 5, '王德胜'),
    placed(1, 2, 40, '陈□林'),
    placed(1, 2, 90, '李玉'),
    { ...placed(1, 2, 90, '李玉'), anchor: 'n-2-90-2' },
    placed(2, 1, 1, '張國華'),
    { panel: 2, at: undefined, anchor: 'n-1', carved: '赵一', others: [] },
    { panel: 2, at: undefined, anchor: 'n-2', carved: '阿不都热依木·买买提', others: [] },
  ],
  same: ['刘劉', '张張', '国國', '华華', '峰峯'],
};

describe('the index of a wall', () => {
  it('is read as it was written: blank places, two names in one, and names without a place', () => {
    expect(parseWallIndex(writeWallIndex(wall))).toEqual(wall);
  });

  it('of nothing is nothing', () => {
    const empty: WallIndex = { panels: [], names: [], same: [] };
    expect(parseWallIndex(writeWallIndex(empty))).toEqual(empty);
  });

  it.each([
    '[]',
    '{}',
    '{"panels":[1],"runs":[],"others":{},"same":[]}',
    '{"panels":[],"others":{},"same":[]}',
  ])('%s is refused', (text) => {
    expect(() => parseWallIndex(text)).toThrow(/index of/u);
  });
});

describe('the search on a wall', () => {
  const { find } = createWallFinder(parseWallIndex(writeWallIndex(wall)));
  const anchors = (query: string): string[] => find(query).map(({ name }) => `${name.panel} ${name.anchor}`);

  it.each([
    ['the name as carved', '王德', ['1 n-1-2', '1 n-1-5']],
    ['the name with spaces', ' 王 德 ', ['1 n-1-2', '1 n-1-5']],
    ['the surname alone', '王', ['1 n-1-2', '1 n-1-5']],
    ['the given name alone', '玉峰', ['1 n-1-1']],
    ['the other script, asked in simplified', '张国华', ['2 n-1-1']],
    ['the other script, asked in traditional', '劉玉峰', ['1 n-1-1']],
    ['a variant', '刘玉峯', ['1 n-1-1']],
    ['a worn stone', '陈树林', ['1 n-2-40']],
    ['a character the reader does not know', '刘?峰', ['1 n-1-1']],
    ['every place that carries the name', '李玉', ['1 n-2-90', '1 n-2-90-2']],
    ['a name without a place', '赵一', ['2 n-1']],
    ['part of a long name', '买买提', ['2 n-2']],
    ['nothing that is not there', '孙某某', []],
    ['nothing for no characters', '  ', []],
    ['nothing for signs alone', '□□', []],
  ])('finds %s', (_, query, expected) => {
    expect(anchors(query)).toEqual(expected);
  });

  it('finds by another name of the linked person, and says which', () => {
    expect(find('青山').map(({ name, byOther }) => [name.carved, byOther])).toEqual([['刘玉峰', '刘青山']]);
    expect(find('刘玉峰').map(({ byOther }) => byOther)).toEqual([undefined]);
  });

  it('does not take a worn character for several', () => {
    expect(anchors('陈林')).toEqual([]);
    expect(anchors('陈大树林')).toEqual([]);
  });
});
