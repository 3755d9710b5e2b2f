/** The parts of pinyin: taking tone marks off, and dividing a word such as `Xióngxìn` into its syllables. */

const marksByTone = [/[āēīōūǖ]/iu, /[áéíóúǘ]/iu, /[ǎěǐǒǔǚ]/iu, /[àèìòùǜ]/iu];

const plainSyllables = new Map<string, string>();

/** `xióng` → `xiong`; ü stays ü. A roll has some 1,300 different syllables, so each is worked out once. */
export function withoutTone(syllable: string): string {
  const known = plainSyllables.get(syllable);
  if (known !== undefined) return known;
  const plain = syllable
    .normalize('NFD')
    .replace(/[\u0304\u0301\u030C\u0300]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  plainSyllables.set(syllable, plain);
  return plain;
}

/** 1 to 4; 0 where the syllable bears no mark. */
export function toneOf(syllable: string): number {
  const composed = syllable.normalize('NFC');
  return marksByTone.findIndex((marks) => marks.test(composed)) + 1;
}

const syllableShape =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:i(?:ang|ong|ao|an|ng|a|e|u|n)?|u(?:ang|ai|an|ng|a|o|i|n|e)?|ü(?:an|e|n)?|ong|[aeo])|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:ng|i|o|n)|ou|e(?:ng|i|n))|[aeo]|er)$/u;

/** Spaces, apostrophes and dots end a syllable. */
const boundary = /[\s'’ʼ·•-]/u;

interface Division {
  syllables: string[];
  /** How many syllables agree with a reading the dictionary knows. */
  agreeing: number;
}

function divide(letters: readonly string[], expected: readonly (readonly string[])[]): Division | undefined {
  const start = letters.findIndex((letter) => !boundary.test(letter));
  const [wanted, ...later] = expected;
  if (wanted === undefined) return start === -1 ? { syllables: [], agreeing: 0 } : undefined;
  if (start === -1) return undefined;
  let best: Division | undefined;
  for (let end = start + 1; end <= Math.min(start + 6, letters.length); end += 1) {
    const syllable = letters.slice(start, end).join('');
    const plain = withoutTone(syllable);
    const rest = syllableShape.test(plain) ? divide(letters.slice(end), later) : undefined;
    if (rest === undefined) continue;
    const agreeing = rest.agreeing + (wanted.includes(plain) ? 1 : 0);
    if (best === undefined || agreeing > best.agreeing)
      best = { syllables: [syllable, ...rest.syllables], agreeing };
  }
  return best;
}

/**
 * Divides a registrar's reading into one syllable for each character of the name; `expected` holds, character by
 * character, the readings the dictionary knows, without tone. Where more than one division is possible (`fangan`), the
 * one that agrees with most of them is taken. Undefined where the reading has more or fewer syllables.
 */
export function divideReading(
  reading: string,
  expected: readonly (readonly string[])[],
): string[] | undefined {
  return divide(Array.from(reading.normalize('NFC')), expected)?.syllables;
}
