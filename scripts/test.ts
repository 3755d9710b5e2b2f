/**
 * Runs everything that can fail: style, lint, dead code, types, and the tests. Goes on after a failure, and ends with one
 * line that counts what passed and what failed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const report = path.resolve('.cache/tests/report.json');
const steps: { name: string; command: string; options: string[] }[] = [
  { name: 'format', command: 'prettier', options: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'lint',
    command: 'biome',
    options: ['lint', '--config-path=.biome.json', '--diagnostic-level=warn'],
  },
  { name: 'dead code', command: 'knip', options: [] },
  { name: 'types', command: 'astro', options: ['check'] },
  { name: 'content', command: process.execPath, options: ['scripts/check-content.ts'] },
];
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

let passed = 0;
let failed = 0;
for (const { name, command, options } of steps) {
  const isRight = run(command, options);
  console.log(`${isRight ? 'passed' : 'FAILED'}: ${name}`);
  if (isRight) passed += 1;
  else failed += 1;
}
rmSync(report, { force: true });
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
