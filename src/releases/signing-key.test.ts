import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSigningKey, signingKeyFile } from './signing-key.ts';

const root = mkdtempSync(path.join(tmpdir(), 'key-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the key that signs releases', () => {
  it('is made once, for its owner alone, and is the same ever after', () => {
    const file = path.join(root, 'config/key.pem');
    const made = openSigningKey(file, []);
    const again = openSigningKey(file, []);
    if (made.kind !== 'key' || again.kind !== 'key') throw new Error('no key');
    expect([made.isNew, again.isNew]).toEqual([true, false]);
    expect(again.key.fingerprint).toBe(made.key.fingerprint);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is refused within anything that is published', () => {
    const file = path.join(root, 'site/keys/key.pem');
    const folder = path.join(root, 'site');
    expect(openSigningKey(file, [folder])).toEqual({ kind: 'misplaced', file, folder });
    expect(openSigningKey(path.join(root, 'site-keys/key.pem'), [folder]).kind).toBe('key');
  });

  it('is not made anew over a file that holds something else', () => {
    const file = path.join(root, 'other.pem');
    writeFileSync(file, 'no key');
    expect(openSigningKey(file, []).kind).toBe('unreadable');
  });

  it('lies where the environment says', () => {
    expect(signingKeyFile({ RELEASE_KEY_FILE: '/k/release.pem', XDG_CONFIG_HOME: '/c' })).toBe(
      '/k/release.pem',
    );
    expect(signingKeyFile({ XDG_CONFIG_HOME: '/c' })).toBe(path.resolve('/c/mingji/release-key.pem'));
  });
});
