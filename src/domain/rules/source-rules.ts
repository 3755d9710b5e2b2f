import { splitList } from '../table.ts';
import { listColumns } from './checked-sheet.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** A source that no row rests on was entered for something that is missing, or under another id. */
export function checkSources(content: CheckedContent, report: Report): void {
  const used = new Set<string>();
  for (const { schema, rows } of content.listTables()) {
    const keys = listColumns(schema, 'reference')
      .filter(({ value }) => value.tables.includes('sources'))
      .map(({ key }) => key);
    for (const { cells } of rows) {
      for (const key of keys) for (const id of splitList(cells[key] ?? '')) used.add(id);
    }
  }
  for (const row of content.tables.sources.rows) {
    const { id, tier } = row.cells;
    if (id === '' || used.has(id) || tier === '一般知识') continue;
    report(rowFinding(row, 'id', { level: 'warning', kind: 'source-unused', value: id }));
  }
}
