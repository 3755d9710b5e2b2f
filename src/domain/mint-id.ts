/** Letters and figures that nobody takes for one another; no vowels but a, e and u, so that hardly a word arises. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 8;

/** What an id begins with: people; photographs, films and documents; graves. */
export type IdPrefix = 'p' | 'm' | 'g';

/**
 * A new id, `p-7k3m9q2x`. `randomByte` gives whole numbers from 0 to 255; ids in `taken`, retired ones among them, are
 * never given again.
 */
export function mintId(prefix: IdPrefix, randomByte: () => number, taken: ReadonlySet<string>): string {
  for (;;) {
    const id = `${prefix}-${Array.from({ length }, () => letter(randomByte)).join('')}`;
    if (!taken.has(id)) return id;
  }
}

/** Bytes past the last whole multiple of the alphabet are passed over, so that every letter is as likely as any other. */
function letter(randomByte: () => number): string {
  const limit = 256 - (256 % alphabet.length);
  for (;;) {
    const byte = randomByte();
    if (byte < limit) return alphabet[byte % alphabet.length] ?? '';
  }
}
