import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/**
 * Run as `node hold-lock.ts FILE HOLD GAP ROUNDS`: holds the write lock for HOLD ms, lets go for GAP ms, ROUNDS times
 * (0: until killed). Prints `held` at each lock.
 */
const [file, hold, gap, rounds] = z
  .tuple([z.string(), z.coerce.number(), z.coerce.number(), z.coerce.number()])
  .parse(process.argv.slice(2));

const database = new DatabaseSync(file, { timeout: 50 });

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch {
      await pause(1);
    }
  }
}

for (let round = 0; rounds === 0 || round < rounds; round += 1) {
  await takeLock();
  process.stdout.write('held\n');
  await pause(hold);
  database.exec('ROLLBACK');
  await pause(gap);
}
database.close();
