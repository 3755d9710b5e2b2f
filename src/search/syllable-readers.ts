import type { Division, ReadSyllable, SpokenSyllable } from './divide-letters.ts';
import { syllableNumber } from './mandarin-syllables.ts';
import { aspirate, readWadeGiles } from './wade-giles.ts';

/** What the whole text tells about each of its syllables. */
interface Habits {
  /** Somewhere a tone is told, by mark or by figure. */
  isToned: boolean;
  hasUmlaut: boolean;
  hasAspirate: boolean;
}

export function habitsOf(text: string): Habits {
  return {
    isToned: /[1-5]/u.test(text),
    hasUmlaut: text.includes('ü'),
    hasAspirate: text.includes(aspirate),
  };
}

/** How unlikely a reading becomes; fewer syllables go before every other preference. */
const costs = {
  syllable: 10,
  lacksAspirate: 2,
  lacksUmlaut: 3,
  /** The writer sets the sign elsewhere. */
  isInconsistent: 20,
  uForUmlaut: 40,
  /** Rather the surname Lo (Luo). */
  isInterjection: 1500,
  /** Pinyin sets an apostrophe before a, e and o inside a word, so that chiang is rather Wade–Giles. */
  vowelInside: 2500,
};

/** Where tones are told, readings that leave out one more than another are none. */
export const tonelessCost = 50_000;

interface ToldSyllable extends SpokenSyllable {
  isToned: boolean;
}

const toneOfFigure: readonly SpokenSyllable['tone'][] = [0, 1, 2, 3, 4];

/** Parts letters from the figure among them; undefined where there are two. */
function splitTone(letters: string): ToldSyllable | undefined {
  const [figure, further] = letters.match(/[1-5]/gu) ?? [];
  if (further !== undefined) return undefined;
  const tone = toneOfFigure[Number(figure ?? 0)] ?? 0;
  return { syllable: letters.replace(/[1-5]/u, ''), tone, isToned: figure !== undefined };
}

/** jü is ju, and lue is lüe; passports have lyu for lü (GB/T 28039). */
function toPinyin(letters: string): string {
  return letters.replace(/^([jqxy])ü/u, '$1u').replace(/^([ln])(?:yu|u(?=e$))/u, '$1ü');
}

function costOfTone(told: ToldSyllable, habits: Habits): number {
  return habits.isToned && !told.isToned ? tonelessCost : 0;
}

export function pinyinReader(habits: Habits): ReadSyllable {
  return (letters, isFirst) => {
    const told = splitTone(letters);
    const syllable = toPinyin(told?.syllable ?? '');
    const isInterjection = /^(?:o|ei|eng|lo|yo)$/u.test(syllable);
    // `hao` is no `ha o`.
    if (told === undefined || syllableNumber(syllable) === undefined || (isInterjection && !isFirst))
      return [];
    let cost = costs.syllable + costOfTone(told, habits);
    if (isInterjection) cost += costs.isInterjection;
    if (!isFirst && /^[aeo]/u.test(syllable)) cost += costs.vowelInside;
    const { tone } = told;
    const read: Division[] = [{ syllables: [{ syllable, tone }], cost }];
    if (/^[ln]u$/u.test(syllable) && !habits.isToned && !habits.hasUmlaut) {
      read.push({
        syllables: [{ syllable: syllable.replace('u', 'ü'), tone }],
        cost: cost + costs.uForUmlaut,
      });
    }
    return read;
  };
}

export function wadeGilesReader(habits: Habits): ReadSyllable {
  return (letters, isFirst) => {
    const told = splitTone(letters);
    // Wade–Giles sets a hyphen before a vowel.
    if (told === undefined || (!isFirst && /^[aeio]/u.test(letters))) return [];
    return readWadeGiles(told.syllable).map(({ syllable, lacksAspirate, lacksUmlaut }) => {
      let cost = costs.syllable + costOfTone(told, habits);
      if (lacksAspirate) cost += habits.hasAspirate ? costs.isInconsistent : costs.lacksAspirate;
      if (lacksUmlaut) cost += habits.hasUmlaut ? costs.isInconsistent : costs.lacksUmlaut;
      return { syllables: [{ syllable, tone: told.tone }], cost };
    });
  };
}
