import type { Grave } from '../graves/grave.ts';
import type { GraveBook } from '../graves/grave-book.ts';

/** A number that the ledger bounds: `most` is Infinity where it leaves the number open. */
export interface CountBounds {
  least: number;
  most: number;
}

/** How many lie in the graves of one facility, by the ledger. */
export interface BuriedCount {
  graves: number;
  total: CountBounds;
  named: CountBounds;
  unnamed: CountBounds;
  /** Of those, how many share a grave. */
  together: CountBounds;
}

type GraveCount = Record<'named' | 'unnamed', CountBounds>;

/**
 * Counts by the state of each grave. Empty tombs and names without a grave may or may not be counted among the buried,
 * and a grave somebody was moved away from may be empty: all these widen the bounds instead of deciding.
 */
export function countBuried(
  graves: readonly Grave[],
  { listMovesFrom }: Pick<GraveBook, 'listMovesFrom'>,
): BuriedCount {
  const sum: BuriedCount = {
    graves: graves.length,
    total: zero(),
    named: zero(),
    unnamed: zero(),
    together: zero(),
  };
  for (const grave of graves) {
    const full = countIn(grave);
    const { named, unnamed } = listMovesFrom(grave.id).length > 0 ? emptied(full) : full;
    add(sum.named, named);
    add(sum.unnamed, unnamed);
    add(sum.total, named);
    add(sum.total, unnamed);
    if (grave.state !== '合葬墓') continue;
    add(sum.together, named);
    add(sum.together, unnamed);
  }
  return sum;
}

function countIn(grave: Grave): GraveCount {
  const names = Math.max(grave.personIds.length, grave.carvedNames.length);
  const written = countWritten(grave.peopleCount);
  switch (grave.state) {
    case '有名墓':
      return { named: exactly(Math.max(names, 1)), unnamed: zero() };
    case '无名墓':
    case '有墓无名':
      return { named: zero(), unnamed: written ?? exactly(1) };
    case '合葬墓':
      return countShared(names, written);
    case '衣冠冢':
    case '有名无墓':
      return { named: { least: 0, most: Math.max(names, 1) }, unnamed: zero() };
    case undefined:
      return {
        named: { least: names, most: names },
        unnamed: written ?? { least: 0, most: names > 0 ? 0 : 1 },
      };
  }
}

/** Whoever shares a grave and is not named is unnamed; without a written number the names are all there are. */
function countShared(names: number, written: CountBounds | undefined): GraveCount {
  const total = written ?? { least: Math.max(names, 2), most: names >= 2 ? names : Infinity };
  return {
    named: exactly(names),
    unnamed: { least: Math.max(total.least - names, 0), most: Math.max(total.most - names, 0) },
  };
}

/** `30`, `30人`, `2位`; 约30人 and 30余人 say no exact number and leave the bounds open. */
function countWritten(text: string): CountBounds | undefined {
  if (text === '') return undefined;
  const exact = /^(\d+)\s*[人位名具]?$/u.exec(text.normalize('NFKC').trim());
  return exact === null ? { least: 1, most: Infinity } : exactly(Number(exact[1]));
}

function emptied({ named, unnamed }: GraveCount): GraveCount {
  return { named: { least: 0, most: named.most }, unnamed: { least: 0, most: unnamed.most } };
}

function exactly(count: number): CountBounds {
  return { least: count, most: count };
}

function zero(): CountBounds {
  return exactly(0);
}

function add(sum: CountBounds, more: CountBounds): void {
  sum.least += more.least;
  sum.most += more.most;
}
