import { headingOf } from './checked-sheet.ts';
import type { CheckedRow } from './checked-content.ts';
import type { Finding } from './finding.ts';

type Said = Pick<Finding, 'level' | 'kind' | 'value' | 'detail' | 'other'>;

/** A finding about one cell of a row, or about the row where no column is given. */
export function rowFinding({ sheet, file, row }: CheckedRow, key: string | undefined, said: Said): Finding {
  const column = key === undefined ? {} : { column: headingOf(sheet, key) };
  return { ...said, table: sheet.schema.name, file, row, ...column };
}
