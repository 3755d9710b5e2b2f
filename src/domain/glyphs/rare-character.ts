/**
 * Which characters a reader's own Song or Ming font can't be relied on to draw. The fonts of Chinese systems have long
 * had the ideographs of GBK (code page 936): the 20,902 of Unicode 1.1, 〇, and 21 compatibility forms.
 * What lies outside (extensions A and on, later additions, radicals and description characters, private use) is rare.
 * The 80 characters that GB 18030 later moved out of GBK's private-use area, 䶮 among them, count as rare too.
 */
const rareClass = String.raw`[\u2E80-\u2FDF\u2FF0-\u2FFF\u31C0-\u31EF\u3400-\u4DBF\u9FA6-\u9FFF\uE000-\uF8FF\u{20000}-\u{3FFFF}\u{F0000}-\u{10FFFF}[[\uF900-\uFAFF]--[\uF92C\uF979\uF995\uF9E7\uF9F1\uFA0C-\uFA0F\uFA11\uFA13\uFA14\uFA18\uFA1F-\uFA21\uFA23\uFA24\uFA27-\uFA29]]]`;
const selectorClass = String.raw`[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`;

/** Ideographs with a variation selector: the selector asks for one written form of the character. */
const sequenceClass = String.raw`[\p{Ideographic}${rareClass}]${selectorClass}`;

const rareSomewhere = new RegExp(`${rareClass}|${sequenceClass}`, 'v');
const rareWhole = new RegExp(`^(?:${rareClass}|${sequenceClass})$`, 'v');
const sequenceWhole = new RegExp(`^${sequenceClass}$`, 'v');
const unit = new RegExp(`.${selectorClass}?`, 'gsv');
const privateUse = /\p{Private_Use}/u;

/** True when the text has at least one rare character or variation sequence. */
export function hasRareCharacter(text: string): boolean {
  return rareSomewhere.test(text);
}

/** True for one rare character, or one ideograph with its variation selector. */
export function isRareCharacter(character: string): boolean {
  return rareWhole.test(character);
}

/** True for an ideograph followed by a variation selector. */
export function isVariationSequence(character: string): boolean {
  return sequenceWhole.test(character);
}

/** True for code points that have no agreed meaning: a font that draws one draws something else elsewhere. */
export function isPrivateUse(character: string): boolean {
  return privateUse.test(character);
}

/** The character without its variation selector. */
export function toBaseCharacter(character: string): string {
  const [base] = character;
  return base ?? character;
}

/** Characters in order, each with the variation selector that follows it. */
export function splitCharacters(text: string): string[] {
  return text.match(unit) ?? [];
}
