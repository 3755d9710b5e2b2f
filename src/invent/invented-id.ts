import { seedFor } from './random.ts';

/** The alphabet of the archive's ids: no vowels that make words, no signs that are misread. */
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

/**
 * The id of the n-th invented person: opaque, as long as a real one, and with an `x` in front, so that an invented
 * page can never stand at a real person's address. Different numbers below 30⁸ give different ids.
 */
export function toInventedId(number: number, seed: number): string {
  return `x-${toDigits(number, seed)}`;
}

/** As `toInventedId`, for the n-th of another kind of thing: `g` for graves, `m` for pictures. */
export function toInventedThingId(kind: 'g' | 'm', number: number, seed: number): string {
  return `${kind}-${toDigits(number, seedFor(seed, kind))}`;
}

function toDigits(number: number, seed: number): string {
  // Multiplying by an odd number and adding are one-to-one on 38 bits; 2³⁸ is less than 30⁸.
  const modulus = 1n << 38n;
  const mixed = Number((BigInt(number) * 0x2545f4914fn + BigInt(seed >>> 0) * 0x9e3779b1n) % modulus);
  let rest = mixed;
  let digits = '';
  for (let position = 0; position < 8; position += 1) {
    digits += alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}
