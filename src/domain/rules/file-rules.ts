import type { TableName } from '../table.ts';
import type { CheckedContent, MasterNames, Report } from './checked-content.ts';
import { listColumns } from './checked-sheet.ts';
import { rowFinding } from './row-finding.ts';

/** The files of the folder against the tables: pictures that are named, prose that has a record, sheets that are read. */
export function checkFiles(content: CheckedContent, report: Report): void {
  const { files } = content.options;
  if (files === undefined) return;
  checkNamedFiles(content, new Set(files), report);
  for (const file of files) {
    const prose = /^(facilities|stories)\/([^/]+)\.md$/u.exec(file);
    const table = prose?.[1] === 'facilities' ? 'facilities' : 'roll';
    if (prose !== null && !content.hasId(table, prose[2] ?? '')) {
      report({ level: 'warning', kind: 'file-orphan', table, file, value: prose[2] ?? '' });
    } else if (isSheetLike(file) && !isReadAsTable(content, file)) {
      report({ level: 'warning', kind: 'file-stray', file });
    }
  }
}

/** A master that the manifest knows may lie in a store that is not at hand: its versions are kept. */
function checkNamedFiles(content: CheckedContent, files: ReadonlySet<string>, report: Report): void {
  const { masters } = content.options;
  for (const { schema, rows } of content.listTables()) {
    for (const { key } of listColumns(schema, 'file')) {
      for (const row of rows) {
        const cell = row.cells[key] ?? '';
        if (cell === '' || isThere(schema.name, cell, { files, masters })) continue;
        const isKnown = schema.name === 'media' && masters?.listed.has(cell) === true;
        report(
          rowFinding(row, key, {
            ...(isKnown
              ? { level: 'warning', kind: 'master-missing' }
              : { level: 'error', kind: 'file-missing' }),
            value: cell,
          }),
        );
      }
    }
  }
}

interface Present {
  files: ReadonlySet<string>;
  masters: MasterNames | undefined;
}

function isThere(table: TableName, cell: string, { files, masters }: Present): boolean {
  if (files.has(cell)) return true;
  return table === 'media' && (masters?.present.has(cell) ?? files.has(`media/files/${cell}`));
}

function isSheetLike(file: string): boolean {
  return /\.(?:csv|tsv|xlsx?|et|ods|numbers)$/iu.test(file) && !file.startsWith('media/files/');
}

function isReadAsTable(content: CheckedContent, file: string): boolean {
  return content.listTables().some(({ sheets }) => sheets.some(({ sheet }) => sheet.file === file));
}
