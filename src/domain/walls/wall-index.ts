/** All names of a wall in one small file, for the search on it: written by the build, read by the browser. */

export interface IndexedName {
  /** From 1, among the panels of the wall. */
  panel: number;
  /** Undefined where the sheet does not say. */
  at: { column: number; line: number } | undefined;
  anchor: string;
  carved: string;
  /** Names of the people it is linked to, other than what is carved. */
  others: readonly string[];
}

export interface WallIndex {
  /** Titles of the panels, in their order. */
  panels: readonly string[];
  /** In the order of the wall. */
  names: readonly IndexedName[];
  /** Characters that are one in different writings, such as 刘劉: the first stands for all. */
  same: readonly string[];
}

/** Names that follow each other in a column, an empty line for a blank place; column 0 holds those without a place. */
type Run = [panel: number, column: number, firstLine: number, names: string];

/** A longer stretch of blank places begins a new run. */
const mostBlank = 20;

export function writeWallIndex({ panels, names, same }: WallIndex): string {
  const runs: { run: Run; last: number }[] = [];
  const unplaced = new Map<number, number>();
  const others: Record<string, readonly string[]> = {};
  for (const name of names) {
    if (name.others.length > 0) others[`${name.panel}#${name.anchor}`] = name.others;
    const column = name.at?.column ?? 0;
    const line = name.at?.line ?? (unplaced.get(name.panel) ?? 0) + 1;
    if (column === 0) unplaced.set(name.panel, line);
    const current = runs.at(-1);
    const isNext =
      current?.run[0] === name.panel &&
      current.run[1] === column &&
      line > current.last &&
      line - current.last <= mostBlank;
    if (isNext) {
      current.run[3] += '\n'.repeat(line - current.last) + name.carved;
      current.last = line;
    } else {
      runs.push({ run: [name.panel, column, line, name.carved], last: line });
    }
  }
  return JSON.stringify({ panels, runs: runs.map(({ run }) => run), others, same });
}

/** Reads what `writeWallIndex` wrote; throws on anything else. */
export function parseWallIndex(text: string): WallIndex {
  const read: unknown = JSON.parse(text);
  if (!isRecord(read) || !isTexts(read['panels']) || !isTexts(read['same']) || !isRecord(read['others'])) {
    throw new Error('This is no index of a wall.');
  }
  const { panels, runs, same } = read;
  if (!Array.isArray(runs)) throw new Error('The index of the wall has no names.');
  const others = read['others'];
  const seen = new Map<string, number>();
  const names = runs.flatMap((run: unknown) => readRun(run, others, seen));
  return { panels, names, same };
}

function readRun(run: unknown, others: Record<string, unknown>, seen: Map<string, number>): IndexedName[] {
  if (!Array.isArray(run)) throw new Error('The index of the wall has a column that can’t be read.');
  const [panel, column, first, names]: unknown[] = run;
  if (typeof panel !== 'number' || typeof column !== 'number' || typeof first !== 'number') {
    throw new Error('The index of the wall has a column without a place.');
  }
  return String(names)
    .split('\n')
    .flatMap((carved, index) => {
      if (carved === '') return [];
      const line = first + index;
      const place = column === 0 ? `n-${line}` : `n-${column}-${line}`;
      const count = (seen.get(`${panel}#${place}`) ?? 0) + 1;
      seen.set(`${panel}#${place}`, count);
      const anchor = count === 1 ? place : `${place}-${count}`;
      const known = others[`${panel}#${anchor}`];
      const at = column === 0 ? undefined : { column, line };
      return { panel, at, anchor, carved, others: isTexts(known) ? known : [] };
    });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
