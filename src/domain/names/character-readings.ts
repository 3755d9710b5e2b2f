import { pinyin as readFurther } from '@napi-rs/pinyin';
import { pinyin } from 'pinyin-pro';
import { remembering } from '../remembering.ts';

/** `PINYIN_STYLE.WithTone`: a const enum, which can't be imported where files are compiled one by one. */
const withToneMarks = 1;

/**
 * All readings that dictionaries give a single character, with tone marks, the common one first: `['lè', 'yuè', …]`.
 * Empty where none is known. Characters outside the first dictionary, such as those of Unicode's extension A, are looked
 * up in a second, made from Unihan.
 */
export const listReadings: (character: string) => string[] = remembering((character) => {
  // A description (⿰土口) is one character that no dictionary has; its parts have readings of their own.
  if (Array.from(character).length !== 1) return [];
  const usual = pinyin(character, { type: 'array', toneSandhi: false });
  const all = pinyin(character, { type: 'array', multiple: true, toneSandhi: false });
  const known = listKnown([...usual, ...all], character);
  if (known.length > 0) return known;
  return listKnown(readFurther(character, { heteronym: true, style: withToneMarks }).flat(), character);
});

function listKnown(readings: readonly string[], character: string): string[] {
  return [...new Set(readings)].filter((reading) => reading !== '' && reading !== character);
}
