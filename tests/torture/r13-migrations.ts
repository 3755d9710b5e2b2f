import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readMigrations } from '../../src/server/store/read-migrations.ts';
import { fillWithLeads, readTables, type FoundTables } from './read-tables.ts';
import { listFailures, type Trial } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

const program = fileURLToPath(new URL('migrate-once.ts', import.meta.url));

/** Milliseconds the migration took; when it is killed after some of them, it takes no longer. */
async function migrate(file: string, version: number, killAfter?: number): Promise<number> {
  const child = spawn(process.execPath, [program, file, String(version)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const startedAt = performance.now();
  if (killAfter !== undefined) {
    await Promise.race([ended, pause(killAfter)]);
    child.kill('SIGKILL');
  }
  await ended;
  return performance.now() - startedAt;
}

interface KilledRuns {
  states: FoundTables[];
  took: number;
}

/** Kills the migration of a copy of the file at random moments of the time it takes. */
async function killMigrations(
  from: string | undefined,
  work: string,
  version: number,
  kills: number,
): Promise<KilledRuns> {
  async function begin(): Promise<void> {
    for (const end of ['', '-wal', '-shm']) await rm(`${work}${end}`, { force: true });
    if (from !== undefined) await copyFile(from, work);
  }
  await begin();
  const took = await migrate(work, version);
  const states: FoundTables[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await begin();
    await migrate(work, version, (took * (kill + Math.random())) / kills);
    states.push(await readTables(work));
  }
  return { states, took };
}

export const migrationTrial: Trial = {
  id: 'R13',
  title: 'migrations killed at random points leave the old tables or the new ones, with every row',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const filled = path.join(folder, 'filled.db');
      const newest = readMigrations().length;
      const rows = isFull ? 10_000 : 2_000;
      const kills = isFull ? 20 : 2;
      await migrate(filled, newest);
      await fillWithLeads(filled, rows);
      const rebuilt = await killMigrations(filled, path.join(folder, 'rebuilt.db'), newest + 1, kills);
      const made = await killMigrations(undefined, path.join(folder, 'made.db'), newest, kills);
      const isOldOrNew = ({ version, isRebuilt }: FoundTables) => isRebuilt === (version === newest + 1);
      return {
        figures: {
          rows,
          kills: kills * 2,
          'left old': rebuilt.states.filter(({ version }) => version === newest).length,
          'left new': rebuilt.states.filter(({ version }) => version > newest).length,
          'from nothing: left empty': made.states.filter(({ version }) => version === 0).length,
          'from nothing: left whole': made.states.filter(({ version }) => version === newest).length,
          'rebuilding took (ms)': Math.round(rebuilt.took),
        },
        failures: listFailures({
          'old tables or new ones': rebuilt.states.every(isOldOrNew),
          'no row lost': rebuilt.states.every((state) => state.rows === rows),
          'integrity ok': [...rebuilt.states, ...made.states].every(({ integrity }) => integrity === 'ok'),
          'from nothing: no tables or all of them': made.states.every(
            ({ version, tables }) => (version === 0 && tables === 0) || (version > 0 && tables > 20),
          ),
        }),
      };
    }),
};
