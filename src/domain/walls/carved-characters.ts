import { charactersOf, isUnreadableSign } from '../names/characters.ts';
import { foldForComparison } from '../names/script-forms.ts';
import { withoutPadding } from '../names/split-name.ts';

/** Stands for a character that can't be read. */
export const unreadable = '□';

/** Signs of the transcriber: 〔conjectured〕, doubtful[?]. */
const transcription = /[〔〕]|\[[?？]\]/gu;

/** A name as it is compared: one script, one writing of each character, □ for what can't be read. */
export function toComparedCharacters(name: string): string[] {
  const folded = foldForComparison(withoutPadding(name).replace(transcription, ''));
  return charactersOf(folded).map((character) => (isUnreadableSign(character) ? unreadable : character));
}

/** Whether no character of a carving can be read, so that it tells nothing. */
export function isWhollyUnreadable(carved: string): boolean {
  return toComparedCharacters(carved).every((character) => character === unreadable);
}

/** Whether two names may be one: □ stands for any one character, but something has to agree. */
export function mayBeOneName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  let agreeing = 0;
  for (const [index, character] of a.entries()) {
    const other = b[index];
    if (character === unreadable || other === unreadable) continue;
    if (character !== other) return false;
    agreeing += 1;
  }
  return agreeing > 0;
}
