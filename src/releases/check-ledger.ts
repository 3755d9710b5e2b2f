import path from 'node:path';
import { readLedgerState } from '../archive/read-ledger-state.ts';
import { checkCoverage, type Coverage } from '../domain/ledger/check-coverage.ts';
import { releaseFiles } from '../domain/releases/release-files.ts';

/** Compares the content with that of a release: whether the ledger tells every public difference. */
export function checkLedger(folder: string, release: string, contentDir: string): Coverage {
  const before = readLedgerState(path.join(folder, release, releaseFiles.content));
  return checkCoverage(before, readLedgerState(contentDir));
}
