import { readSheets, rowsOf } from '../archive/read-tables.ts';
import type { ImportFinding } from '../domain/imports/import-finding.ts';
import { planSheets } from '../domain/imports/plan-sheets.ts';
import { readRows } from '../domain/imports/read-rows.ts';
import type { ImportedRow, SheetPlan } from '../domain/imports/sheet-plan.ts';
import type { SourceBook } from '../domain/imports/source-book.ts';
import { tables } from '../domain/tables.ts';
import { readSourceBook } from '../workbooks/read-source-book.ts';
import { prepareRows } from './prepare-rows.ts';
import type { ImportRequest, PreparedImport } from './prepared-import.ts';

/**
 * Reads a sheet that somebody handed in and says what it would change in the archive and what is wrong with it. Writes
 * nothing. Throws a `WorkbookError` where the file can't be opened.
 */
export async function prepareImport(request: ImportRequest): Promise<PreparedImport> {
  const book = await readSourceBook(request.bytes, request.fileName);
  const { table, choices, contentDir } = request;
  const { plans, findings } = planSheets(book, {
    ...(table === undefined ? {} : { table }),
    ...(choices === undefined ? {} : { choices }),
    remembered: listRemembered(contentDir),
  });
  const read = readTaken(book, plans);
  return prepareRows({ book, plans, rows: read.rows, findings: [...findings, ...read.findings] }, request);
}

function listRemembered(contentDir: string) {
  const others = Object.values(tables).map(({ name }) => name);
  const sheets = readSheets(
    contentDir,
    others.filter((name) => name !== 'headings'),
  );
  return rowsOf(sheets, 'headings').map(({ cells }) => cells);
}

function readTaken(
  book: SourceBook,
  plans: readonly SheetPlan[],
): { rows: ImportedRow[]; findings: ImportFinding[] } {
  const rows: ImportedRow[] = [];
  const findings: ImportFinding[] = [];
  for (const [index, plan] of plans.entries()) {
    const sheet = book.sheets[index];
    if (plan.kind !== 'taken' || sheet === undefined) continue;
    const read = readRows(sheet, plan);
    for (const row of read.rows) rows.push(row);
    for (const finding of read.findings) findings.push(finding);
  }
  return { rows, findings };
}
