import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile, syncFolder } from './replace-file.ts';
import { readJournal, removeJournal, switchFolder, type JournalEntry } from './switch-journal.ts';

/** Folder below the content folder for what somebody wrote into a file while a switch lay cut short. */
const keptFolder = '.switch-kept';

export const lockName = 'lock';

export interface Restored {
  /** Files that got their old bytes back. */
  files: string[];
  /** Files that somebody else had changed since: their bytes were put aside here, below the folder. */
  keptAside: string[];
}

/**
 * Puts back what a switch that was cut short had changed, and clears what it left. May itself be cut short and begun again.
 * Only for who holds the lock.
 */
export async function restoreFiles(directory: string): Promise<Restored> {
  const restored: Restored = { files: [], keptAside: [] };
  const journal = readJournal(directory);
  for (const entry of journal ?? []) await restoreFile(directory, entry, restored);
  if (journal !== undefined) await removeJournal(directory);
  await clearSwitch(directory);
  return restored;
}

/** Everything in the folder of the switch but the lock. */
export async function clearSwitch(directory: string): Promise<void> {
  const folder = path.join(directory, switchFolder);
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (name !== lockName) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** The folder itself, once the lock is released; another run may have begun meanwhile. */
export async function removeSwitchFolder(directory: string): Promise<void> {
  try {
    await rmdir(path.join(directory, switchFolder));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
}

async function restoreFile(directory: string, entry: JournalEntry, restored: Restored): Promise<void> {
  const target = path.join(directory, entry.file);
  await removeUnfinished(target);
  const old =
    entry.oldCopy === undefined ? undefined : readFileSync(path.join(directory, switchFolder, entry.oldCopy));
  const now = existsSync(target) ? readFileSync(target) : undefined;
  if (now === undefined ? old === undefined : old?.equals(now) === true) return;
  if (now !== undefined && hashOf(now) !== entry.newHash) {
    const aside = `${keptFolder}/${hashOf(now).slice(0, 8)}/${entry.file}`;
    await replaceFile(path.join(directory, aside), now);
    restored.keptAside.push(aside);
  }
  if (old === undefined) {
    await rm(target, { force: true });
    await syncFolder(path.dirname(target));
  } else await replaceFile(target, old);
  restored.files.push(entry.file);
}

/** What `replaceFile` of a killed run had not yet given its name. */
async function removeUnfinished(target: string): Promise<void> {
  const folder = path.dirname(target);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const start = `${path.basename(target)}.`;
  const unfinished = readdirSync(folder).filter(
    (name) => name.startsWith(start) && /^\d+\.new$/u.test(name.slice(start.length)),
  );
  for (const name of unfinished) await rm(path.join(folder, name), { force: true });
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
