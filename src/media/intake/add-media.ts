import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { unfinishedPrefix } from '../masters/keep-master.ts';
import { takeLock, type Lock } from '../masters/run-lock.ts';
import { Intake, type IntakeOptions } from './intake.ts';
import type { Incoming } from './list-incoming.ts';
import { mediaSheetOf, readMediaSheet } from './media-sheet.ts';
import type { IntakeResult, Stop } from './outcome.ts';
import { toDiskStop } from './stop-error.ts';

export interface AddOptions extends IntakeOptions {
  /** Whether the folder of masters may be made; one that was named by hand has to be there, or its disk is not. */
  mayMakeFolder: boolean;
}

/** Takes files into the folder of masters, with a row and a checksum each. Nothing but these three is changed. */
export async function addMedia(incoming: readonly Incoming[], options: AddOptions): Promise<IntakeResult> {
  const { directory } = options.masters;
  const sheet = readMediaSheet(mediaSheetOf(options.content));
  if (sheet.kind === 'refused') return stopped({ kind: 'table', fault: sheet.fault });
  if (!existsSync(directory) && !options.mayMakeFolder) return stopped({ kind: 'no-folder', directory });
  if (options.isDryRun) return new Intake(options, sheet.entries).run(incoming);
  const lock = await lockFolder(directory);
  if (lock.kind !== 'taken') return stopped(lock);
  try {
    // The table may have been written by the run that held the lock before.
    const current = readMediaSheet(mediaSheetOf(options.content));
    if (current.kind === 'refused') return stopped({ kind: 'table', fault: current.fault });
    await clearUnfinished(directory);
    return await new Intake(options, current.entries).run(incoming);
  } finally {
    await lock.release();
  }
}

async function lockFolder(directory: string): Promise<Lock | Stop> {
  try {
    await mkdir(directory, { recursive: true });
    return await takeLock(directory);
  } catch (error) {
    return toDiskStop(error);
  }
}

function stopped(stop: Stop): IntakeResult {
  return { outcomes: [], rows: undefined, unwritten: 0, newHeadings: [], stop };
}

/** What a killed run was copying; the lock says that no other run is. */
async function clearUnfinished(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(unfinishedPrefix)) await rm(path.join(directory, name), { force: true });
  }
}
