/** The columns that an address names, `name,level`; the usual ones where it names none that there is. */
export function readChosenColumns(
  query: string | null,
  known: readonly string[],
  usual: readonly string[],
): Set<string> {
  const named = (query ?? '').split(',').map((key) => key.trim());
  const chosen = known.filter((key) => named.includes(key));
  return chosen.length === 0 ? new Set(usual) : new Set(['name', ...chosen]);
}

/** What the address says of the choice; undefined for the usual columns, which need no words. */
export function toChosenQuery(
  known: readonly string[],
  chosen: ReadonlySet<string>,
  usual: readonly string[],
): string | undefined {
  const keys = known.filter((key) => chosen.has(key));
  return keys.join() === known.filter((key) => usual.includes(key)).join() ? undefined : keys.join(',');
}
