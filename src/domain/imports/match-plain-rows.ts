import { rowKeys } from '../ledger/ledger-tables.ts';
import type { TableSchema } from '../table.ts';
import type { ArchiveRow } from './archive-rows.ts';
import type { MatchedRow } from './match-rows.ts';
import { toComparable } from './same-cell.ts';
import type { ImportedRow } from './sheet-plan.ts';

export interface PlainMatchRequest {
  schema: TableSchema;
  rows: readonly ImportedRow[];
  archive: readonly ArchiveRow[];
  /** In which file a row's like is to be looked for; undefined for any. */
  fileOf: (row: ImportedRow) => string | undefined;
}

/**
 * Matches rows of tables that have no ids: the very same rows first, as often as they stand on both sides, then those that
 * agree in what tells such rows apart, where no other row does.
 */
export function matchPlainRows(request: PlainMatchRequest): MatchedRow[] {
  const matched = new Map<ImportedRow, ArchiveRow>();
  matchSameRows(request, matched);
  matchByName(request, matched);
  return request.rows.map((row) => {
    const archive = matched.get(row);
    return archive === undefined ? { kind: 'new', row } : { kind: 'found', row, archive };
  });
}

type Matched = Map<ImportedRow, ArchiveRow>;

function matchSameRows({ rows, archive, fileOf }: PlainMatchRequest, matched: Matched): void {
  const keys = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const files = [...new Set(archive.map(({ file }) => file))];
  const waiting = Map.groupBy(archive, ({ cells, file }) => `${file}\n${textOf(cells, keys)}`);
  for (const row of rows) {
    const file = fileOf(row);
    const text = textOf({ ...row.cells, ...row.written }, keys);
    for (const one of file === undefined ? files : [file]) {
      const same = waiting.get(`${one}\n${text}`)?.shift();
      if (same === undefined) continue;
      matched.set(row, same);
      break;
    }
  }
}

function matchByName({ schema, rows, archive, fileOf }: PlainMatchRequest, matched: Matched): void {
  const keys = rowKeys[schema.name];
  if (keys === undefined) return;
  const taken = new Set(matched.values());
  const nameOf = ({ cells }: Pick<ArchiveRow, 'cells'>) => textOf(cells, keys);
  const rowsByName = Map.groupBy(
    rows.filter((row) => !matched.has(row)),
    nameOf,
  );
  const archiveByName = Map.groupBy(
    archive.filter((row) => !taken.has(row)),
    nameOf,
  );
  for (const [name, [row, ...others]] of rowsByName) {
    if (row === undefined || others.length > 0) continue;
    const file = fileOf(row);
    const like = (archiveByName.get(name) ?? []).filter((one) => file === undefined || one.file === file);
    const [found] = like;
    if (found !== undefined && like.length === 1) matched.set(row, found);
  }
}

function textOf(cells: Readonly<Record<string, string>>, keys: readonly string[]): string {
  return keys.map((key) => toComparable(cells[key] ?? '')).join('\u0000');
}
