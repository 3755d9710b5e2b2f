import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CipherError } from './cipher-error.ts';
import { createFieldCipher, findKeyIdOfBytes } from './field-cipher.ts';
import { createKeyring, withNewKeys } from './keyring.ts';
import { seededRandom, testCipher } from './test-cipher.fixture.ts';

const day = new Date('2026-11-27T00:00:00Z');
const place = 'entry_field:f1:value';

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CipherError) return error.reason;
    throw error;
  }
  return 'opened';
}

describe('the cipher of fields', () => {
  const cipher = testCipher();

  it('gives every text back as it was, rare characters and emptiness included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cipher.decrypt(cipher.encrypt(text, place), place)).toBe(text);
      }),
    );
  });

  it('opens a text in its own place only', () => {
    const locked = cipher.encrypt('13800001234', place);
    expect(reasonOf(() => cipher.decrypt(locked, 'entry_field:f2:value'))).toBe('seal');
  });

  it('never locks the same text into the same cipher twice', () => {
    expect(cipher.encrypt('江竹筠', place)).not.toBe(cipher.encrypt('江竹筠', place));
  });

  it('notices a change to any part of a text', () => {
    const parts = cipher.encrypt('渡口旁的老屋', place).split('.');
    const changes = [2, 3, 4].map((index) => parts.with(index, flip(parts[index] ?? '')).join('.'));
    expect(changes.map((text) => reasonOf(() => cipher.decrypt(text, place)))).toEqual([
      'seal',
      'seal',
      'seal',
    ]);
  });

  it('refuses what is not one of its texts, and a tag cut short', () => {
    const parts = cipher.encrypt('渡口', place).split('.');
    const short = parts.with(4, (parts[4] ?? '').slice(0, 8)).join('.');
    const wrong = ['', 'plain', 'v2.a.b.c.d', 'v1.a.b', `${parts.join('.')}.x`, short];
    expect(wrong.map((text) => reasonOf(() => cipher.decrypt(text, place)))).toEqual(
      wrong.map(() => 'format'),
    );
  });

  it('says which key is missing, and nothing else of the text', () => {
    const locked = testCipher('another').encrypt('13800001234', place);
    const keyId = locked.split('.')[1];
    expect(() => cipher.decrypt(locked, place)).toThrow(new CipherError('key', keyId));
  });

  it('never repeats in its message what stands where the id of the key should', () => {
    expect(() =>
      cipher.decrypt('v1.电话13800001234.AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA', place),
    ).toThrow(new CipherError('key'));
  });
});

describe('the cipher of uploads', () => {
  const cipher = testCipher();

  it('gives bytes back, and notices any changed byte', () => {
    const bytes = seededRandom('picture')(5_000);
    const locked = cipher.encryptBytes(bytes, 'attachment:a1:bytes');
    expect(Buffer.from(cipher.decryptBytes(locked, 'attachment:a1:bytes')).equals(bytes)).toBe(true);
    const places = [20, 40, 2_000, locked.length - 1];
    const reasons = places.map((index) => {
      const changed = Uint8Array.from(locked);
      changed[index] = (changed[index] ?? 0) ^ 1;
      return reasonOf(() => cipher.decryptBytes(changed, 'attachment:a1:bytes'));
    });
    expect(reasons).toEqual(['seal', 'seal', 'seal', 'seal']);
  });

  it('names the key of an upload from its first bytes, and of nothing else', () => {
    const locked = cipher.encryptBytes(new Uint8Array(3), 'attachment:a1:bytes');
    expect(findKeyIdOfBytes(locked)).toMatch(/^d1-/u);
    expect(findKeyIdOfBytes(Buffer.from('\xff\xd8\xff\xe0', 'latin1'))).toBeUndefined();
    expect(reasonOf(() => cipher.decryptBytes(Buffer.from('v1.d1.short'), 'x'))).toBe('format');
  });
});

describe('signatures', () => {
  const random = seededRandom('ring');
  const before = createKeyring(day, random);
  const after = withNewKeys(before, day, random);

  it('differ by purpose for the same text', () => {
    const cipher = testCipher();
    const purposes = [
      'contact',
      'receipt',
      'code',
      'idempotency',
      'content',
      'limit',
      'form',
      'session',
    ] as const;
    expect(new Set(purposes.map((purpose) => cipher.sign(purpose, '13800001234'))).size).toBe(8);
  });

  it('of a receipt can be derived again after the keys were changed, by the id that the lead keeps', () => {
    const old = createFieldCipher(before, random);
    const receipt = old.sign('receipt', 'idempotency key');
    const renewed = createFieldCipher(after, random);
    expect(renewed.sign('receipt', 'idempotency key', old.receiptKeyId)).toBe(receipt);
    expect(renewed.sign('receipt', 'idempotency key')).not.toBe(receipt);
  });

  it('of contacts and codes stay the same when the keys are changed, or no family would be found again', () => {
    const pairs = [before, after].map((ring) => createFieldCipher(ring, random));
    expect(new Set(pairs.map((cipher) => cipher.sign('contact', '13800001234'))).size).toBe(1);
  });

  it('under an unknown key are refused', () => {
    expect(reasonOf(() => testCipher().sign('receipt', 'x', 'r9-000000'))).toBe('key');
  });
});

it('a new key locks from now on, and what the old one locked still opens', () => {
  const random = seededRandom('rotation');
  const before = createKeyring(day, random);
  const old = createFieldCipher(before, random).encrypt('渡口', place);
  const renewed = createFieldCipher(withNewKeys(before, day, random), random);
  expect(renewed.decrypt(old, place)).toBe('渡口');
  expect(renewed.encrypt('渡口', place).split('.')[1]).not.toBe(old.split('.')[1]);
});

function flip(text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64url');
}
