import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile, syncFolder } from './replace-file.ts';
import { clearSwitch, hashOf, lockName, removeSwitchFolder, restoreFiles } from './restore-files.ts';
import type { Restored } from './restore-files.ts';
import {
  readJournal,
  removeJournal,
  switchFolder,
  writeJournal,
  type JournalEntry,
} from './switch-journal.ts';
import { takeLock, type LockOwner } from './take-lock.ts';

/** One text file of a content folder that is to change. */
export interface FileChange {
  /** Below the folder, with slashes. */
  file: string;
  /** What was read, with its byte order mark; undefined where nothing stood. */
  before: string | undefined;
  /** Undefined where the file is to go away. */
  after: string | undefined;
}

export type AppliedFiles =
  | {
      kind: 'applied';
      /** What an earlier run that was killed had left, and was put back first. */
      restored: Restored;
      /** A lock that an earlier run had left. */
      clearedLock?: LockOwner;
    }
  /** Another run is writing. */
  | ({ kind: 'busy' } & LockOwner)
  /** These files say something else by now; nothing was written. */
  | { kind: 'changed'; files: string[] }
  /** A file can't be written, for instance because Excel holds it open; everything is as it was. */
  | { kind: 'unwritable'; file: string; reason: string };

/**
 * Changes several files of a content folder as one: whenever the machine or the process stops, readers of
 * `readStandingFile` see all of them old or all of them new. An earlier switch that was cut short is put back first.
 * `guard` is asked under the lock, before anything is written: files that it names make the answer `changed`.
 */
export async function applyFiles(
  directory: string,
  changes: readonly FileChange[],
  guard: () => readonly string[] = () => [],
): Promise<AppliedFiles> {
  const apply = async (restored: Restored, clearedLock: LockOwner | undefined): Promise<AppliedFiles> => {
    const changed = [...changes.filter((change) => !isAsRead(directory, change)).map(({ file }) => file)];
    changed.push(...guard().filter((file) => !changed.includes(file)));
    if (changed.length > 0) return { kind: 'changed', files: changed };
    const failure = await switchAll(directory, changes);
    if (failure !== undefined) {
      await restoreFiles(directory);
      return { kind: 'unwritable', ...failure };
    }
    return { kind: 'applied', restored, ...(clearedLock === undefined ? {} : { clearedLock }) };
  };
  try {
    return await withLock(directory, apply);
  } catch (error) {
    // The folder may not be written in at all, or the disk is full: then the old files stand, as they are or as copies.
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!refusingCodes.has(reason)) throw error;
    return { kind: 'unwritable', file: switchFolder, reason };
  }
}

const refusingCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EBUSY']);

/** Puts back what a run that was killed had left, for commands that write by themselves. */
export async function settleFiles(
  directory: string,
): Promise<{ kind: 'settled'; restored: Restored } | ({ kind: 'busy' } & LockOwner)> {
  if (!existsSync(path.join(directory, switchFolder)))
    return { kind: 'settled', restored: { files: [], keptAside: [] } };
  return withLock(directory, (restored) => Promise.resolve({ kind: 'settled', restored }));
}

async function withLock<Result>(
  directory: string,
  work: (restored: Restored, clearedLock: LockOwner | undefined) => Promise<Result>,
): Promise<Result | ({ kind: 'busy' } & LockOwner)> {
  const lock = await takeLock(path.join(directory, switchFolder, lockName));
  if (lock.kind === 'busy') return { kind: 'busy', host: lock.host, process: lock.process };
  try {
    return await work(await restoreFiles(directory), lock.cleared);
  } finally {
    await lock.release();
    await removeSwitchFolder(directory);
  }
}

function isAsRead(directory: string, { file, before }: FileChange): boolean {
  const full = path.join(directory, file);
  if (before === undefined) return !existsSync(full);
  return existsSync(full) && readFileSync(full).equals(Buffer.from(before));
}

/** Why not all files were switched; undefined where they were. */
async function switchAll(
  directory: string,
  changes: readonly FileChange[],
): Promise<{ file: string; reason: string } | undefined> {
  let current = switchFolder;
  let areAllNew = false;
  try {
    await writeJournal(directory, await keepOldCopies(directory, changes));
    for (const { file, after } of changes) {
      current = file;
      const target = path.join(directory, file);
      if (after !== undefined) await replaceFile(target, after);
      else {
        await rm(target);
        await syncFolder(path.dirname(target));
      }
    }
    areAllNew = true;
    await removeJournal(directory);
  } catch (error) {
    if (areAllNew && readJournal(directory) === undefined) return undefined;
    return {
      file: current,
      reason: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    };
  }
  await clearSwitch(directory);
  return undefined;
}

async function keepOldCopies(directory: string, changes: readonly FileChange[]): Promise<JournalEntry[]> {
  const folder = path.join(directory, switchFolder);
  // The folder lies where the office may keep a history; it belongs to no commit.
  await replaceFile(path.join(folder, '.gitignore'), '*\n');
  const entries: JournalEntry[] = [];
  for (const [index, { file, before, after }] of changes.entries()) {
    const oldCopy = before === undefined ? undefined : `old-${index}`;
    if (oldCopy !== undefined && before !== undefined) await replaceFile(path.join(folder, oldCopy), before);
    entries.push({ file, oldCopy, newHash: after === undefined ? undefined : hashOf(Buffer.from(after)) });
  }
  return entries;
}
