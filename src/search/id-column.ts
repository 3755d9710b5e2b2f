import { toTextColumn, type ColumnReader } from './index-columns.ts';

/** Numbers of the alphabets in the file. */
const alphabets = ['0123456789', '0123456789abcdefghjkmnpqrstvwxyz', '0123456789abcdefghijklmnopqrstuvwxyz'];
/** In no id. */
const between = '\u0000';
/** Fewer ids of a kind are shorter as text than as a kind of their own. */
const fewest = 12;
const mostKinds = 15;

/** Ids that were minted alike: `p-` and eight signs of thirty-two. */
interface IdKind {
  alphabet: number;
  prefix: string;
  /** Signs after the prefix. */
  length: number;
}

/**
 * Ids that were minted alike are packed: forty bits for eight signs of thirty-two, in no more bytes than they need. Kinds
 * of ids may be mixed; what is of no common kind is written as text.
 */
export function toIdColumns(ids: readonly string[]): Uint8Array[] {
  const rowsByKind = Map.groupBy(ids.keys(), (row) => JSON.stringify(kindOf(ids[row] ?? '')));
  const common = [...rowsByKind].filter(([kind, rows]) => kind !== 'null' && rows.length >= fewest);
  const kinds = common.slice(0, mostKinds);
  const numbers = new Uint8Array(ids.length);
  for (const [number, [, rows]] of kinds.entries()) for (const row of rows) numbers[row] = number + 1;
  const others = ids.filter((_, row) => numbers[row] === 0);
  return [
    toTextColumn(`[${kinds.map(([kind]) => kind).join(',')}]`),
    numbers,
    toTextColumn(others.join(between)),
    ...kinds.flatMap(([kind, rows]) =>
      packIds(
        JSON.parse(kind) as IdKind,
        rows.map((row) => ids[row] ?? ''),
      ),
    ),
  ];
}

function kindOf(id: string): IdKind | null {
  const prefix = /^[a-z]*-?/u.exec(id)?.[0] ?? '';
  const signs = id.slice(prefix.length);
  const alphabet = alphabets.findIndex((letters) =>
    Array.from(signs).every((sign) => letters.includes(sign)),
  );
  return alphabet < 0 || signs === '' ? null : { alphabet, prefix, length: signs.length };
}

function widthOf({ alphabet, length }: IdKind): number {
  return Math.max(1, Math.ceil((Math.log2(alphabets[alphabet]?.length ?? 2) * length) / 8));
}

function packIds(kind: IdKind, ids: readonly string[]): Uint8Array[] {
  const letters = alphabets[kind.alphabet] ?? '';
  const columns = Array.from({ length: widthOf(kind) }, () => new Uint8Array(ids.length));
  for (const [row, id] of ids.entries()) {
    let value = 0n;
    for (const sign of id.slice(kind.prefix.length)) {
      value = value * BigInt(letters.length) + BigInt(letters.indexOf(sign));
    }
    for (const column of columns) {
      column[row] = Number(value & 255n);
      value >>= 8n;
    }
  }
  return columns;
}

export function readIdColumns(reader: ColumnReader): string[] {
  const kinds = JSON.parse(reader.text()) as IdKind[];
  const numbers = reader.bytes();
  const others = reader.text().split(between);
  const packed = kinds.map((kind) => unpackIds(kind, reader));
  const next = new Array<number>(kinds.length + 1).fill(0);
  return Array.from(numbers, (number) => {
    const at = next[number] ?? 0;
    next[number] = at + 1;
    return (number === 0 ? others[at] : packed[number - 1]?.[at]) ?? '';
  });
}

function unpackIds(kind: IdKind, reader: ColumnReader): string[] {
  const letters = alphabets[kind.alphabet] ?? '';
  const base = BigInt(letters.length);
  const columns = Array.from({ length: widthOf(kind) }, () => reader.bytes());
  return Array.from(columns[0] ?? [], (_, row) => {
    let value = columns.reduceRight((sum, column) => (sum << 8n) | BigInt(column[row] ?? 0), 0n);
    let signs = '';
    for (let sign = 0; sign < kind.length; sign += 1) {
      signs = (letters[Number(value % base)] ?? '') + signs;
      value /= base;
    }
    return kind.prefix + signs;
  });
}
