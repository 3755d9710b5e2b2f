import { createHash } from 'node:crypto';

/** 32 characters without look-alikes: no 0 and O, no 1 and I. */
const alphabet = Array.from('23456789ABCDEFGHJKLMNPQRSTUVWXYZ');

/** Sixteen characters in groups of four, 80 bits: `7K3M-9Q2X-…`. For one-time passwords and recovery codes. */
export function newPrintedCode(random: (byteCount: number) => Uint8Array): string {
  const characters = Array.from(random(16), (byte) => alphabet[byte % alphabet.length] ?? '');
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join('')).join('-');
}

/** As typed, with or without hyphens, in any case: the sixteen characters, or undefined. */
export function parsePrintedCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\-‐–—]/gu, '')
    .toUpperCase();
  return /^[2-9A-HJ-NP-Z]{16}$/u.test(plain) ? plain : undefined;
}

/** What is stored of a recovery code. 80 random bits need no slow hash. */
export function toRecoveryHash(staffId: string, plain: string): string {
  return createHash('sha256').update(`recovery|${staffId}|${plain}`).digest('hex');
}
