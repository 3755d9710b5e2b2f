import { isCertainlyBefore } from '../dates/date-bounds.ts';
import { readOpeningHours } from '../facilities/opening-hours.ts';
import { isMunicipality } from '../places/municipalities.ts';
import type { facilitiesTable } from '../tables.ts';
import { looksLikePersonName } from '../upkeep/looks-like-name.ts';
import { isSamePost } from '../verification/two-people.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { levelOf } from './date-rules.ts';
import { rowFinding } from './row-finding.ts';

type Form = CheckedRow<typeof facilitiesTable>;

/**
 * The base-information form beyond single cells. What a form merely leaves out is not for the check: the verification
 * counts it.
 */
export function checkFacilityForms(content: CheckedContent, report: Report): void {
  for (const row of content.tables.facilities.rows) {
    checkTwoPeople(row, report);
    checkOrder(content, row, report);
    checkPositionWords(row, report);
    checkLevel(row, report);
    checkPosts(row, report);
    checkWall(row, report);
    checkOpeningHours(row, report);
  }
}

/** 复核人 ≠ 填报人: a form that one person filled and checked has not been checked. */
function checkTwoPeople(row: Form, report: Report): void {
  const { filledBy, checkedBy, checkedOn } = row.cells;
  if (checkedBy !== '' && isSamePost(checkedBy, filledBy)) {
    report(rowFinding(row, 'checkedBy', { level: 'error', kind: 'checked-by-same', value: checkedBy }));
  } else if (filledBy === '' && (checkedBy !== '' || checkedOn !== '')) {
    const value = checkedBy === '' ? checkedOn : checkedBy;
    report(rowFinding(row, 'filledBy', { level: 'warning', kind: 'checked-without-filled', value }));
  }
}

function checkOrder({ readDate }: CheckedContent, row: Form, report: Report): void {
  const [filled, checked] = [readDate(row.cells.filledOn), readDate(row.cells.checkedOn)];
  if (filled.kind !== 'known' || checked.kind !== 'known' || !isCertainlyBefore(checked, filled)) return;
  report(
    rowFinding(row, 'checkedOn', {
      level: levelOf(filled, checked),
      kind: 'checked-before-filled',
      value: checked.asWritten,
      detail: filled.asWritten,
    }),
  );
}

/** Accuracy, means and basis of a position that is not there. */
function checkPositionWords(row: Form, report: Report): void {
  const { latitude, longitude } = row.cells;
  if (latitude !== '' || longitude !== '') return;
  for (const key of ['accuracy', 'positionMeans', 'coordinateBasis'] as const) {
    const value = row.cells[key];
    if (value !== '') report(rowFinding(row, key, { level: 'warning', kind: 'position-words-alone', value }));
  }
}

function checkLevel(row: Form, report: Report): void {
  const { level, district } = row.cells;
  if (level !== '设区的市级' || !isMunicipality(district)) return;
  report(rowFinding(row, 'level', { level: 'error', kind: 'level-not-in-municipality', value: level }));
}

/** Posts stand in these cells, never people: the form is published. Mobile numbers are an error of their own. */
function checkPosts(row: Form, report: Report): void {
  for (const key of ['custodian', 'filledBy', 'checkedBy'] as const) {
    const value = row.cells[key];
    if (looksLikePersonName(value)) {
      report(rowFinding(row, key, { level: 'warning', kind: 'form-post-like-name', value }));
    }
  }
  const { custodian } = row.cells;
  if (/\d{5,}/u.test(custodian.normalize('NFKC'))) {
    report(
      rowFinding(row, 'custodian', { level: 'warning', kind: 'form-post-with-number', value: custodian }),
    );
  }
}

/** Nobody lies in a wall of names: what is counted there are names. */
function checkWall(row: Form, report: Report): void {
  const { kind, buriedTotal, wallNames } = row.cells;
  if (kind !== '英名墙' || wallNames !== '' || !/^[1-9]\d*$/u.test(buriedTotal)) return;
  report(
    rowFinding(row, 'buriedTotal', { level: 'warning', kind: 'wall-counted-as-burials', value: buriedTotal }),
  );
}

function checkOpeningHours(row: Form, report: Report): void {
  const value = row.cells.openingHours;
  if (value === '' || readOpeningHours(value) !== undefined) return;
  report(rowFinding(row, 'openingHours', { level: 'warning', kind: 'opening-hours-unread', value }));
}
