import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { listLedgerYears, toCorrectionLedger } from './correction-ledger.ts';

const correction = (id: string, date: string, record: string) => ({
  id,
  date,
  record,
  field: '籍贯',
  before: '甲',
  after: '乙',
  reason: '核对',
});
const archive = archiveOf({
  roll: [{ id: 'p-1', name: '张一', sourceIds: 'invented' }],
  corrections: [
    correction('c-1', '2025-05-01', 'p-1'),
    correction('c-2', '2026-01-02', 'p-1'),
    correction('c-3', '2026-03-04', 'gone'),
    correction('c-4', '2026-03-04', 'p-1'),
  ],
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

  it('gives earlier years pages of their own', () => {
    expect(listLedgerYears(archive)).toEqual(['2025']);
    expect(toCorrectionLedger(archive, '2025').days[0]?.records[0]?.corrections[0]?.id).toBe('c-1');
    expect(toCorrectionLedger(archive).years.map(({ href }) => href)).toEqual([
      '/corrections/',
      '/corrections/2025.html',
    ]);
  });

  it('is empty in an archive that was never corrected', () => {
    expect(toCorrectionLedger(archiveOf({}))).toEqual({ year: '', total: 0, days: [], years: [] });
  });
});
