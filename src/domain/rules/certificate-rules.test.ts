import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { parseSheet } from '../../archive/read-sheet.ts';
import { describeFinding } from '../../i18n/findings.ts';
import { checkSheets } from './check-sheets.ts';

const people = [
  {
    id: 'p-one',
    name: '石大山',
    died: '1951年5月',
    born: '1928年',
    recognition: '已认定',
    sourceIds: 'invented',
  },
  { id: 'p-two', name: '石小水', died: '1949年', recognition: '待核', sourceIds: 'invented' },
];
const given = {
  person: 'p-one',
  kind: '烈士光荣证',
  number: '川烈字第001号',
  issuer: '虚构县人民政府',
  issued: '1983年',
  state: '已颁发',
  sourceIds: 'invented',
};

function find(...certificates: Readonly<Record<string, string>>[]): string[] {
  const sheets = sheetsOf({ roll: people, sources: [{ id: 'invented', title: '虚构材料' }], certificates });
  return checkSheets(sheets, { today: '2026-11-27' })
    .filter(({ table }) => table === 'certificates')
    .map(({ level, kind, row, column }) => [level, kind, row, column].join(' '));
}

describe('the register of certificates', () => {
  it('without a fault has no findings, and may name one person twice for a certificate given anew', () => {
    expect(find(given, { ...given, state: '已换发', issued: '2021年' })).toEqual([]);
  });

  it.each([
    [{ ...given, person: 'p-two', kind: '其他', state: '不详' }, []],
    [{ ...given, issued: '1949年' }, ['warning certificate-before-death 2 颁发日期']],
    [{ ...given, state: '待颁发' }, ['warning certificate-pending-issued 2 颁发日期']],
    [{ ...given, number: '', issuer: '', issued: '' }, ['warning certificate-given-undated 2 状态']],
    [{ ...given, person: 'p-two' }, ['warning certificate-unrecognised 2 人物']],
    [{ ...given, person: 'p-none' }, ['error reference-dead 2 人物']],
    [{ ...given, note: '持证人：虚构甲' }, ['error certificate-holder-told 2 备注']],
    [{ ...given, note: '由其子石某领取' }, ['error certificate-holder-told 2 备注']],
    [{ ...given, note: '13800000001' }, ['error private-mobile 2 备注']],
    [{ ...given, note: '持证人已故，证书由馆里收藏' }, []],
  ])('%o is told as it should be', (row, expected) => {
    expect(find(row)).toEqual(expected);
  });

  it('tells a number that two people have, at the second row', () => {
    expect(find(given, { ...given, person: 'p-two', state: '待颁发', issued: '' })).toEqual([
      'warning certificate-number-twice 3 证号',
    ]);
    expect(find(given, { ...given, person: 'p-two', state: '待颁发', issued: '', issuer: '别县' })).toEqual(
      [],
    );
  });

  it('refuses a column for holders, and repeats no name of a living person in what it says', () => {
    const text =
      '\uFEFF人物,证书,证号,颁发机关,颁发日期,状态,出处,备注,持证人姓名\np-one,烈士光荣证,,,,不详,invented,,虚构甲\n';
    const sheets = {
      ...sheetsOf({ roll: people }),
      certificates: [parseSheet('certificates.csv', new TextEncoder().encode(text))],
    };
    const found = checkSheets(sheets, { today: '2026-11-27' });
    expect(found.map(({ kind }) => kind)).toContain('certificate-holder-column');
    expect(JSON.stringify(found.map(describeFinding))).not.toContain('虚构甲');
  });
});
