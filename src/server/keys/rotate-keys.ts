import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { createFieldCipher } from './field-cipher.ts';
import { withNewKeys, type Keyring } from './keyring.ts';
import { KeyringError, readKeyring, writeKeyring } from './keyring-file.ts';
import { safekeepingWords as words } from '../../i18n/safekeeping.ts';
import { countOldFields, rotateFields } from './rotate-fields.ts';
import { listOldImports, rotateImports } from './rotate-imports.ts';
import { listOldUploads, rotateUploads } from './rotate-uploads.ts';
import { keyringLagMs } from './watch-keyring.ts';

interface Needs {
  database: Database;
  keyFile: string;
  dataDir: string;
  now(): Date;
  random(byteCount: number): Uint8Array;
}

export interface RotationReport {
  keyId: string;
  /** An earlier rotation was interrupted, and this one went on with its key. */
  isResumed: boolean;
  fields: number;
  uploads: number;
  /** Texts and uploads that no key opens; they stay as they are. */
  unreadable: number;
  /** What is still locked with an older key: 0, or the unreadable ones. */
  left: number;
}

export interface RotationOptions {
  /** Makes a new key even where older ones are still in use, as when some text can't be opened. */
  isForced?: boolean;
  /** How long a running server may still lock with the key before; in ms. */
  settleMs?: number;
}

/**
 * Makes a new key the current one, then locks every field and upload with it. Stopped at any moment, nothing is lost: the
 * next call goes on where this one stopped. A running server takes the new key by itself (`watchKeyring`).
 */
export async function rotateKeys(needs: Needs, options: RotationOptions = {}): Promise<RotationReport> {
  const before = readKeyring(needs.keyFile);
  const isResumed = options.isForced !== true && (await countOld(needs, before.currentDataKey)) > 0;
  const ring = isResumed ? before : addKeys(needs);
  const keyId = ring.currentDataKey;
  const cipher = createFieldCipher(ring, needs.random);
  const report = { keyId, isResumed, fields: 0, uploads: 0, unreadable: 0, left: 0 };
  const pass = async () => {
    const fields = await rotateFields({ ...needs, cipher, keyId });
    const uploads = await rotateUploads({ ...needs, cipher, keyId });
    report.fields += fields.renewed;
    const imports = rotateImports({ ...needs, cipher, keyId });
    report.uploads += uploads.renewed + imports.renewed;
    report.unreadable = fields.unreadable + uploads.unreadable + imports.unreadable;
  };
  await pass();
  await pause(options.settleMs ?? 2 * keyringLagMs);
  await pass();
  report.left = await countOld(needs, keyId);
  await needs.database.write(() => ({
    statements: [],
    audit: [{ actor: 'command', action: 'rotate-keys', subject: 'store', detail: { ...report } }],
  }));
  return report;
}

async function countOld(needs: Needs, keyId: string): Promise<number> {
  const uploads = await listOldUploads({ ...needs, keyId });
  const imports = listOldImports({ ...needs, keyId });
  return (await countOldFields(needs.database, keyId)) + uploads.length + imports.length;
}

const staleLockMs = 60_000;

/** One process at a time: a ring written over another would lose the other's new key, and what it locked. */
function addKeys({ keyFile, now, random }: Needs): Keyring {
  const lock = `${keyFile}.lock`;
  const held = statSync(lock, { throwIfNoEntry: false });
  // Held for milliseconds only, so an old one belongs to a process that was killed.
  if (held !== undefined && Math.abs(Date.now() - held.mtimeMs) > staleLockMs) rmSync(lock, { force: true });
  try {
    closeSync(openSync(lock, 'wx', 0o600));
  } catch {
    throw new KeyringError(words.lockedKeyring(lock));
  }
  try {
    const ring = withNewKeys(readKeyring(keyFile), now(), random);
    writeKeyring(keyFile, ring);
    return ring;
  } finally {
    rmSync(lock, { force: true });
  }
}
