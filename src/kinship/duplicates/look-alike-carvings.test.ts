import { describe, expect, it } from 'vitest';
import { findLookAlikeCarvings } from './look-alike-carvings.ts';

const person = (id: string, name: string, others: string[] = []) => ({
  id,
  name,
  nativePlace: '某县',
  otherNames: others.map((text) => ({ text })),
});
const carving = (carved: string, personIds: string[] = []) => ({
  where: '英名墙 hill',
  place: '第1面',
  carved,
  personIds,
});
const people = [person('p-1', '陈玉'), person('p-2', '李春生', ['李子明'])];

describe('names in stone that look like names of the roll', () => {
  it('are told with the two characters that were taken for each other', () => {
    expect(findLookAlikeCarvings([carving('陈王', ['p-1'])], people)).toEqual([
      {
        where: '英名墙 hill',
        place: '第1面',
        carved: '陈王',
        person: { id: 'p-1', name: '陈玉', nativePlace: '某县' },
        carvedCharacter: '王',
        rollCharacter: '玉',
        isGiven: true,
      },
    ]);
    expect(findLookAlikeCarvings([carving('李舂生')], people)).toMatchObject([
      { carvedCharacter: '舂', rollCharacter: '春', isGiven: false },
    ]);
  });

  it('are nobody whom the roll has under that name, in whichever script, or whose name is worn', () => {
    expect(findLookAlikeCarvings([carving('陳玉'), carving('李子明'), carving('陈□')], people)).toEqual([]);
  });

  it('are nobody whose name is another', () => {
    expect(findLookAlikeCarvings([carving('陈刚')], people)).toEqual([]);
  });
});
