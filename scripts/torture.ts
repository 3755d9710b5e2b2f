import { parseArgs } from 'node:util';
import type { TrialReport } from '../tests/torture/trial.ts';
import { trials } from '../tests/torture/trials.ts';

/**
 * `npm run torture -- [--only R3,R5] [--full]`: tries to make the archive lose what families sent, and prints what was
 * found. Ends with 1 when a trial was not passed.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, full: { type: 'boolean', default: false } },
});

const wanted = values.only?.split(',');
const chosen = trials.filter(({ id }) => wanted?.includes(id) ?? true);
if (chosen.length === 0) {
  process.stderr.write(`There is no such trial. There are ${trials.map(({ id }) => id).join(', ')}.\n`);
  process.exit(2);
}

function print({ figures, failures }: TrialReport): void {
  for (const [name, figure] of Object.entries(figures)) process.stdout.write(`  ${name}: ${figure}\n`);
  for (const failure of failures) process.stdout.write(`  NOT SO: ${failure}\n`);
}

let failed = 0;
for (const { id, title, run } of chosen) {
  process.stdout.write(`${id} ${title}\n`);
  const report = await run({ isFull: values.full });
  print(report);
  if (report.failures.length > 0) failed += 1;
}
process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
