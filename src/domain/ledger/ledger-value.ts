import { listPrivateText, mayHoldPrivateText } from '../rules/private-text.ts';

/** Stands in the ledger for what must not be published a second time by telling that it was taken away. */
export const concealed = '〔含个人信息，不载〕';

/** A cell as the ledger tells it: trimmed, with line feeds alone, and without anybody's numbers. */
export function toLedgerValue(cell: string): string {
  const value = (cell.includes('\r') ? cell.replace(/\r\n?/gu, '\n') : cell).trim();
  return mayHoldPrivateText(value) && listPrivateText(value).length > 0 ? concealed : value;
}
