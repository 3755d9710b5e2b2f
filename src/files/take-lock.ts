import { readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

export interface LockOwner {
  /** Empty where the lock could not be read. */
  host: string;
  process: number;
}

export type Lock =
  | {
      kind: 'taken';
      release: () => Promise<void>;
      /** The lock of a run that had ended, killed for instance, and was cleared. */
      cleared?: LockOwner;
    }
  /** Another run is at work, perhaps on another computer. */
  | ({ kind: 'busy'; file: string } & LockOwner);

/** Between a lock's first and last byte no more than this passes. */
const writingMilliseconds = 5_000;
/** No run holds a lock for so long: its number belongs to another process now, or its computer has gone. */
const longestMilliseconds = 600_000;

/** One run at a time may write. A lock of a run that has ended is cleared, and told. */
export async function takeLock(file: string): Promise<Lock> {
  let cleared: LockOwner | undefined;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await isMade(file)) {
      const release = () => rm(file, { force: true });
      return { kind: 'taken', release, ...(cleared === undefined ? {} : { cleared }) };
    }
    const owner = readOwner(file);
    if (isHeld(file, owner)) return { kind: 'busy', file, ...(owner ?? { host: '', process: 0 }) };
    cleared = owner;
    await rm(file, { force: true });
  }
  return { kind: 'busy', file, host: '', process: 0 };
}

async function isMade(file: string): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    // The folder may go away between its making and the file's.
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOENT'))
      return false;
    throw error;
  }
}

function readOwner(file: string): LockOwner | undefined {
  try {
    const read = /^(?<process>\d+) (?<host>.+)\n$/u.exec(readFileSync(file, 'utf8'))?.groups;
    return read === undefined ? undefined : { host: read['host'] ?? '', process: Number(read['process']) };
  } catch {
    return undefined;
  }
}

function isHeld(file: string, owner: LockOwner | undefined): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (owner === undefined) return age < writingMilliseconds;
  return age < longestMilliseconds && isAtWork(owner);
}

function isAtWork({ host, process: id }: LockOwner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
