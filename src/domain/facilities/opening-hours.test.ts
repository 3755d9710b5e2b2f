import { describe, expect, it } from 'vitest';
import { isOpenAt, readOpeningHours, type BeijingMoment } from './opening-hours.ts';

/** 周几、几点、几月几日 of an invented week. */
function at(weekday: number, time: string, monthDay = '05-12'): BeijingMoment {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { weekday, minutes: hours * 60 + minutes, monthDay };
}

function isOpen(text: string, moment: BeijingMoment): boolean | undefined | 'unread' {
  const hours = readOpeningHours(text);
  return hours === undefined ? 'unread' : isOpenAt(hours, moment);
}

describe('opening hours', () => {
  it('begin with the first minute and end before the last', () => {
    const text = '周二至周日 9:00-17:00';
    expect(isOpen(text, at(2, '8:59'))).toBe(false);
    expect(isOpen(text, at(2, '9:00'))).toBe(true);
    expect(isOpen(text, at(7, '16:59'))).toBe(true);
    expect(isOpen(text, at(7, '17:00'))).toBe(false);
    expect(isOpen(text, at(1, '10:00'))).toBe(false);
  });

  it.each([
    ['每天 全天', at(3, '0:00'), true],
    ['9:00-17:00', at(3, '12:00'), true],
    ['工作日 9:00-12:00,14:00-17:30', at(5, '13:00'), false],
    ['工作日 9:00-12:00，14:00-17:30', at(5, '17:29'), true],
    ['工作日 9:00-12:00', at(6, '10:00'), false],
    ['周六、周日 10:00—16:00', at(6, '10:30'), true],
    ['周末 10:00～16:00', at(5, '10:30'), false],
    ['星期五至星期一 9：00－12：00', at(7, '9:30'), true],
    ['周五至周一 9:00-12:00', at(3, '9:30'), false],
    ['周天 9:00-24:00', at(7, '23:59'), true],
  ])('of “%s” are read', (text, moment, expected) => {
    expect(isOpen(text, moment)).toBe(expected);
  });

  it('of a later rule hold where two speak of a day', () => {
    expect(isOpen('每天 9:00-17:00；周一 闭馆', at(1, '10:00'))).toBe(false);
    expect(isOpen('每天 9:00-17:00；周一 闭馆', at(2, '10:00'))).toBe(true);
    expect(isOpen('周一 闭馆；每天 9:00-17:00', at(1, '10:00'))).toBe(true);
  });

  it('may differ by season, also over the new year', () => {
    const text = '4月1日至10月31日 每天 9:00-18:00；11月1日至次年3月31日 每天 9:00-16:00';
    expect(isOpen(text, at(1, '17:00', '10-31'))).toBe(true);
    expect(isOpen(text, at(1, '17:00', '11-01'))).toBe(false);
    expect(isOpen(text, at(1, '15:00', '01-15'))).toBe(true);
    expect(isOpen(text, at(1, '15:00', '03-31'))).toBe(true);
  });

  it('are not said of a season that the text leaves out', () => {
    expect(isOpen('4月1日至10月31日 9:00-18:00', at(1, '10:00', '12-01'))).toBeUndefined();
  });

  it.each([
    '',
    '免费开放',
    '全年免费开放，逢周一闭馆',
    '节假日 9:00-17:00',
    '每天 9:00-17:00；法定节假日另行通知',
    '每天 17:00-9:00',
    '每天 9:00-25:00',
    '每天 9:60-10:00',
    '周八 9:00-17:00',
    '2月30日至3月1日 9:00-17:00',
    '每天',
    '9点到17点',
  ])('of “%s” stay unread, whole', (text) => {
    expect(readOpeningHours(text)).toBeUndefined();
  });
});
