/**
 * Runs everything that can fail: builds, types, style, lint, dead code, and the tests. Goes on after a failure, and ends with one
 * line that counts what passed and what failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const report = path.resolve('.cache/tests/report.json');
// The longest first.
const steps: { name: string; command: string; options: string[] }[] = [
  { name: 'sites', command: process.execPath, options: ['tests/support/build-sites.ts'] },
  { name: 'types', command: 'astro', options: ['check'] },
  { name: 'format', command: 'prettier', options: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'lint',
    command: 'biome',
    options: ['lint', '--config-path=.biome.json', '--diagnostic-level=warn'],
  },
  { name: 'dead code', command: 'knip', options: [] },
  { name: 'content', command: process.execPath, options: ['scripts/check-content.ts'] },
];
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

let passed = 0;
let failed = 0;
const waiting = [...steps];
await Promise.all([runSteps(), runSteps()]);
rmSync(report, { force: true });
process.env['SITES_ARE_BUILT'] = 'yes';
run('vitest', [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
const tests = readReport();
passed += tests.passed;
failed += tests.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs steps until none is left; two such rows fill two cores. What a step says comes when it ends. */
async function runSteps(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { name, command, options } = step;
    const { isRight, said } = await runAside(command, options);
    console.log(`${said}${isRight ? 'passed' : 'FAILED'}: ${name}`);
    if (isRight) passed += 1;
    else failed += 1;
  }
}

function runAside(command: string, options: string[]): Promise<{ isRight: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    child.on('error', (error) => resolve({ isRight: false, said: `${error.message}\n` }));
    child.on('close', (code) => resolve({ isRight: code === 0, said }));
  });
}

function run(command: string, options: string[]): boolean {
  return spawnSync(command, options, { stdio: 'inherit' }).status === 0;
}

/** A run that broke off, or in which a file could not even be loaded, counts as one more failure. */
function readReport(): { passed: number; failed: number } {
  try {
    const found = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    const isBroken = !found.success && found.numFailedTests === 0;
    return { passed: found.numPassedTests, failed: found.numFailedTests + (isBroken ? 1 : 0) };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}
