import { readInscription } from '../graves/inscription.ts';
import { transcriptsTable } from '../media-tables.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

type TranscriptRow = CheckedRow<typeof transcriptsTable>;

const sides = ['left', 'top', 'width', 'height'] as const;

/** Lines written on documents: a sheet for each, named after its picture. */
export function checkTranscripts({ tables, hasId }: CheckedContent, report: Report): void {
  for (const { sheet } of tables.transcripts.sheets) {
    const id = /([^/]+)\.csv$/iu.exec(sheet.file)?.[1] ?? '';
    if (hasId('media', id)) continue;
    report({
      level: 'error',
      kind: 'transcript-of-nothing',
      table: 'transcripts',
      file: sheet.file,
      value: id,
    });
  }
  for (const rows of Map.groupBy(tables.transcripts.rows, ({ file }) => file).values()) {
    checkLinesOnce(rows, report);
    for (const row of rows) {
      checkBox(row, report);
      checkSigns(row, report);
    }
  }
}

function checkLinesOnce(rows: readonly TranscriptRow[], report: Report): void {
  const seen = new Map<string, TranscriptRow>();
  for (const row of rows) {
    const { line } = row.cells;
    const other = seen.get(line);
    if (line === '' || other === undefined) seen.set(line, row);
    else {
      const place = { file: other.file, row: other.row };
      const said = { level: 'warning', kind: 'transcript-line-twice', value: line, other: place } as const;
      report(rowFinding(row, 'line', said));
    }
  }
}

/** A place on the picture has four sides, or none. */
function checkBox(row: TranscriptRow, report: Report): void {
  const empty = sides.filter((side) => row.cells[side] === '');
  if (empty.length === 0 || empty.length === sides.length) return;
  const detail = empty.map((side) => transcriptsTable.columns[side].heading).join('、');
  report(rowFinding(row, empty[0], { level: 'warning', kind: 'transcript-box-half', detail }));
}

function checkSigns(row: TranscriptRow, report: Report): void {
  for (const { kind } of readInscription(row.cells.text).problems) {
    report(rowFinding(row, 'text', { level: 'warning', kind: 'transcript-sign-broken', detail: kind }));
  }
}
