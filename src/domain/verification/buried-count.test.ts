import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { countBuried } from './buried-count.ts';

type Row = Record<string, string>;

function count(rows: readonly Row[], moves: readonly Row[] = []) {
  const graves = rows.map((row, index) => ({ sheet: 'yuan', id: `g-${index + 1}`, ...row }));
  const { graves: book } = archiveOf({ graves, 'grave-moves': moves });
  return countBuried(book.listAt('yuan'), book);
}
const exactly = (number: number) => ({ least: number, most: number });

describe('how many lie in a cemetery', () => {
  it('is counted by the state of each grave', () => {
    expect(
      count([
        { people: 'p-1' },
        { state: '有名墓', carvedNames: '张样甲' },
        { state: '无名墓' },
        { state: '有墓无名' },
        { people: 'p-2;p-3' },
        { state: '合葬墓', people: 'p-4', peopleCount: '5人' },
      ]),
    ).toEqual({
      graves: 6,
      total: exactly(11),
      named: exactly(5),
      unnamed: exactly(6),
      together: exactly(7),
    });
  });

  it('is open where the ledger gives no exact number', () => {
    expect(count([{ state: '合葬墓', peopleCount: '约30人' }]).total).toEqual({ least: 1, most: Infinity });
    expect(count([{ state: '合葬墓' }]).total).toEqual({ least: 2, most: Infinity });
  });

  it('may or may not hold whoever has an empty tomb, or a name without a grave', () => {
    const { total, named } = count([
      { state: '衣冠冢', people: 'p-1' },
      { state: '有名无墓', people: 'p-2' },
    ]);
    expect([total, named]).toEqual([
      { least: 0, most: 2 },
      { least: 0, most: 2 },
    ]);
  });

  it('leaves room for those who were moved away', () => {
    expect(count([{ people: 'p-1' }, {}], [{ oldGrave: 'g-1', newPlace: '外地' }]).total).toEqual({
      least: 0,
      most: 2,
    });
  });
});
