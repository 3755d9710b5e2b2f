import { describe, expect, it } from 'vitest';
import { listReadings } from '../names/character-readings.ts';
import { readName } from '../names/name-reading.ts';
import { splitName } from '../names/split-name.ts';
import { listAmbiguousCharacters, listOtherReadings } from './other-readings.ts';

function find(name: string, told?: string) {
  return listOtherReadings({ name, ...splitName(name, told), reading: readName(name, told) });
}

describe('names that may be read in another way', () => {
  it('tell which character, how the list reads it, and how else it is read', () => {
    expect(find('王乐')).toEqual([{ character: '乐', read: 'lè', others: ['yuè'] }]);
    expect(find('覃大山')).toEqual([{ character: '覃', read: 'qín', others: ['tán'] }]);
  });

  it('are no question once the registrar has said how the family reads them', () => {
    expect(find('王乐', 'Wáng Yuè')).toEqual([]);
  });

  it('are not every name: common characters and compound surnames are no question', () => {
    expect(find('王建华')).toEqual([]);
    expect(find('单雄')).toEqual([]);
    expect(find('乐正山')).toEqual([]);
  });

  it('come from readings that the dictionary knows, the common one among them', () => {
    for (const [character, readings] of listAmbiguousCharacters()) {
      const known = listReadings(character);
      expect([character, readings.filter((reading) => !known.includes(reading))]).toEqual([character, []]);
    }
  });
});
