import { aspirate } from './wade-giles.ts';

/** What somebody typed in Latin letters, made plain. */
interface LatinText {
  /**
   * Words of a–z, ü and the sign of aspirates; 1 to 4 after the letter that bears the tone, 5 for none. ' and - divide
   * syllables, a space ends a word.
   */
  parts: string[];
  /** Tones are marked on vowels, as pinyin alone does. */
  hasToneMarks: boolean;
}

const toneOfMark: Readonly<Record<string, string>> = {
  '\u0304': '1',
  '\u0301': '2',
  '\u030C': '3',
  '\u0306': '3',
  '\u0300': '4',
};

/** v, u: and ü are the same letter; Wade–Giles ê is e, its ŭ in tzŭ and ssŭ is u. */
function toPlainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u[\u0308:]|v/gu, 'ü')
    .replace(/(e)\u0302|([zs]u)\u0306/gu, '$1$2')
    .replace(/[’ʼʻ`‘]/gu, "'")
    .replace(/(ch|t[sz]|[ptk])'/gu, `$1${aspirate}`)
    .replace(/[-.‐–—−·•‧・]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Undefined where the text has anything but Latin letters, tone marks, figures 1 to 5 after letters, spaces, dividing
 * signs and one comma. A comma makes two parts.
 */
export function readLatinText(text: string): LatinText | undefined {
  const plain = toPlainLetters(text);
  if (/[^a-zü][1-5]/u.test(` ${plain}`)) return undefined;
  const withFigures = plain.replace(/[1-5]/gu, "$&'");
  const toned = withFigures.replace(/[\u0300\u0301\u0304\u0306\u030C]/gu, (mark) => toneOfMark[mark] ?? '');
  const parts = toned.split(',').map((part) => part.trim());
  if (parts.length > 2 || !/[a-zü]/u.test(toned) || /[^a-zü1-5ʻ' ,-]/u.test(toned)) return undefined;
  return { parts: parts.filter((part) => part !== ''), hasToneMarks: toned !== withFigures };
}
