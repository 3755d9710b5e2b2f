/**
 * Makes a new key and locks every field and upload with it; goes on where an earlier run was interrupted. The server may
 * run meanwhile.
 *
 *   node scripts/keys-rotate.ts [--force]
 *
 * `--force` makes a new key even where something can't be opened with any of the old ones. Exit code 1: something is left.
 */
import { parseArgs } from 'node:util';
import { safekeepingWords as words } from '../src/i18n/safekeeping.ts';
import { runSafekeeping } from '../src/server/backup/run-safekeeping.ts';
import { withExisting } from '../src/server/backup/with-existing.ts';
import { rotateKeys } from '../src/server/keys/rotate-keys.ts';

await runSafekeeping(async (settings) => {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  await withExisting(settings, async (context) => {
    const report = await rotateKeys({ ...context, ...settings }, { isForced: values.force });
    console.log(words.rotated(report));
    if (report.left === 0) console.log(words.rotationDone(settings.keyFile));
    else console.error(words.rotationLeft(report.left));
    process.exitCode = report.left === 0 ? 0 : 1;
  });
});
