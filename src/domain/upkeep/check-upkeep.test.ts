import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { describeFinding } from '../../i18n/findings.ts';
import { toCheckedContent } from '../rules/checked-content.ts';
import type { Finding } from '../rules/finding.ts';
import { checkUpkeep } from './check-upkeep.ts';
import { looksLikePersonName } from './looks-like-name.ts';

const graves = [{ sheet: 'yuan', id: 'g-1' }];
const keeper = (id: string, change: Record<string, string> = {}) => ({
  id,
  records: 'g-1',
  role: '管护员',
  ...change,
});

/** Findings in one line each: level, kind, row, column, value, other row. */
function findingsOf(rows: Parameters<typeof sheetsOf>[0]): string[] {
  const content = toCheckedContent(sheetsOf({ graves, ...rows }), { today: '2026-11-27' });
  const findings: Finding[] = [];
  checkUpkeep(content, (finding) => findings.push(finding));
  for (const finding of findings) {
    const { message, remedy } = describeFinding(finding);
    expect(message + remedy).not.toMatch(/undefined|“”/u);
  }
  return findings.map(({ level, kind, row, column, value, other }) =>
    [level, kind, row, column, value, other?.row].filter((part) => part !== undefined).join(' '),
  );
}

describe('the check of custodians', () => {
  it('finds two in office for one grave at the same time', () => {
    const custodians = [
      keeper('k-1', { from: '2025年1月1日' }),
      keeper('k-2', { from: '2026年1月1日', until: '2026年12月31日' }),
    ];
    expect(findingsOf({ custodians })).toEqual(['warning custodian-twice 3 对象 g-1 2']);
  });

  it('lets one hand over to the next, even on the same day, and terms that may not overlap', () => {
    const handover = [
      keeper('k-1', { from: '2025年1月1日', until: '2026年1月1日' }),
      keeper('k-2', { from: '2026年1月1日' }),
    ];
    const vague = [keeper('k-1', { until: '2026年' }), keeper('k-2', { from: '2026年' })];
    expect(findingsOf({ custodians: handover })).toEqual([]);
    expect(findingsOf({ custodians: vague })).toEqual([]);
  });

  it('lets a facility have several', () => {
    const facilities = [{ id: 'yuan', name: '虚构陵园' }];
    const custodians = [keeper('k-1', { records: 'yuan' }), keeper('k-2', { records: 'yuan' })];
    expect(findingsOf({ facilities, custodians })).toEqual([]);
  });

  it('refuses a cycle that would be read as none', () => {
    expect(findingsOf({ custodians: [keeper('k-1', { everyDays: '30.5' })] })).toEqual([
      'error custodian-cycle-not-whole 2 巡查周期 30.5',
    ]);
    expect(findingsOf({ custodians: [keeper('k-1', { everyDays: '30' })] })).toEqual([]);
  });

  it('asks about a post that is exactly a name, in both tables', () => {
    const upkeep = [{ sheet: 'yuan', record: 'g-1', kind: '巡查', date: '2026年1月1日', doneBy: '王样乙' }];
    expect(findingsOf({ custodians: [keeper('k-1', { role: '张样甲' })], upkeep })).toEqual([
      'warning post-like-name 2 岗位 张样甲',
      'warning post-like-name 2 经办 王样乙',
    ]);
  });
});

describe('what looks like a person’s name', () => {
  it.each(['张样甲', '欧阳样', '欧阳样甲'])('is %s', (name) => {
    expect(looksLikePersonName(name)).toBe(true);
  });

  it.each([
    '管护员',
    '守墓人',
    '村管护员',
    '石工',
    '村支书',
    '向导组',
    '马岗',
    '常任干事',
    '03号岗',
    '',
    '张三',
  ])('is not %s', (post) => {
    expect(looksLikePersonName(post)).toBe(false);
  });
});
