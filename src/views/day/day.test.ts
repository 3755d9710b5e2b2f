import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { monthDays } from './calendar.ts';
import { toDayIndex } from './day-index.ts';
import { listDayKeys, toDayPage } from './day-page.ts';

const died = (id: string, date: string, deathPlace = '') => ({
  id,
  name: `赵${id}`,
  died: date,
  deathPlace,
  sourceIds: 'invented',
});
const archive = archiveOf({
  roll: [
    died('later', '1949年11月27日', '歌乐山'),
    died('earlier', '1930年11月27日'),
    died('month', '1949年11月'),
    died('year', '1950年'),
    died('about', '约1949年11月27日'),
    died('unknown', '不详'),
  ],
});

describe('the calendar', () => {
  it('has the 366 days a year may have', () => {
    expect(monthDays).toHaveLength(366);
    expect(monthDays.some(({ key }) => key === '02-29')).toBe(true);
  });

  it('accounts for everybody: on a day, in a month, in a year, or not known', () => {
    const index = toDayIndex(archive);
    expect([index.exact, index.monthOnly, index.yearOnly, index.unknown]).toEqual([2, 1, 2, 1]);
    expect(index.monthLists).toEqual([{ href: '/days/11.html', label: '十一月', count: 1 }]);
  });

  it('has a page for every day and for the months that hold deaths without a day', () => {
    expect(listDayKeys(archive)).toHaveLength(367);
    expect(toDayPage(archive, '11').people.items.map(({ name }) => name)).toEqual(['赵month']);
  });
});

describe('the page of a day', () => {
  it('lists only those known to have died on that day, by year, and says where a place is not known', () => {
    const { people, nearest } = toDayPage(archive, '11-27');
    expect(people.items.map(({ name, year, place }) => [name, year, place])).toEqual([
      ['赵earlier', '1930', '地点未详'],
      ['赵later', '1949', '歌乐山'],
    ]);
    expect(nearest).toEqual([]);
  });

  it('without names leads to the nearest days that have some, round the end of the year', () => {
    const page = toDayPage(archive, '01-01');
    expect(page.nearest).toEqual([{ href: '/days/11-27.html', label: '11月27日（2人）' }]);
    expect(page.neighbours?.previous.href).toBe('/days/12-31.html');
    expect(toDayPage(archive, '12-31').neighbours?.next.href).toBe('/days/01-01.html');
  });

  it('leads nowhere in an archive without dates', () => {
    expect(toDayPage(archiveOf({}), '05-05').nearest).toEqual([]);
  });
});
