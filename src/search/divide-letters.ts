export interface SpokenSyllable {
  /** Without tone, ü kept. */
  syllable: string;
  /** 0: not said, or neutral. */
  tone: 0 | 1 | 2 | 3 | 4;
}

/** Syllables that letters may stand for; the smaller the cost, the likelier. */
export interface Division {
  syllables: SpokenSyllable[];
  cost: number;
}

/** `isFirst`: the syllable stands at the head of the letters. */
export type ReadSyllable = (letters: string, isFirst: boolean) => Division[];

/** As many readings as are kept; what is less likely costs more look-ups than it finds people. */
const mostReadings = 6;

/** `chʻuang` and a figure for the tone. */
const longestSyllable = 8;

/** The likeliest, each only once. */
export function bestDivisions(divisions: readonly Division[]): Division[] {
  const kept = new Map<string, Division>();
  for (const division of divisions.toSorted((a, b) => a.cost - b.cost)) {
    const key = division.syllables.map(({ syllable, tone }) => `${syllable}${String(tone)}`).join(' ');
    if (!kept.has(key)) kept.set(key, division);
    if (kept.size === mostReadings) break;
  }
  return [...kept.values()];
}

/** Each of the one before each of the other. */
export function joinDivisions(before: readonly Division[], after: readonly Division[]): Division[] {
  const joined: Division[] = [];
  for (const first of before) {
    for (const second of after) {
      joined.push({
        syllables: [...first.syllables, ...second.syllables],
        cost: first.cost + second.cost,
      });
    }
  }
  return bestDivisions(joined);
}

/** Divides letters without a break into syllables; only the best divisions of each beginning are carried on. */
export function divideLetters(letters: string, readSyllable: ReadSyllable): Division[] {
  const divisions: Division[][] = [[{ syllables: [], cost: 0 }]];
  for (let end = 1; end <= letters.length; end += 1) {
    const found: Division[] = [];
    for (let start = Math.max(0, end - longestSyllable); start < end; start += 1) {
      const before = divisions[start] ?? [];
      if (before.length === 0) continue;
      found.push(...joinDivisions(before, readSyllable(letters.slice(start, end), start === 0)));
    }
    divisions[end] = bestDivisions(found);
  }
  return divisions[letters.length] ?? [];
}
