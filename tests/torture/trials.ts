import { serverKillTrial } from './r1-kills.ts';
import { backupTrial } from './r10-backups.ts';
import { rushTrial } from './r11-rush.ts';
import { slowClientsTrial } from './r12-slow-clients.ts';
import { rotationTrial } from './r14-rotation.ts';
import { serverLockTrial } from './r3-foreign-lock.ts';
import { storeTrials } from './store-trials.ts';
import type { Trial } from './trial.ts';

/** Every trial, in the order of `npm run torture`; those that start the server need a built site. */
export const trials: readonly Trial[] = [
  ...storeTrials,
  serverKillTrial,
  serverLockTrial,
  backupTrial,
  rushTrial,
  slowClientsTrial,
  rotationTrial,
];
