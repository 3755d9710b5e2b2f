import { describe, expect, it } from 'vitest';
import { parseSheet } from '../../archive/read-sheet.ts';
import { sheetFilesOf, type Cells } from '../../../tests/support/write-content.ts';
import { describeFinding } from '../../i18n/findings.ts';
import type { ContentSheets } from '../sheet.ts';
import type { TableName } from '../table.ts';
import { tables } from '../tables.ts';
import { toCheckedContent } from './checked-content.ts';
import type { Finding } from './finding.ts';
import { checkWalls } from './wall-rules.ts';

const facility = { id: 'yuan', name: '示例英名墙', kind: '英名墙', district: '500151' };
const roll: Cells[] = [
  { id: 'p-1', name: '刘玉峰', otherNames: '化名:刘青山' },
  { id: 'p-2', name: '王德' },
  { id: 'p-3', name: '王德' },
];

function sheetsOf(rows: Partial<Record<TableName, readonly Cells[]>>): ContentSheets {
  const entries = Object.values(tables).map((schema) => {
    const given = rows[schema.name] ?? [];
    const files = given.length === 0 ? [] : sheetFilesOf(schema, given);
    return [schema.name, files.map(({ file, text }) => parseSheet(file, new TextEncoder().encode(text)))];
  });
  return Object.fromEntries(entries) as ContentSheets;
}

function check(walls: Cells[], more: Partial<Record<TableName, readonly Cells[]>> = {}): Finding[] {
  const inSheets = walls.map((row) => ({ sheet: 'yuan', ...row }));
  const sheets = sheetsOf({ facilities: [facility], roll, walls: inSheets, ...more });
  const findings: Finding[] = [];
  checkWalls(toCheckedContent(sheets, { today: '2026-01-01' }), (finding) => findings.push(finding));
  for (const finding of findings) describeFinding(finding);
  return findings;
}

/** Level, kind, file, row, column; then value, detail and the other row where there are any. */
const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ level, kind, file, row, column, value, detail, other }) =>
    [level, kind, file, row, column, value, detail, other?.row]
      .filter((part) => part !== undefined)
      .join(' '),
  );

const at = (panel: string, column: string, line: string, carved: string, person = ''): Cells => ({
  panel,
  column,
  line,
  carved,
  person,
});

describe('the check of walls', () => {
  it('finds nothing wrong with a good wall', () => {
    const findings = check(
      [
        at('1', '1', '1', '刘玉峰', 'p-1'),
        at('一', '一', '2', '某某某'),
        at('2', '4', '3', '王德', 'p-2;p-3'),
      ],
      { facilities: [{ ...facility, wallNames: '3' }] },
    );
    expect(findings).toEqual([]);
  });

  it('names a sheet that belongs to no facility, once', () => {
    const walls = [at('1', '1', '1', '甲一'), at('1', '1', '2', '乙二')];
    expect(lines(check(walls.map((row) => ({ ...row, sheet: 'yuna' }))))).toEqual([
      'error wall-facility-unknown walls/yuna.csv yuna',
    ]);
  });

  it('names two rows in one place, however the number is written', () => {
    const findings = check([
      at('1', '2', '1', '甲一'),
      at('1', '2', '2', '丙三'),
      at('第一面', '二', '01', '乙二'),
    ]);
    expect(lines(findings)).toEqual(['error wall-place-twice walls/yuan.csv 4 行 乙二 甲一 2']);
  });

  it('does not take rows without a place for rows in one place', () => {
    expect(check([at('1', '', '', '甲一'), at('1', '', '', '乙二'), at('1', '1', '', '丙三')])).toEqual([]);
  });

  it('names a column or line that is no number', () => {
    expect(lines(check([at('东墙', '右二', '1', '甲一'), at('东墙', '1', 'O', '乙二')]))).toEqual([
      'warning wall-place-unread walls/yuan.csv 2 列 右二',
      'warning wall-place-unread walls/yuan.csv 3 行 O',
    ]);
  });

  it('names a gap inside a column once, and neither a beginning nor an end', () => {
    const findings = check([
      at('1', '1', '7', '丁四'),
      at('1', '1', '3', '甲一'),
      at('1', '1', '5', '乙二'),
      at('1', '2', '2', '丙三'),
      at('1', '2', '6', '戊五'),
    ]);
    expect(lines(findings)).toEqual([
      'warning wall-line-gap walls/yuan.csv 4 行 5 4',
      'warning wall-line-gap walls/yuan.csv 6 行 6 3—5',
    ]);
  });

  it('names a column left out inside a panel, and counts each panel for itself', () => {
    const findings = check([
      at('1', '1', '1', '甲一'),
      at('1', '3', '1', '乙二'),
      at('2', '5', '1', '丙三'),
      at('2', '6', '1', '丁四'),
    ]);
    expect(lines(findings)).toEqual(['warning wall-column-gap walls/yuan.csv 3 列 3 2']);
  });

  it('names who is linked to two lines, but not those who share lines', () => {
    const findings = check([
      at('1', '1', '1', '刘玉峰', 'p-1'),
      at('1', '1', '2', '刘青山', 'p-1'),
      at('1', '1', '3', '王德', 'p-2;p-3'),
      at('1', '1', '4', '王德', 'p-2;p-3'),
    ]);
    expect(lines(findings)).toEqual(['warning wall-person-twice walls/yuan.csv 3 人物 p-1 2']);
  });

  it('lets one person stand on two walls', () => {
    const findings = check(
      [at('1', '1', '1', '刘玉峰', 'p-1'), { ...at('1', '1', '1', '刘玉峰', 'p-1'), sheet: 'other' }],
      { facilities: [facility, { ...facility, id: 'other' }] },
    );
    expect(findings).toEqual([]);
  });

  it('names a carving that is none of the linked person’s names', () => {
    const findings = check([
      at('1', '1', '1', '刘玉锋', 'p-1'),
      at('1', '1', '2', '劉□峯', 'p-3'),
      at('1', '1', '3', '王德', 'p-2'),
      at('1', '1', '4', '无关', 'p-zzzz'),
    ]);
    expect(lines(findings)).toEqual([
      'warning wall-name-misfit walls/yuan.csv 2 刻名 刘玉锋 刘玉峰',
      'warning wall-name-misfit walls/yuan.csv 3 刻名 劉□峯 王德',
    ]);
  });

  it('names a form whose number of names differs from the rows, where the form gives one', () => {
    const walls = [at('1', '1', '1', '甲一'), at('1', '1', '2', '乙二')];
    expect(lines(check(walls, { facilities: [{ ...facility, wallNames: '12' }] }))).toEqual([
      'warning wall-count-differs facilities.csv 2 英名墙人数 12 2',
    ]);
    expect(check(walls, { facilities: [{ ...facility, wallNames: '约12' }] })).toEqual([]);
  });

  it('says of each what to do, in Chinese', () => {
    const findings = check([at('1', '1', '1', '甲一'), at('1', '1', '1', '乙二')]);
    const [finding] = findings;
    if (finding === undefined) throw new Error('Two names stand in one place.');
    const { message, remedy } = describeFinding(finding);
    expect(message).toBe('“乙二”与 walls/yuan.csv 第2行的“甲一”写在同一面、同一列、同一行');
    expect(remedy).toContain('对着墙或照片核对');
  });
});
