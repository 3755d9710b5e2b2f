import { foreignLockTrial } from './r3-foreign-lock.ts';
import { fsyncTrial } from './r4-fsync.ts';
import { fullDiskTrial } from './r5-full-disk.ts';
import { killTrial } from './r1-kills.ts';
import { longLockTrial } from './r7-long-lock.ts';
import { migrationTrial } from './r13-migrations.ts';
import { repeatTrial } from './r8-repeats.ts';
import type { Trial } from './trial.ts';

/** The trials of the store alone; they need nothing built. */
export const storeTrials: readonly Trial[] = [
  killTrial,
  foreignLockTrial,
  fsyncTrial,
  fullDiskTrial,
  longLockTrial,
  repeatTrial,
  migrationTrial,
];
