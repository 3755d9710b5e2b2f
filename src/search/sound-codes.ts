import { mandarinSyllables } from './mandarin-syllables.ts';
import { noSound } from './name-orders.ts';
import { soundClassOf } from './sichuan-sound.ts';

const classes = [...new Set(mandarinSyllables.map(soundClassOf))].sort();
const codes = mandarinSyllables.map((syllable) => classes.indexOf(soundClassOf(syllable)) + noSound + 1);

/** The sound under which the orders file a syllable, as a code unit of their keys; `noSound` without a reading. */
export function soundCode(syllable: number | undefined): number {
  return syllable === undefined ? noSound : (codes[syllable] ?? noSound);
}
