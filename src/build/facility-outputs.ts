import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { listUsualColumns, toTableCsv } from '../views/facility-table/facility-table.ts';
import { tableColumns } from '../views/facility-table/table-columns.ts';
import { tableFiles } from '../views/facility-table/table-files.ts';
import { makePosterPdf, makeTablePdf, makeTableWorkbook, type FileMaking } from './facility-files.ts';

/** Writes the files beside the illustrated table: CSV, XLSX, the table on A3 and the map on A2. */
export async function writeFacilityOutputs(
  archive: Archive,
  { staging, ...making }: FileMaking & { staging: string },
): Promise<void> {
  if (archive.facilities.length === 0) return;
  const files = [
    [tableFiles.csv, new TextEncoder().encode(toTableCsv(archive))],
    [tableFiles.xlsx, await makeTableWorkbook(archive, tableColumns, making)],
    [tableFiles.pdf, await makeTablePdf(archive, listUsualColumns(archive), making)],
    [tableFiles.map, await makePosterPdf(archive, making)],
  ] as const;
  for (const [file, content] of files) {
    if (content === undefined) continue;
    mkdirSync(path.join(staging, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(staging, file), content);
  }
}
