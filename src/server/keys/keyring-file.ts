import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { safekeepingWords as words } from '../../i18n/safekeeping.ts';
import { createKeyring, keyringSchema, type Keyring } from './keyring.ts';

/** The file with the keys is missing, open to others, or damaged; the message says what to do. */
export class KeyringError extends Error {
  override readonly name = 'KeyringError';
}

/** Throws `KeyringError`; never with anything of the file's text. */
export function readKeyring(file: string): Keyring {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) throw new KeyringError(words.noKeyring(file));
  // Windows knows no such modes; its file system answers 0666 for everything.
  const isOpenToOthers = (status.mode & 0o077) !== 0 && process.platform !== 'win32';
  if (isOpenToOthers) throw new KeyringError(words.openKeyring(file));
  const parsed = keyringSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new KeyringError(words.damagedKeyring(file));
  return parsed.data;
}

/** Whole or not at all, and on the disk before it returns: what is locked with a lost key is lost. */
export function writeKeyring(file: string, ring: Keyring): void {
  const beside = writeBeside(file, ring);
  renameSync(beside, file);
  syncFolder(path.dirname(file));
}

/** The keyring of a file; makes one where there is none, and says that it did, for the start to tell where it lies. */
export function ensureKeyring(
  file: string,
  chance: { now: Date; random: (byteCount: number) => Uint8Array },
): { keyring: Keyring; isNew: boolean } {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined)
    return { keyring: readKeyring(file), isNew: false };
  const keyring = createKeyring(chance.now, chance.random);
  const isNew = placeFirst(file, keyring);
  return isNew ? { keyring, isNew } : { keyring: readKeyring(file), isNew };
}

/** False where another process that was started together with this one was first. */
function placeFirst(file: string, ring: Keyring): boolean {
  const beside = writeBeside(file, ring);
  try {
    // Unlike a rename, a link replaces nothing.
    linkSync(beside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  } finally {
    rmSync(beside, { force: true });
  }
  syncFolder(path.dirname(file));
  return true;
}

function writeBeside(file: string, ring: Keyring): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.new-${randomUUID()}`;
  const descriptor = openSync(beside, 'wx', 0o400);
  writeSync(descriptor, `${JSON.stringify(ring, null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  return beside;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
