import type { TableSchema } from '../table.ts';
import type { ArchiveRow } from './archive-rows.ts';
import { isSameCell } from './same-cell.ts';
import type { ImportedRow } from './sheet-plan.ts';

export interface LikeRow {
  archive: ArchiveRow;
  /** All that the sheet's row says stands in the archive's. */
  isWhole: boolean;
}

/**
 * Finds somebody of the roll whom a row without an id may be: the same name and native place, and the same time of birth or
 * of death. Namesakes are the norm, so this only asks for a look; nothing is joined.
 */
export function createLikeRows(
  schema: TableSchema,
  archive: readonly ArchiveRow[],
): (row: ImportedRow) => LikeRow | undefined {
  if (schema.name !== 'roll') return () => undefined;
  const byName = Map.groupBy(archive, ({ cells }) => keyOf(cells));
  return (row) => {
    const key = keyOf(row.cells);
    const namesakes = key === '' ? [] : (byName.get(key) ?? []);
    const like = namesakes.filter(({ cells }) => isAlike(cells, row));
    const whole = like.find(({ cells }) => isWhole(cells, row));
    const found = whole ?? like[0];
    return found === undefined ? undefined : { archive: found, isWhole: whole !== undefined };
  };
}

type Cells = Readonly<Record<string, string>>;

/** Empty where a name or a place is missing: then nothing can be said. */
function keyOf(cells: Cells): string {
  const [name, place] = [cells['name'] ?? '', cells['nativePlace'] ?? ''].map((cell) =>
    cell.replace(/\s/gu, ''),
  );
  return name === '' || place === '' ? '' : `${name}\n${place}`;
}

function isAlike(archive: Cells, row: ImportedRow): boolean {
  return ['born', 'died'].some((key) => {
    const old = archive[key] ?? '';
    return old !== '' && !/不详|未详/u.test(old) && isSameCell(old, row, key);
  });
}

function isWhole(archive: Cells, row: ImportedRow): boolean {
  if (Object.values(row.kept).some((cell) => cell !== '')) return false;
  return Object.entries(row.cells).every(
    ([key, cell]) => cell === '' || isSameCell(archive[key] ?? '', row, key),
  );
}
