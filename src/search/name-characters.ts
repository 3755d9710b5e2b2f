import { charactersOf, isUnreadableSign, withoutVariationSelectors } from '../domain/names/characters.ts';

/** Stands for every sign that says a character can't be read. */
export const unreadable = '□';

/** Dots between the parts of a transliterated name, spaces, brackets and quotation marks are no part of a name. */
const between = /^[\s\u3000·•‧∙・･．.,，、;；:：'"“”‘’「」『』()（）《》〈〉[\]〔〕|/-]$/u;
const latinX = /^[xX]$/u;

/**
 * The characters of a name as finder and index count them: full width and compatibility forms folded, signs for what
 * can't be read as one sign, nothing between them. The one normaliser of build and browser.
 */
export function nameCharacters(text: string): string[] {
  const characters = charactersOf(withoutVariationSelectors(text)).flatMap(toPlain);
  const hasHan = characters.some((character) => /^\p{Script=Han}$/u.test(character));
  // 李XX: a name withheld or illegible; in a name of Latin letters x is a letter.
  return hasHan
    ? characters.map((character) => (latinX.test(character) ? unreadable : character))
    : characters;
}

/** One character of a name by itself; empty for what stands between characters. An x stays an x. */
export function plainCharacter(character: string): string {
  return toPlain(withoutVariationSelectors(character))[0] ?? '';
}

/** Letters of foreign names count without regard to case; small and full-width signs are looked at as signs too. */
function toPlain(character: string): string[] {
  if (isUnreadableSign(character)) return [unreadable];
  return charactersOf(character.normalize('NFKC').toLowerCase())
    .filter((plain) => !between.test(plain))
    .map((plain) => (isUnreadableSign(plain) && !latinX.test(plain) ? unreadable : plain));
}
