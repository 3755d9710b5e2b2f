import { findColumnKey, splitList } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import type { SharedTable } from './archive.ts';
import { rowsOf, type ContentSheets } from './read-tables.ts';

const sharedTables: readonly SharedTable[] = ['places', 'units', 'rules'];

export interface BorrowedTables {
  sheets: ContentSheets;
  borrowed: ReadonlySet<SharedTable>;
}

/**
 * Authorities that another county's archive shares with this project where it brings none of its own, and the sources
 * that those rows name; the archive's own source wins where both have an id.
 */
export function borrowTables(own: ContentSheets, project: ContentSheets): BorrowedTables {
  const borrowed = sharedTables.filter((name) => own !== project && own[name].length === 0);
  if (borrowed.length === 0) return { sheets: own, borrowed: new Set() };
  const sheets = { ...own };
  for (const name of borrowed) sheets[name] = project[name];
  sheets.sources = [...own.sources, ...sourcesNamedBy(borrowed, own, project)];
  return { sheets, borrowed: new Set(borrowed) };
}

/** The project's sources that borrowed rows name, as sheets without the other rows. */
function sourcesNamedBy(
  borrowed: readonly SharedTable[],
  own: ContentSheets,
  project: ContentSheets,
): ContentSheets['sources'] {
  const named = new Set(
    borrowed.flatMap((name) => rowsOf(project, name).flatMap(({ cells }) => splitList(cells.sourceIds))),
  );
  for (const { cells } of rowsOf(own, 'sources')) named.delete(cells.id);
  return project.sources.map((sheet) => {
    const idColumn = sheet.headings.findIndex((heading) => findColumnKey(tables.sources, heading) === 'id');
    return { ...sheet, records: sheet.records.filter((record) => named.has(record[idColumn] ?? '')) };
  });
}
