import { parseNameForms } from '../names/name-forms.ts';
import type { NameKind } from '../words.ts';
import { headingOf } from './checked-sheet.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** That a stone or a paper writes the name as the roll does is a finding of its own. */
const mayEqualName: ReadonlySet<NameKind | 'roll'> = new Set(['碑刻', '墙刻', '证件所载', '部队用名']);

/** 别名: every part says what kind of name it is, and is another name. */
export function checkNameForms({ tables }: CheckedContent, report: Report): void {
  for (const row of tables.roll.rows) {
    const { name, otherNames } = row.cells;
    if (otherNames === '') continue;
    const { forms, unread, withoutKind } = parseNameForms(otherNames);
    for (const value of unread) {
      report(rowFinding(row, 'otherNames', { level: 'error', kind: 'name-form-unread', value }));
    }
    // A column headed 曾用名 or 化名 has said the kind already.
    if (withoutKind.length > 0 && headingOf(row.sheet, 'otherNames') === '别名') {
      const value = withoutKind.join('、');
      report(rowFinding(row, 'otherNames', { level: 'warning', kind: 'name-form-without-kind', value }));
    }
    if (forms.some((form) => form.text === name && !mayEqualName.has(form.kind))) {
      report(rowFinding(row, 'otherNames', { level: 'warning', kind: 'name-form-same', value: name }));
    }
  }
}
