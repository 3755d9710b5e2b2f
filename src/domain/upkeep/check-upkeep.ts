import { firstDayOfAll, lastDayOfAll, type FuzzyDate, type IsoDay } from '../dates/fuzzy-date.ts';
import { headingOf } from '../rules/checked-sheet.ts';
import type { CheckedContent, CheckedRow } from '../rules/checked-content.ts';
import type { Finding } from '../rules/finding.ts';
import { splitList } from '../table.ts';
import type { custodiansTable } from '../resting-place-tables.ts';
import { looksLikePersonName } from './looks-like-name.ts';
import type { UpkeepFindingKind } from './upkeep-finding-kinds.ts';

type UpkeepFinding = Omit<Finding, 'kind'> & { kind: UpkeepFindingKind };
type ReportUpkeep = (finding: UpkeepFinding) => void;
type CustodianLine = CheckedRow<typeof custodiansTable>;

/** 管护责任表 and the posts of 管护记录: cycles, one custodian a grave, no names of living people. */
export function checkUpkeep(content: CheckedContent, report: ReportUpkeep): void {
  const custodians = content.tables.custodians.rows;
  for (const row of custodians) {
    checkCycle(row, report);
    checkPost(row, 'role', report);
  }
  for (const row of content.tables.upkeep.rows) checkPost(row, 'doneBy', report);
  checkOneEach(content, report);
}

/** A cycle of 30.5 days would be read as none at all. */
function checkCycle(row: CustodianLine, report: ReportUpkeep): void {
  const { everyDays } = row.cells;
  const number = Number(everyDays);
  if (everyDays === '' || Number.isNaN(number) || number < 1 || /^[1-9]\d*$/u.test(everyDays)) return;
  report({
    ...placeOf(row, 'everyDays'),
    level: 'error',
    kind: 'custodian-cycle-not-whole',
    value: everyDays,
  });
}

function checkPost(row: CheckedRow, key: 'role' | 'doneBy', report: ReportUpkeep): void {
  const cells: Partial<Record<string, string>> = row.cells;
  const post = cells[key] ?? '';
  if (!looksLikePersonName(post)) return;
  report({ ...placeOf(row, key), level: 'warning', kind: 'post-like-name', value: post });
}

/** Facilities may have several custodians at once; a grave has one (一对一管护). */
function checkOneEach(content: CheckedContent, report: ReportUpkeep): void {
  const inOffice = new Map<string, { row: CustodianLine; span: Span }[]>();
  for (const row of content.tables.custodians.rows) {
    const span = certainSpan(content.readDate(row.cells.from), content.readDate(row.cells.until));
    for (const id of new Set(splitList(row.cells.records))) {
      if (!content.hasId('graves', id)) continue;
      const others = inOffice.get(id) ?? [];
      const other = others.find((known) => overlap(known.span, span));
      inOffice.set(id, [...others, { row, span }]);
      if (other === undefined) continue;
      report({
        ...placeOf(row, 'records'),
        level: 'warning',
        kind: 'custodian-twice',
        value: id,
        other: { file: other.row.file, row: other.row.row },
      });
    }
  }
}

interface Span {
  first: IsoDay;
  last: IsoDay;
}

/** The days somebody is in office for certain; an end that is not told is open. */
function certainSpan(from: FuzzyDate, until: FuzzyDate): Span {
  return {
    first: from.kind === 'known' ? from.latest : firstDayOfAll,
    last: until.kind === 'known' ? until.earliest : lastDayOfAll,
  };
}

/** Terms that only touch, as one hands over to the next on a day, don't overlap. */
function overlap(a: Span, b: Span): boolean {
  return a.first < b.last && b.first < a.last;
}

function placeOf({ sheet, file, row }: CheckedRow, key: string) {
  return { table: sheet.schema.name, file, row, column: headingOf(sheet, key) };
}
