import { describe, expect, it } from 'vitest';
import { rollTable } from '../tables.ts';
import { findRememberedColumn, findWrittenTarget, indexRemembered } from './remembered-headings.ts';
import type { ColumnTarget } from './sheet-plan.ts';

describe('a meaning that is remembered', () => {
  it('is written in the registrar’s words and read back', () => {
    const written: [ColumnTarget, string][] = [
      [{ kind: 'column', key: 'died' }, '牺牲时间'],
      [{ kind: 'part', key: 'born', part: 'year' }, '出生时间（年）'],
      [{ kind: 'part', key: 'nativePlace', part: 'text' }, '籍贯（一段）'],
      [{ kind: 'district' }, '所属区县'],
      [{ kind: 'kept' }, '另存'],
      [{ kind: 'left-out' }, '不收'],
    ];
    for (const [target, column] of written) {
      expect(findRememberedColumn(target, rollTable)).toBe(column);
      expect(findWrittenTarget(column, rollTable)).toEqual(target);
    }
    expect(findRememberedColumn({ kind: 'refused' }, rollTable)).toBeUndefined();
    expect(findWrittenTarget('没有这一栏', rollTable)).toBeUndefined();
  });

  it('holds for its table alone, however the heading is spaced', () => {
    const remembered = [
      { table: '英名录', heading: '＊ 住 在', column: '籍贯' },
      { table: '单位表', heading: '番号', column: '名称' },
    ];
    expect([...indexRemembered(remembered, rollTable)]).toEqual([
      ['住在', { kind: 'column', key: 'nativePlace' }],
    ]);
  });
});
