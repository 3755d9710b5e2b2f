import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFieldCipher } from './field-cipher.ts';
import { createKeyring, withNewKeys } from './keyring.ts';
import { ensureKeyring, KeyringError, readKeyring, writeKeyring } from './keyring-file.ts';
import { seededRandom } from './test-cipher.fixture.ts';
import { keyringLagMs, watchKeyring } from './watch-keyring.ts';

const now = new Date('2026-11-27T00:00:00Z');
const random = seededRandom('file');
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keys-'));
  file = path.join(folder, 'kept', 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('the first start makes a keyring that only its owner can read, the second takes the same', () => {
  const made = ensureKeyring(file, { now, random });
  expect(made.isNew).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o400);
  expect(ensureKeyring(file, { now, random })).toEqual({ keyring: made.keyring, isNew: false });
});

it('a keyring that others can read is refused', () => {
  ensureKeyring(file, { now, random });
  chmodSync(file, 0o440);
  expect(() => readKeyring(file)).toThrow(KeyringError);
  chmodSync(file, 0o600);
  expect(readKeyring(file).version).toBe(1);
});

it('a damaged keyring is refused without a word of what is in it, and never replaced', () => {
  const { keyring } = ensureKeyring(file, { now, random });
  const secret = keyring.signingKey.secret;
  const whole = readFileSync(file, 'utf8');
  const damages = [
    whole.slice(0, 300),
    '{}',
    whole.replace(secret, secret.slice(0, 20)),
    whole.replace(`"currentDataKey": "${keyring.currentDataKey}"`, '"currentDataKey": "d9"'),
    JSON.stringify({ ...keyring, dataKeys: [...keyring.dataKeys, ...keyring.dataKeys] }),
  ];
  for (const damage of damages) {
    chmodSync(file, 0o600);
    writeFileSync(file, damage);
    expect(() => ensureKeyring(file, { now, random })).toThrow(KeyringError);
    expect(messageOf(() => readKeyring(file))).not.toContain(secret.slice(0, 10));
    expect(readFileSync(file, 'utf8')).toBe(damage);
  }
});

it('a missing keyring says what to do', () => {
  expect(() => readKeyring(file)).toThrow('npm run keys:new');
});

it('a running server opens what a new key locked at once, and locks with it within a second', () => {
  const { keyring } = ensureKeyring(file, { now, random });
  const serving = createFieldCipher(
    watchKeyring(file, () => 0),
    random,
  );
  const renewed = withNewKeys(keyring, now, random);
  writeKeyring(file, renewed);
  const locked = createFieldCipher(renewed, random).encrypt('渡口', 'a:b:c');
  expect(serving.decrypt(locked, 'a:b:c')).toBe('渡口');
  expect(serving.encrypt('x', 'a:b:c')).toContain(renewed.currentDataKey);
});

it('a running server notices a new key by itself after a second, and goes on while the file is unreadable', () => {
  let clock = 0;
  const { keyring } = ensureKeyring(file, { now, random });
  const serving = createFieldCipher(
    watchKeyring(file, () => clock),
    random,
  );
  const renewed = withNewKeys(createKeyring(now, random), now, random);
  rmSync(file);
  clock += keyringLagMs;
  expect(serving.receiptKeyId).toBe(keyring.currentReceiptKey);
  writeKeyring(file, renewed);
  expect(serving.receiptKeyId).toBe(keyring.currentReceiptKey);
  clock += keyringLagMs;
  expect(serving.receiptKeyId).toBe(renewed.currentReceiptKey);
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  throw new Error('nothing was thrown');
}

it('whoever comes second at a first start takes the keyring of the first, and leaves nothing beside it', () => {
  const first = createKeyring(now, seededRandom('first'));
  // The other process writes its keyring while this one makes its own.
  const random = (byteCount: number) => {
    if (!existsSync(file)) writeKeyring(file, first);
    return seededRandom('second')(byteCount);
  };
  expect(ensureKeyring(file, { now, random })).toEqual({ keyring: first, isNew: false });
  expect(readdirSync(path.dirname(file))).toEqual(['keys.json']);
});
