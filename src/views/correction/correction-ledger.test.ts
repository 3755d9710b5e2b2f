import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { listAddedKeys, toAddedRecords } from './added-records.ts';
import { listLedgerKeys, toCorrectionLedger } from './correction-ledger.ts';
import { findRecordLedger } from './ledger-addresses.ts';
import { findRecordRoute, listRecordLedgers, toRecordLedger } from './record-ledger.ts';

const correction = (id: string, date: string, record: string, more: Record<string, string> = {}) => ({
  id,
  date,
  record,
  field: '籍贯',
  before: '甲',
  after: '乙',
  reason: '核对',
  ...more,
});
const addition = (number: number, record: string) =>
  correction(`c-${number}`, '2026-05-06', record, {
    field: '整条',
    before: '',
    after: '新增',
    reason: '来表',
  });
const person = (id: string, name: string) => ({ id, name, sourceIds: 'invented' });

const archive = archiveOf({
  roll: [person('p-1', '张一')],
  corrections: [
    correction('c-1', '2025-05-01', 'p-1'),
    correction('c-2', '2026-01-02', 'p-1', { evidence: 'invented' }),
    correction('c-3', '2026-03-04', 'gone'),
    correction('c-4', '2026-03-04', 'p-1'),
  ],
  sources: [{ id: 'invented', title: '虚构材料', tier: '其他' }],
});

describe('the ledger of corrections', () => {
  it('begins with the newest day and gathers the lines of one record', () => {
    const { total, days } = toCorrectionLedger(archive);
    expect(total).toBe(4);
    expect(days.map(({ date, records }) => [date, records.map(({ name }) => name)])).toEqual([
      ['2026年3月4日', ['gone', '张一']],
      ['2026年1月2日', ['张一']],
    ]);
  });

  it('links to the record while it has a page, and keeps the line when it has none', () => {
    const [gone, known] = toCorrectionLedger(archive).days[0]?.records ?? [];
    expect([gone?.href, known?.href]).toEqual([undefined, '/people/p-1.html']);
  });

  it('says where each entry is cited and what it rests on', () => {
    const [line] = toCorrectionLedger(archive).days[1]?.records[0]?.corrections ?? [];
    expect(line?.href).toBe('/corrections/records/p-1.html#c-2');
    expect(line?.evidence).toEqual([{ title: '虚构材料', href: '/sources/#invented' }]);
  });

  it('gives earlier years pages of their own', () => {
    expect(listLedgerKeys(archive)).toEqual(['2025']);
    expect(toCorrectionLedger(archive, '2025').days[0]?.records[0]?.corrections[0]?.id).toBe('c-1');
    expect(toCorrectionLedger(archive).years.map(({ href }) => href)).toEqual([
      '/corrections/',
      '/corrections/2025.html',
    ]);
  });

  it('is empty in an archive that was never corrected', () => {
    const { total, days, years } = toCorrectionLedger(archiveOf({}));
    expect([total, days, years]).toEqual([0, [], []]);
  });

  it('divides a year of many changes into pages', () => {
    const corrections = Array.from({ length: 450 }, (_, index) =>
      correction(`c-${index}`, '2026-03-04', 'p-1'),
    );
    const long = archiveOf({ roll: [person('p-1', '张一')], corrections });
    expect(listLedgerKeys(long)).toEqual(['2026/2', '2026/3']);
    const { days, paging } = toCorrectionLedger(long, '2026/3');
    expect(days[0]?.records[0]?.corrections).toHaveLength(50);
    expect(paging.pages.map(({ href }) => href)).toEqual([
      '/corrections/',
      '/corrections/2026/2.html',
      '/corrections/2026/3.html',
    ]);
    const [last] = days[0]?.records[0]?.corrections.slice(-1) ?? [];
    expect(last?.href).toBe('/corrections/records/p-1/3.html#c-449');
  });
});

describe('what was added on a day', () => {
  const people = Array.from({ length: 450 }, (_, index) => person(`p-${index}`, `张${index}`));
  const grown = archiveOf({
    roll: people,
    corrections: [
      ...people.map(({ id }, index) => addition(index, id)),
      correction('c-900', '2026-05-06', 'p-7'),
    ],
  });

  it('is one line of the ledger, whatever the number, and leads to a list in pages', () => {
    const [day] = toCorrectionLedger(grown).days;
    expect(day?.added).toEqual({ count: 450, href: '/corrections/added/2026-05-06.html', reasons: ['来表'] });
    expect(day?.records.map(({ name }) => name)).toEqual(['张7']);
    expect(listAddedKeys(grown)).toEqual(['2026-05-06', '2026-05-06/2', '2026-05-06/3']);
  });

  it('names everybody with the entry by which it is cited', () => {
    const { groups, total } = toAddedRecords(grown, '2026-05-06/3');
    expect(total).toBe(450);
    expect(groups[0]?.lines).toHaveLength(50);
    expect(groups[0]?.lines.at(-1)).toEqual({ id: 'c-449', name: '张449', href: '/people/p-449.html' });
  });

  it('makes no page of a record of which nothing else is told', () => {
    expect(findRecordLedger(grown, 'p-8')).toBeUndefined();
    expect(listRecordLedgers(grown).map(({ record }) => record)).toEqual(['p-7']);
  });
});

describe('the ledger of one record', () => {
  it('tells its prose with it, and when it was added', () => {
    const changed = archiveOf({
      roll: [person('p-1', '张一')],
      corrections: [
        addition(1, 'p-1'),
        correction('c-2', '2026-06-01', 'stories/p-1.md', {
          field: '整篇',
          before: 'a'.repeat(64),
          after: 'b'.repeat(64),
        }),
      ],
    });
    const { name, href, list } = toRecordLedger(changed, { record: 'p-1', key: 'p-1' });
    expect([name, href]).toEqual(['张一', '/people/p-1.html']);
    expect(list.items.map(({ field, said }) => [field, said])).toEqual([
      ['生平', '改写（SHA-256 aaaaaaaa… → bbbbbbbb…）'],
      ['整条', '新增这一条'],
    ]);
  });

  it('is found again by the key of its address, that of a file too', () => {
    const files = archiveOf({
      corrections: [correction('c-1', '2026-06-01', 'media/transcripts/m-1.csv', { field: '整行' })],
    });
    const [route] = listRecordLedgers(files);
    expect(route?.key).toBe('media~transcripts~m-1.csv');
    expect(findRecordRoute(files, route?.key ?? '')).toEqual(route);
    expect(toRecordLedger(files, findRecordRoute(files, route?.key ?? '')).name).toBe(
      '释文（media/transcripts/m-1.csv）',
    );
  });

  it('does not say what a picture shows that is not shown', () => {
    const hidden = archiveOf({
      media: [{ id: 'm-1', file: 'm-1.jpg', kind: '肖像', caption: '某人像' }],
      corrections: [correction('c-1', '2026-06-01', 'm-1', { field: '说明', before: '', after: '某人像' })],
    });
    const { name, list } = toRecordLedger(hidden, { record: 'm-1', key: 'm-1' });
    expect(name).toBe('影像 m-1');
    expect(JSON.stringify(list)).not.toContain('某人像');
  });
});
