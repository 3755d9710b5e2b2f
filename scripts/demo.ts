/** Invents 2,000 people, builds their archive beside the real one, and serves it. */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';

const folder = path.resolve('.demo');
// Leads of a trial never lie beside those of families.
const trial = path.join(homedir(), '.mingji-demo');
const environment = {
  ...process.env,
  CONTENT_DIR: path.join(folder, 'content'),
  OUT_DIR: path.join(folder, 'site'),
  DATA_DIR: path.join(trial, 'data'),
  KEY_FILE: path.join(trial, 'keys/keys.json'),
};

function run(script: string, ...options: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...options], {
    env: environment,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('scripts/invent.ts', '--people', '2000', '--seed', '1', '--out', environment.CONTENT_DIR);
run('scripts/build.ts');
run('scripts/serve.ts');
