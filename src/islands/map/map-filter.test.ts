import { describe, expect, it } from 'vitest';
import {
  countUnwritten,
  fits,
  readFilter,
  toBeijingMoment,
  toQuery,
  type FilterableLine,
} from './map-filter.ts';

const line: FilterableLine = {
  district: '500106',
  kind: '烈士陵园',
  level: '国家级',
  periods: ['解放战争', '抗日战争'],
  hours: '周二至周日 9:00-17:00',
};
/** Saturday, 28 November 2026, noon in Beijing. */
const noon = toBeijingMoment(Date.UTC(2026, 10, 28, 4));

describe('the filter of the map', () => {
  it('stands in the address, and comes back from it', () => {
    const query = '?district=500106&kind=%E7%83%88%E5%A3%AB%E9%99%B5%E5%9B%AD&open=now';
    expect(readFilter(query)).toEqual({
      district: '500106',
      kind: '烈士陵园',
      level: '',
      period: '',
      isOpenNow: true,
    });
    expect(toQuery(readFilter(query))).toBe(query);
    expect(toQuery(readFilter('?elder=1&open=later'))).toBe('');
  });

  it.each([
    ['', true],
    ['?district=500106&period=抗日战争', true],
    ['?district=500107', false],
    ['?kind=烈士墓', false],
    ['?level=区县级', false],
    ['?period=大革命', false],
    ['?open=now', true],
  ])('%s shows the facility or not', (query, shown) => {
    expect(fits(line, readFilter(query), noon)).toBe(shown);
  });

  it('asks the clock in Beijing whether a place is open', () => {
    expect(noon).toEqual({ weekday: 6, minutes: 720, monthDay: '11-28' });
    expect(toBeijingMoment(Date.UTC(2026, 10, 29, 16)).weekday).toBe(1);
    const evening = toBeijingMoment(Date.UTC(2026, 10, 28, 9));
    expect(fits(line, readFilter('?open=now'), evening)).toBe(false);
  });

  it('never takes a place for open that does not say when, and counts it', () => {
    const unwritten = { ...line, hours: '' };
    expect(fits(unwritten, readFilter('?open=now'), noon)).toBe(false);
    const filter = readFilter('?open=now&level=国家级');
    expect(countUnwritten([line, unwritten, { ...unwritten, level: '未定级' }], filter)).toBe(1);
  });
});
