import { describe, expect, it } from 'vitest';
import { judgeDates } from './judge-dates.ts';
import type { Embedded } from './read-embedded.ts';

const judge = (dates: Partial<Embedded>, kind = '设施') =>
  judgeDates(
    { captured: undefined, digitised: undefined, created: undefined, device: 'Canon EOS 6D', ...dates },
    { kind, today: '2026-11-27' },
  );

describe('the day a camera wrote', () => {
  it.each(['墓碑', '碑刻', '英名墙', '设施', '仪式'])('is the day of a picture of kind %s', (kind) => {
    expect(judge({ captured: '2014:04:21 10:59:13' }, kind)).toEqual({
      date: '2014-04-21',
      digitised: '',
      doubts: [],
    });
  });

  it.each(['肖像', '合影', '书信', '证书', '名册', '遗物', '影片', ''])(
    'is the day on which a picture of kind “%s” was copied',
    (kind) => {
      expect(judge({ captured: '2014:04:21 10:59:13' }, kind)).toMatchObject({
        date: '',
        digitised: '2014-04-21',
      });
    },
  );

  it('is the day of the scan where a scanner wrote it', () => {
    const device = 'EPSON Perfection V600 Photo VueScan';
    expect(judge({ captured: '2014:04:21 10:59:13', device })).toMatchObject({
      date: '',
      digitised: '2014-04-21',
    });
  });

  it('is told, and not written, where the clock was never set', () => {
    for (const written of [
      '1970:01:01 08:00:05',
      '1970:01:03 21:15:00',
      '1980:01:01 00:00:00',
      '1904:01:01 00:00:00',
      '2000:01:01 00:00:00',
      '2012:01:01 00:12:41',
    ])
      expect(judge({ captured: written }), written).toEqual({
        date: '',
        digitised: '',
        doubts: [{ written, reason: 'unset-clock' }],
      });
  });

  it('of New Year’s noon is believed', () => {
    expect(judge({ captured: '2012:01:01 12:00:00' }).date).toBe('2012-01-01');
  });

  it('ahead of today, or no day at all, is told and not written', () => {
    expect(judge({ captured: '2035:05:01 10:00:00' }).doubts).toEqual([
      { written: '2035:05:01 10:00:00', reason: 'future' },
    ]);
    for (const captured of ['2014:02:30 10:00:00', '2014:13:01 10:00:00', '0001:01:01 00:00:00', '昨天'])
      expect(judge({ captured }), captured).toMatchObject({ date: '', doubts: [{ reason: 'impossible' }] });
  });

  it('is not asked after where cameras leave it empty', () => {
    for (const captured of ['0000:00:00 00:00:00', '    :  :     :  :  ', ''])
      expect(judge({ captured }), captured).toEqual({ date: '', digitised: '', doubts: [] });
  });

  it('is told once, though the file has it twice', () => {
    const written = '1970:01:01 00:00:00';
    expect(judge({ captured: written, digitised: written }).doubts).toHaveLength(1);
  });
});

describe('a date before there were digital cameras', () => {
  it('was written by a person, of what the picture shows', () => {
    const dates = { captured: '1949:11:27 00:00:00', digitised: '2015:06:01 09:00:00' };
    for (const kind of ['肖像', '设施', ''])
      expect(judge(dates, kind), kind).toEqual({ date: '1949-11-27', digitised: '2015-06-01', doubts: [] });
  });

  it('is no more exact than what was known', () => {
    expect(judge({ created: '1947-05' }).date).toBe('1947-05');
    expect(judge({ created: '1947' }).date).toBe('1947');
    expect(judge({ captured: '1947:01:01 00:00:00' }).date).toBe('1947');
    expect(judge({ captured: '1947:05:00 00:00:00' }).date).toBe('1947-05');
  });
});
