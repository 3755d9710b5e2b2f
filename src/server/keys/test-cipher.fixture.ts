import { createHash } from 'node:crypto';
import type { FieldCipher } from '../context.ts';
import { createFieldCipher } from './field-cipher.ts';
import { createKeyring } from './keyring.ts';

/** Bytes that are the same in every run, for tests alone. */
export function seededRandom(seed: string): (byteCount: number) => Uint8Array {
  let count = 0;
  return (byteCount) => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < byteCount; length += 32) {
      blocks.push(createHash('sha256').update(`${seed}/${count}`).digest());
      count += 1;
    }
    return Buffer.concat(blocks).subarray(0, byteCount);
  };
}

/** A cipher with keys that are the same in every run. */
export function testCipher(seed = 'test'): FieldCipher {
  const random = seededRandom(seed);
  return createFieldCipher(createKeyring(new Date('2026-01-01T00:00:00Z'), random), random);
}
