/**
 * `npm run ledger:check -- [--before DIR|release] [--after DIR|release] [--draft FILE.csv] [--json]`: whether the ledger of
 * corrections tells every public difference between two states of the content. Exit code 1 where it does not; what is
 * missing goes into a draft to fill in. Environment: CONTENT_DIR, RELEASES_DIR.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/archive/current.ts';
import { readLedgerState } from '../src/archive/read-ledger-state.ts';
import { checkCoverage } from '../src/domain/ledger/check-coverage.ts';
import { toDraftText } from '../src/domain/ledger/ledger-draft.ts';
import { ledgerCommandWords as words } from '../src/i18n/ledger-commands.ts';
import { findContentFolder, findLastRelease, releasesFolder } from '../src/archive/list-releases.ts';

/** More lines than anybody reads are counted only. */
const shown = 200;

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    after: { type: 'string' },
    draft: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const folder = releasesFolder(process.env);
const earlier = values.before ?? findLastRelease(folder);
if (earlier === undefined) stop(words.noRelease, 0);
const coverage = checkCoverage(
  readLedgerState(find(earlier)),
  readLedgerState(values.after === undefined ? contentDirectory : find(values.after)),
);
const { findings } = coverage;
if (values.json) console.log(JSON.stringify(coverage, null, 2));
else if (findings.length === 0) console.log(words.held(coverage.changes, coverage.entries));
else tell();
if (values.draft !== undefined) {
  const missing = findings.flatMap((finding) => (finding.kind === 'uncovered' ? [finding.change] : []));
  writeFileSync(values.draft, toDraftText(missing, words.toFill));
  console.error(words.drafted(missing.length, values.draft));
}
process.exitCode = findings.length === 0 ? 0 : 1;

function tell(): void {
  console.log(words.failed(findings.length));
  for (const finding of findings.slice(0, shown)) console.log(`  ${words.describe(finding)}`);
  if (findings.length > shown) console.log(`  ${words.more(findings.length - shown)}`);
  if (findings.some(({ kind }) => kind === 'uncovered')) console.log(words.remedy);
}

function find(word: string): string {
  return findContentFolder(folder, word) ?? stop(words.unknownFolder(word), 2);
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
