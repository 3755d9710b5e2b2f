import { listPlaceholders, toSiteSettings } from '../site-settings.ts';
import { tables as schemas } from '../tables.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** A site for the public names its keeper and its registrations; nothing there may be left to fill in. */
export function checkProduction({ tables, options }: CheckedContent, report: Report): void {
  if (options.production !== true) return;
  const { rows } = tables.site;
  for (const label of listPlaceholders(toSiteSettings(rows))) {
    const row = rows.find(({ cells }) => cells.key === label);
    const said = { level: 'error', kind: 'placeholder', detail: label } as const;
    if (row !== undefined) report(rowFinding(row, 'value', { ...said, value: row.cells.value }));
    else report({ ...said, table: 'site', file: schemas.site.location.path });
  }
}
