import type { TableSchema } from '../table.ts';
import { toPublicCells, type GatheredRow } from './gather-rows.ts';
import { toLedgerValue } from './ledger-value.ts';
import { rowKeys } from './ledger-tables.ts';
import { wholeRow, type RecordChange } from './record-change.ts';
import type { TablePair } from './compare-records.ts';

type Cells = ReadonlyMap<string, string>;

interface ToldRow {
  text: string;
  key: string;
}

/**
 * What differs between rows that have no ids, file by file: a row that is gone and a row that is new are told together
 * where they agree in what tells such rows apart. `isTold` names the rows that other entries speak of.
 */
export function comparePlainRows(
  { schema, before, after }: TablePair,
  isTold: (cells: Cells) => boolean = () => false,
): RecordChange[] {
  const files = new Set([...after.byFile.keys(), ...before.byFile.keys()]);
  return [...files].flatMap((file) => {
    const list = (rows: readonly GatheredRow[] | undefined) => toToldRows(schema, rows ?? [], isTold);
    const { gone, added } = difference(list(before.byFile.get(file)), list(after.byFile.get(file)));
    return pairByKey(gone, added).map(([was, is]) => ({
      table: schema.name,
      record: file,
      field: wholeRow,
      before: was,
      after: is,
    }));
  });
}

function toToldRows(
  schema: TableSchema,
  rows: readonly GatheredRow[],
  isTold: (cells: Cells) => boolean,
): ToldRow[] {
  return rows
    .map(toPublicCells)
    .filter((cells) => !isTold(cells))
    .map((cells) => ({ text: toRowText(schema, cells), key: toKey(schema, cells) }));
}

/** `地名：江北县；关系：曾用名`: the filled cells in the order of the form. */
function toRowText(schema: TableSchema, cells: Cells): string {
  return Object.entries(schema.columns)
    .flatMap(([key, { heading }]) => {
      const cell = cells.get(key);
      return cell === undefined ? [] : [`${heading}：${toLedgerValue(cell)}`];
    })
    .join('；');
}

function toKey(schema: TableSchema, cells: Cells): string {
  return (rowKeys[schema.name] ?? ['id']).map((key) => cells.get(key) ?? '').join('\n');
}

/** Rows counted: what stands more often on one side, in its order there. */
function difference(before: ToldRow[], after: ToldRow[]): { gone: ToldRow[]; added: ToldRow[] } {
  return { gone: without(before, after), added: without(after, before) };
}

function without(rows: readonly ToldRow[], others: readonly ToldRow[]): ToldRow[] {
  const counts = new Map<string, number>();
  for (const { text } of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return rows.filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count === 0;
  });
}

function pairByKey(gone: readonly ToldRow[], added: readonly ToldRow[]): [was: string, is: string][] {
  const waiting = Map.groupBy(added, ({ key }) => key);
  const changed = gone.map(({ text, key }): [string, string] => [
    text,
    waiting.get(key)?.shift()?.text ?? '',
  ]);
  return [...changed, ...[...waiting.values()].flat().map(({ text }): [string, string] => ['', text])];
}
