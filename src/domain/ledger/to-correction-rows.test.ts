import { describe, expect, it } from 'vitest';
import { toCorrectionRows } from './to-correction-rows.ts';

const grounds = { date: '2026-11-27', reason: '县级来表', evidence: 'invented', role: '录入岗' };

describe('rows of the ledger', () => {
  it('count on from the highest number that was ever given', () => {
    const changes = [
      { record: 'p-1', field: '籍贯', before: '巴县', after: '江北县' },
      { record: 'p-2', field: '整条', before: '', after: '新增' },
    ];
    expect(toCorrectionRows(changes, grounds, ['c-0009', 'c-0120', 'other'])).toEqual([
      { id: 'c-0121', record: 'p-1', field: '籍贯', before: '巴县', after: '江北县', ...grounds },
      { id: 'c-0122', record: 'p-2', field: '整条', before: '', after: '新增', ...grounds },
    ]);
  });

  it('begin with c-0001, and say of a record without a fate that it was withdrawn', () => {
    const [row] = toCorrectionRows([{ record: 'p-1', field: '整条', before: '', after: '' }], grounds, []);
    expect([row?.id, row?.after]).toEqual(['c-0001', '撤下']);
  });

  it('hold no number of a living person', () => {
    const change = { record: 'p-1', field: '事迹', before: '电话 13800000001', after: '' };
    expect(toCorrectionRows([change], grounds, [])[0]?.before).toBe('〔含个人信息，不载〕');
  });
});
