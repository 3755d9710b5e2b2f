import { toMedium } from '../media/medium.ts';
import { isPermitted } from '../media/publication.ts';
import { splitList } from '../table.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** The pictures that ledgers and upkeep name: whether they are pictures, and whether they may be shown. */
export function checkPhotos({ tables }: CheckedContent, report: Report): void {
  const media = new Map(tables.media.rows.map(({ cells }) => [cells.id, cells]));
  const checkColumn = (row: CheckedRow, key: string) => {
    for (const id of splitList(row.cells[key] ?? '')) {
      const item = media.get(id);
      if (item === undefined) continue;
      if (toMedium(item.file) !== 'picture') {
        report(
          rowFinding(row, key, { level: 'warning', kind: 'photo-not-picture', value: id, detail: item.file }),
        );
      } else if (item.rights !== '' && !isPermitted(item)) {
        // An empty cell has its own finding in the table of media.
        report(
          rowFinding(row, key, {
            level: 'warning',
            kind: 'photo-without-rights',
            value: id,
            detail: item.rights,
          }),
        );
      }
    }
  };
  for (const row of tables.graves.rows) checkColumn(row, 'photos');
  for (const row of tables.upkeep.rows)
    for (const key of ['photos', 'before', 'after']) checkColumn(row, key);
}
