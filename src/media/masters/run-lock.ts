import { readFileSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const ownerSchema = z.object({ host: z.string(), process: z.number() });

export type Lock =
  | { kind: 'taken'; release: () => Promise<void> }
  /** Another run is at work, perhaps on another computer. */
  | { kind: 'busy'; file: string; host: string; process: number };

/** Between a lock's first and last byte no more than this passes. */
const writingMilliseconds = 5_000;

/**
 * One run at a time may change a folder of masters. A lock whose run on this computer has ended, killed for instance, is
 * taken over; of another computer's nobody here can tell.
 */
export async function takeLock(directory: string): Promise<Lock> {
  const file = path.join(directory, '.media-add.lock');
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await isMade(file)) return { kind: 'taken', release: () => rm(file, { force: true }) };
    const owner = readOwner(file);
    if (owner === undefined ? isYoung(file) : isAtWork(owner))
      return { kind: 'busy', file, ...(owner ?? { host: '', process: 0 }) };
    await rm(file, { force: true });
  }
  return { kind: 'busy', file, host: '', process: 0 };
}

async function isMade(file: string): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify({ host: hostname(), process: process.pid }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isYoung(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - made < writingMilliseconds;
}

function readOwner(file: string): z.infer<typeof ownerSchema> | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function isAtWork({ host, process: id }: z.infer<typeof ownerSchema>): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
