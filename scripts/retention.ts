/**
 * Erases what the rules of retention say: the server does the same once a day.
 *
 *   node scripts/retention.ts [--dry-run] [--after-pause]
 *
 * `--dry-run` counts only. `--after-pause` confirms that the machine's clock is right, after a long pause or a change of
 * the clock. Exit code 1: something was held back.
 */
import { parseArgs } from 'node:util';
import { safekeepingWords } from '../src/i18n/safekeeping.ts';
import { runSafekeeping } from '../src/server/backup/run-safekeeping.ts';
import { withExisting } from '../src/server/backup/with-existing.ts';
import { eraseCustodians } from '../src/server/retention/erase-custodians.ts';
import { eraseFamilies } from '../src/server/retention/erase-families.ts';
import { eraseImports } from '../src/server/retention/erase-imports.ts';
import { runRetention } from '../src/server/retention/run-retention.ts';

const words = safekeepingWords.retention;

await runSafekeeping(async (settings) => {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      'after-pause': { type: 'boolean', default: false },
    },
  });
  const isDryRun = values['dry-run'];
  const isClockConfirmed = values['after-pause'];
  await withExisting(settings, async (context) => {
    const report = await runRetention(context, { isDryRun, isClockConfirmed });
    const { clock, erasedLeads, erasedFiles, heldBackLeads, strayUploads, isLogEmpty } = report;
    console.log((isDryRun ? words.counted : words.erased)(erasedLeads, erasedFiles));
    const isClockBelieved = clock.kind === 'sound' || isClockConfirmed;
    const custodians = await eraseCustodians(context, { isDryRun, isClockBelieved });
    if (custodians > 0)
      console.log((isDryRun ? words.countedCustodians : words.erasedCustodians)(custodians));
    const imports = await eraseImports(context, { isDryRun, isClockBelieved });
    if (imports > 0) console.log((isDryRun ? words.countedImports : words.erasedImports)(imports));
    const families = await eraseFamilies(context, { isDryRun, isClockBelieved });
    if (families.families + families.visits > 0)
      console.log((isDryRun ? words.countedFamilies : words.erasedFamilies)(families));
    const isDoubted = clock.kind !== 'sound' && !isClockConfirmed;
    if (isDoubted) console.error(words.clocks[clock.kind]);
    if (heldBackLeads > 0) console.error(words.heldBack(heldBackLeads));
    if (strayUploads > 0) console.error(words.strays(strayUploads));
    if (!isDryRun && !isLogEmpty) console.error(words.logKept);
    const isHeldBack = isDoubted && clock.kind !== 'first-run';
    process.exitCode = isHeldBack || strayUploads > 0 ? 1 : 0;
  });
});
