import { appendRows, type SheetFault } from '../append-rows.ts';
import { changeCells, type CellChange } from '../change-cells.ts';
import { removeRows } from '../remove-rows.ts';
import { locateCells } from '../sheet-cells.ts';
import type { RowPlace, TableSchema } from '../table.ts';

/** A cell that is to say something else. */
export interface PlacedChange extends CellChange {
  schema: TableSchema;
  file: string;
}

export class UnwritableSheet extends Error {
  readonly file: string;
  readonly fault: SheetFault;

  constructor(file: string, fault: SheetFault) {
    super(`${file}: ${fault.kind}`);
    this.name = 'UnwritableSheet';
    this.file = file;
    this.fault = fault;
  }
}

/** Tables as texts, changed one after the other; what is not meant stays character for character. */
export class SheetTexts {
  /** New texts by file. */
  readonly written = new Map<string, string>();
  readonly #textOf: (file: string) => string | undefined;

  constructor(textOf: (file: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** @throws UnwritableSheet */
  change(changes: readonly PlacedChange[]): void {
    for (const [file, ofFile] of Map.groupBy(changes, (change) => change.file)) {
      const schema = ofFile[0]?.schema;
      if (schema === undefined) continue;
      const changed = changeCells(this.#read(file), schema, ofFile);
      if (changed.kind === 'refused') throw new UnwritableSheet(file, changed.fault);
      this.written.set(file, changed.text);
    }
  }

  /** Takes rows out; those numbered in `ifRepeated` only where another row of the file says the same. */
  remove(rows: readonly RowPlace[], ifRepeated: readonly RowPlace[] = []): void {
    const byFile = Map.groupBy([...rows, ...ifRepeated], ({ file }) => file);
    for (const file of byFile.keys()) {
      const text = this.#read(file);
      const certain = rows.filter((each) => each.file === file).map(({ row }) => row);
      const perhaps = ifRepeated.filter((each) => each.file === file).map(({ row }) => row);
      const repeated = perhaps.length === 0 ? [] : listRepeated(text, new Set(perhaps));
      if (certain.length + repeated.length > 0)
        this.written.set(file, removeRows(text, new Set([...certain, ...repeated])));
    }
  }

  /** @throws UnwritableSheet */
  append<Key extends string>(
    schema: TableSchema<Key>,
    rows: readonly Partial<Record<NoInfer<Key>, string>>[],
  ): void {
    const fault = this.tryAppend(schema, rows);
    if (fault !== undefined) throw new UnwritableSheet(schema.location.path, fault);
  }

  /** As `append`; what keeps rows out is handed back, and nothing is changed then. */
  tryAppend<Key extends string>(
    schema: TableSchema<Key>,
    rows: readonly Partial<Record<NoInfer<Key>, string>>[],
  ): SheetFault | undefined {
    if (rows.length === 0) return undefined;
    const file = schema.location.path;
    const appended = appendRows(this.#read(file), { schema, rows });
    if (appended.kind === 'refused') return appended.fault;
    this.written.set(file, appended.text);
    return undefined;
  }

  #read(file: string): string {
    return this.written.get(file) ?? this.#textOf(file) ?? '';
  }
}

/** Of the rows those that say what another row says, but for the last of such a set. */
function listRepeated(text: string, rows: ReadonlySet<number>): number[] {
  const lines = locateCells(text).map((record) => record.map(({ value }) => value.trim()).join('\u0000'));
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.flatMap((line, index) => {
    const count = counts.get(line) ?? 0;
    if (count < 2 || !rows.has(index + 1)) return [];
    counts.set(line, count - 1);
    return [index + 1];
  });
}
