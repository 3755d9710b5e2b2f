import type { ImportedRow } from './sheet-plan.ts';

/**
 * Whether a cell of a sheet says what the archive says, as it was read or as it was written: what reading makes plain stands
 * in the archive as it once came, and a round trip changes nothing.
 */
export function isSameCell(
  archive: string,
  { cells, written }: Pick<ImportedRow, 'cells' | 'written'>,
  key: string,
): boolean {
  const read = cells[key] ?? '';
  if (archive === read) return true;
  const text = toComparable(archive);
  return text === toComparable(read) || (written?.[key] !== undefined && text === toComparable(written[key]));
}

/** Spreadsheets have their own line ends, and none of them keeps white space at the ends of a cell. */
export function toComparable(cell: string): string {
  return cell.replace(/\r\n?/gu, '\n').trim();
}
