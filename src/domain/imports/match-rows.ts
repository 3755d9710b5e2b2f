import type { TableSchema } from '../table.ts';
import type { ArchiveRow } from './archive-rows.ts';
import type { MakeFinding } from './finding-maker.ts';
import { createLikeRows } from './like-rows.ts';
import type { ImportFinding } from './import-finding.ts';
import type { ImportedRow } from './sheet-plan.ts';

export type MatchedRow =
  | { kind: 'found'; row: ImportedRow; archive: ArchiveRow }
  | { kind: 'new'; row: ImportedRow; like?: ArchiveRow }
  /** Without an id, and the archive says all of it already: it is not added a second time. */
  | { kind: 'there-already'; row: ImportedRow; like: ArchiveRow };

export interface Matching {
  rows: MatchedRow[];
  findings: ImportFinding[];
}

export interface MatchRequest {
  schema: TableSchema;
  rows: readonly ImportedRow[];
  archive: readonly ArchiveRow[];
  /** Old id → where it leads; empty where the record was withdrawn. */
  redirects: ReadonlyMap<string, string>;
  makeFinding: MakeFinding;
}

/** Tables whose ids only the archive gives: one that it does not know is a slip of the pen. An empty table takes ids as they are. */
const mintedTables: ReadonlySet<string> = new Set(['roll', 'media']);

/** Finds for each row of a sheet the row of the archive with its id. A row without an id is new, however like it is. */
export function matchRows(request: MatchRequest): Matching {
  const { schema, rows, archive, makeFinding } = request;
  const idColumn = schema.idColumn ?? '';
  const byId = new Map(archive.map((row) => [row.cells[idColumn] ?? '', row]));
  const seen = new Map<string, ImportedRow>();
  const findLike = createLikeRows(schema, archive);
  const matching: Matching = { rows: [], findings: [] };
  for (const row of rows) {
    const id = row.cells[idColumn] ?? '';
    const other = id === '' ? undefined : seen.get(id);
    if (other !== undefined) {
      const place = { sheet: other.sheet, row: other.row };
      matching.findings.push(
        makeFinding(row, idColumn, { level: 'error', kind: 'id-twice-in-sheet', value: id, other: place }),
      );
    } else if (id === '') addNew(row, findLike(row), { makeFinding, matching });
    else {
      seen.set(id, row);
      const found = byId.get(id);
      if (found !== undefined) matching.rows.push({ kind: 'found', row, archive: found });
      else addUnknown(row, id, request, matching);
    }
  }
  return matching;
}

function addUnknown(row: ImportedRow, id: string, request: MatchRequest, matching: Matching): void {
  const { schema, redirects, archive, makeFinding } = request;
  const target = redirects.get(id);
  const isMinted = mintedTables.has(schema.name) && archive.length > 0;
  if (target === undefined && !isMinted) {
    matching.rows.push({ kind: 'new', row });
    return;
  }
  const detail = target === undefined || target === '' ? {} : { detail: target };
  matching.findings.push(
    makeFinding(row, schema.idColumn ?? undefined, {
      level: 'error',
      kind: 'id-not-in-archive',
      value: id,
      ...detail,
    }),
  );
}

function addNew(
  row: ImportedRow,
  like: { archive: ArchiveRow; isWhole: boolean } | undefined,
  { makeFinding, matching }: Pick<MatchRequest, 'makeFinding'> & { matching: Matching },
): void {
  if (like === undefined) {
    matching.rows.push({ kind: 'new', row });
    return;
  }
  const { archive, isWhole } = like;
  matching.findings.push(
    makeFinding(row, 'name', {
      level: 'warning',
      kind: 'perhaps-in-archive',
      value: row.cells['name'] ?? '',
      detail: archive.cells['id'] ?? '',
      other: { sheet: archive.file, row: archive.row },
    }),
  );
  matching.rows.push(
    isWhole ? { kind: 'there-already', row, like: archive } : { kind: 'new', row, like: archive },
  );
}
