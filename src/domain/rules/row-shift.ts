import type { ValueRule, TableSchema } from '../table.ts';

export interface RowShift {
  position: number;
  value: string;
}

/** Ids as this archive and its neighbours mint them: letters, then digits, with no place in a name. */
const idLike = /^[a-z]{1,4}[-_]?(?=[0-9a-z]*\d)[0-9a-z]{4,}$/iu;

interface StrictColumn {
  position: number;
  accepts: (cell: string) => boolean;
}

function acceptsOf(value: ValueRule): StrictColumn['accepts'] | undefined {
  if (value.kind === 'word') {
    const words = new Set([...value.words, ...Object.keys(value.aliases ?? {})]);
    return (cell) => words.has(cell);
  }
  if (value.kind === 'district-code') return (cell) => /^\d{6}$/u.test(cell);
  return undefined;
}

function listStrictColumns(schema: TableSchema, positions: ReadonlyMap<string, number>): StrictColumn[] {
  return Object.entries(schema.columns).flatMap(([key, column]) => {
    const position = positions.get(key);
    const accepts = acceptsOf(column.value);
    return position === undefined || accepts === undefined ? [] : [{ position, accepts }];
  });
}

/**
 * Tells whether a record slid sideways: an id stands in the name column, or two columns of fixed words hold something
 * strange while the same neighbour of both holds the word.
 */
export function findShift(
  schema: TableSchema,
  positions: ReadonlyMap<string, number>,
): (record: readonly string[]) => RowShift | undefined {
  const strict = listStrictColumns(schema, positions);
  const namePosition = schema.name === 'roll' ? positions.get('name') : undefined;
  const cellAt = (record: readonly string[], position: number) => record[position]?.trim() ?? '';
  return (record) => {
    const name = namePosition === undefined ? '' : cellAt(record, namePosition);
    if (namePosition !== undefined && idLike.test(name)) return { position: namePosition, value: name };
    const strange = strict.filter(({ position, accepts }) => {
      const cell = cellAt(record, position);
      return cell !== '' && !accepts(cell);
    });
    const first = strange[0];
    if (first === undefined) return undefined;
    for (const offset of [1, -1, 2, -2]) {
      const slid = strict.filter(
        ({ position, accepts }) =>
          !accepts(cellAt(record, position)) && accepts(cellAt(record, position + offset)),
      );
      const isFilled = slid.some(({ position }) => cellAt(record, position) !== '');
      if (slid.length >= 2 && isFilled)
        return { position: first.position, value: cellAt(record, first.position) };
    }
    return undefined;
  };
}
