import type { ContentSheets } from '../sheet.ts';
import { tables } from '../tables.ts';
import type { TableName, TableSchema } from '../table.ts';
import { gatherRows, toPublicCells } from './gather-rows.ts';
import { ledgerRecordTables } from './ledger-tables.ts';

export interface RecordText {
  table: TableName;
  record: string;
  /** The public cells of the record, `栏名=值` a line, in the order of the form: the same for the same record, wherever it stands. */
  text: string;
}

/** Every record that has an id, with the text that its checksum is made of. */
export function listRecordTexts(sheets: ContentSheets): RecordText[] {
  return ledgerRecordTables.flatMap((name) => {
    const schema: TableSchema = tables[name];
    const columns = Object.entries(schema.columns);
    return [...gatherRows(schema, sheets[name]).byId].map(([record, row]): RecordText => {
      const cells = toPublicCells(row);
      const lines = columns.flatMap(([key, { heading }]) => {
        const cell = cells.get(key);
        return cell === undefined ? [] : [`${heading}=${cell.replace(/\r\n?/gu, '\n')}\n`];
      });
      return { table: name, record, text: lines.join('') };
    });
  });
}
