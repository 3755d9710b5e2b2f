import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupError } from './backup-error.ts';

/** Where `backup:key` leaves the recipient for `backup` to find; it locks only, so it may lie with the data. */
export function recipientFile(dataDir: string): string {
  return path.join(dataDir, 'backup-recipient.txt');
}

/**
 * Makes the key pair of the backups: the secret key into `identityFile`, which must be new, the recipient into the data
 * folder. Every program that knows age opens what is locked for it.
 */
export async function makeBackupKey(
  { dataDir, now }: { dataDir: string; now(): Date },
  identityFile: string,
): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  mkdirSync(path.dirname(identityFile), { recursive: true, mode: 0o700 });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lines = [`# created: ${now().toISOString()}`, `# public key: ${recipient}`, identity, ''];
  writeFileSync(identityFile, lines.join('\n'), { flag: 'wx', mode: 0o400 });
  writeFileSync(recipientFile(dataDir), `${recipient}\n`, { mode: 0o600 });
  return recipient;
}

/** From the environment, or as `backup:key` left it. Throws `BackupError`. */
export function findRecipient(dataDir: string, fromEnvironment: string | undefined): string {
  if (fromEnvironment !== undefined && fromEnvironment.trim() !== '') return fromEnvironment.trim();
  const file = recipientFile(dataDir);
  if (!existsSync(file)) throw new BackupError('no-recipient');
  return readFileSync(file, 'utf8').trim();
}

/** The secret key of an identity file, as `age-keygen` writes them too. Throws `BackupError`. */
export function readIdentity(file: string): string {
  const line = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/u) : [];
  const identity = line.find((text) => text.startsWith('AGE-SECRET-KEY-'));
  if (identity === undefined) throw new BackupError('wrong-identity');
  return identity.trim();
}
