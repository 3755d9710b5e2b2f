/** Ideographic description characters and the number of parts each takes (Unicode 15.1, block 2FF0–2FFF and U+31EF). */
function partsDescribed(character: string): number {
  if (/^[\u2FF2\u2FF3]$/u.test(character)) return 3;
  if (/^[\u2FFE\u2FFF]$/u.test(character)) return 1;
  return /^[\u2FF0-\u2FFD\u31EF]$/u.test(character) ? 2 : 0;
}

/** Marks and variation selectors (U+FE00–FE0F, U+E0100–E01EF) belong to the character before them. */
const followsItsBase = /^\p{M}$/u;

function withMarks(name: string): string[] {
  const characters: string[] = [];
  for (const character of name) {
    const previous = characters.pop();
    if (previous === undefined) characters.push(character);
    else if (followsItsBase.test(character)) characters.push(previous + character);
    else characters.push(previous, character);
  }
  return characters;
}

/**
 * The characters of a name as a reader counts them: a variation selector stays with its character, and an ideographic
 * description (⿰土口), which stands for one character that has no code yet, stays in one piece.
 */
export function charactersOf(name: string): string[] {
  const characters: string[] = [];
  let description = '';
  let missing = 0;
  for (const character of withMarks(name)) {
    const parts = partsDescribed(character);
    if (missing === 0 && parts === 0) {
      characters.push(character);
      continue;
    }
    missing = missing === 0 ? parts : missing - 1 + parts;
    description += character;
    if (missing === 0) {
      characters.push(description);
      description = '';
    }
  }
  if (description !== '') characters.push(description);
  return characters;
}

/** Takes variation selectors away: 葛󠄀 and 葛 are one character in two shapes. */
export function withoutVariationSelectors(text: string): string {
  return text.replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '');
}

/**
 * Signs that stand where a character could not be read, printed or made public. 囗 (wéi, U+56D7) is met as a box drawn
 * with the keyboard; as a name it does not occur. Latin X is not counted: foreign names are written with it.
 */
const unreadableSigns: ReadonlySet<string> = new Set('□■▢◻◼☐▯○◯囗?？*＊×╳✕✖Ｘｘ某〓_＿…\uFFFD');

export function isUnreadableSign(character: string): boolean {
  return unreadableSigns.has(withoutVariationSelectors(character));
}
