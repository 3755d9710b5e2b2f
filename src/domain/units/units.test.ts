import { describe, expect, test } from 'vitest';
import { toUnitRow, unitRows } from './unit-rows.fixture.ts';
import { createUnitDirectory } from './units.ts';

const directory = createUnitDirectory(unitRows);

function idsFor(text: string): string[] {
  return directory.findByName(text).map(({ id }) => id);
}

describe('the directory of units', () => {
  test('a unit is found by any of its names, in any way of writing numbers', () => {
    for (const text of ['第十五军', '15军', '第15军', '志愿军第十五军'])
      expect(idsFor(text)).toEqual(['cpv-15']);
    expect(idsFor('二十军')).toEqual(['nra-20-army']);
    expect(idsFor('第29师第87团')).toEqual(['cpv-15-29-87']);
    expect(idsFor('红三军团')).toEqual(['red-3-corps']);
    expect(idsFor('剿匪先锋连')).toEqual(['cpv-15-29-87-9']);
    expect(idsFor('')).toEqual([]);
  });

  test('a unit’s own name comes before the earlier name of another', () => {
    expect(idsFor('红三军')).toEqual(['red-3-army']);
    expect(idsFor('人民解放军第十军第二十九师')).toEqual(['cpv-15-29']);
  });

  test('a name that two units bear finds both', () => {
    const two = createUnitDirectory([...unitRows, toUnitRow(['pla-15', '解放军第十五军', '15军'])]);
    expect(two.findByName('十五军').map(({ id }) => id)).toEqual(['cpv-15', 'pla-15']);
  });

  test('superiors are listed from the nearest up, subordinates one level down', () => {
    expect(directory.ancestorsOf('cpv-15-29-87').map(({ id }) => id)).toEqual(['cpv-15-29', 'cpv-15', 'cpv']);
    expect(directory.childrenOf('cpv').map(({ id }) => id)).toEqual(['cpv-15', 'cpv-12']);
    expect(directory.childrenOf('')).toEqual([]);
    expect(directory.ancestorsOf('nowhere')).toEqual([]);
  });

  test('a circle of superiors ends', () => {
    const circle = createUnitDirectory([
      toUnitRow(['a', '甲部', '', 'b']),
      toUnitRow(['b', '乙部', '', 'a']),
    ]);
    expect(circle.ancestorsOf('a').map(({ id }) => id)).toEqual(['b']);
  });

  test('an id that the table does not have is named when required', () => {
    expect(directory.findUnit('cpv-99')).toBeUndefined();
    expect(() => directory.requireUnit('cpv-99')).toThrow(/cpv-99/u);
  });
});
