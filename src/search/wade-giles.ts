import { mandarinSyllables } from './mandarin-syllables.ts';

/** Stands for the apostrophe of an aspirated initial, so that it is not taken for one between syllables. */
export const aspirate = 'ʻ';

const initials: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'pʻ',
  d: 't',
  t: 'tʻ',
  g: 'k',
  k: 'kʻ',
  j: 'ch',
  q: 'chʻ',
  x: 'hs',
  zh: 'ch',
  ch: 'chʻ',
  z: 'ts',
  c: 'tsʻ',
  r: 'j',
};

/** The finals as Wade and Giles write them, ê as e; each rule sees the whole pinyin syllable, u after j q x y as ü. */
const finalRules: readonly (readonly [RegExp, string])[] = [
  [/^([jqxy])u/u, '$1ü'],
  [/^yi(?=[ng]|$)/u, 'i'],
  [/^in/u, 'yin'],
  [/^you$/u, 'yu'],
  [/^er$/u, 'erh'],
  [/^yan$/u, 'yen'],
  [/^(zh|ch|sh|r)i$/u, '$1ih'],
  [/^([zc])i$/u, '$1u*'],
  [/^si$/u, 'ssu'],
  [/ian$/u, 'ien'],
  [/([iüy])e$/u, '$1eh'],
  [/^([gk])ui$/u, '$1uei'],
  [/^([dtnlzcsr]|zh|ch)uo$/u, '$1o'],
  [/^([gkh]?)e$/u, '$1o'],
  [/ong$/u, 'ung'],
];

/** `qing` → `chʻing`, `xu` → `hsü`, `zi` → `tzu`. */
export function toWadeGiles(syllable: string): string {
  let written = syllable;
  for (const [pattern, replacement] of finalRules) written = written.replace(pattern, replacement);
  const initial = /^(?:[zc]h|[bpdtgkjqxzcr])/u.exec(written)?.[0] ?? '';
  written = (initials[initial] ?? '') + written.slice(initial.length);
  return written.replace(/^ts(ʻ?)u\*$/u, 'tz$1u');
}

/** Without what is often left out: apostrophes and the dots of ü. Sze, szu and tze were common for ssu and tzu. */
function toBareLetters(spelling: string): string {
  return spelling
    .replace(aspirate, '')
    .replace('ü', 'u')
    .replace(/^sz[ue]$/u, 'ssu')
    .replace(/^tze$/u, 'tzu')
    .replace(/^yi$/u, 'i');
}

interface WadeGilesReading {
  syllable: string;
  /** The full spelling has an apostrophe, or dots on the u, which the text leaves out. */
  lacksAspirate: boolean;
  lacksUmlaut: boolean;
}

interface Spelling {
  syllable: string;
  written: string;
}

/** Where two are written alike (luo and lo), the longer is the commoner one. */
function listSpellings(): Map<string, Spelling[]> {
  const spellings = new Map<string, Spelling[]>();
  for (const syllable of mandarinSyllables.toSorted((a, b) => b.length - a.length)) {
    const written = toWadeGiles(syllable);
    const bare = toBareLetters(written);
    spellings.set(bare, [...(spellings.get(bare) ?? []), { syllable, written }]);
  }
  return spellings;
}

const spellingsByBareLetters = listSpellings();

/** What a Wade–Giles spelling may stand for: `chʻu` for chu and qu, `chu` also for zhu and ju. */
export function readWadeGiles(spelling: string): WadeGilesReading[] {
  const readings: WadeGilesReading[] = [];
  const bare = toBareLetters(spelling);
  // Chu Teh: old custom has an h here that Wade and Giles have not.
  const spellings = spellingsByBareLetters.get(bare) ?? spellingsByBareLetters.get(bare.replace(/eh$/u, 'e'));
  for (const { syllable, written } of spellings ?? []) {
    const [hasAspirate, hasUmlaut] = [spelling.includes(aspirate), spelling.includes('ü')];
    const [wantsAspirate, wantsUmlaut] = [written.includes(aspirate), written.includes('ü')];
    if ((hasAspirate && !wantsAspirate) || (hasUmlaut && !wantsUmlaut)) continue;
    readings.push({
      syllable,
      lacksAspirate: wantsAspirate && !hasAspirate,
      lacksUmlaut: wantsUmlaut && !hasUmlaut,
    });
  }
  return readings;
}
