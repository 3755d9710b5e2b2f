/** Ids for a file that a browser loads: a common prefix and ids of one length need no signs between them. */
export type IdColumn = { prefix: string; length: number; text: string } | { list: readonly string[] };

export function toIdColumn(ids: readonly string[]): IdColumn {
  const [first = ''] = ids;
  const prefix = /^[a-z]-/u.exec(first)?.[0] ?? '';
  const rests = ids.map((id) => id.slice(prefix.length));
  const { length = 0 } = rests[0] ?? '';
  const isEven =
    length > 0 && ids.every((id, index) => id.startsWith(prefix) && rests[index]?.length === length);
  return isEven ? { prefix, length, text: rests.join('') } : { list: ids };
}

export function fromIdColumn(column: IdColumn): readonly string[] {
  if ('list' in column) return column.list;
  const { prefix, length, text } = column;
  return Array.from({ length: text.length / length }, (_, index) => {
    const at = index * length;
    return `${prefix}${text.slice(at, at + length)}`;
  });
}
