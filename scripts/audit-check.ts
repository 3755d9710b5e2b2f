/**
 * Recomputes the chain of the audit, and compares it with the anchors of the data folder and with those named.
 *
 *   node scripts/audit-check.ts [--anchor FILE]…
 *
 * FILE holds `{"sequence":…,"hash":"…"}`, as in the letters and in `anchors/`. Exit code 1: the audit was tampered with.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { safekeepingWords } from '../src/i18n/safekeeping.ts';
import { listAnchors, readAnchor } from '../src/server/audit/anchor-files.ts';
import { checkAudit } from '../src/server/audit/check-audit.ts';
import { requireStoreFile, runSafekeeping } from '../src/server/backup/run-safekeeping.ts';
import { openDatabase } from '../src/server/store/open-database.ts';

const words = safekeepingWords.audit;

await runSafekeeping(async (settings) => {
  const { values } = parseArgs({ options: { anchor: { type: 'string', multiple: true, default: [] } } });
  requireStoreFile(settings);
  const named = values.anchor.map((file) => readAnchor(path.resolve(file)));
  const anchors = [...listAnchors(settings.dataDir), ...named];
  const { databaseUrl: url, databaseToken: token } = settings;
  const database = await openDatabase({ url, token, migrate: false });
  const finding = await checkAudit(database.read, anchors).finally(() => database.close());
  if (finding.kind === 'intact') {
    console.log(finding.rows === 0 ? words.empty : words.intact(finding.rows));
    console.log(anchors.length === 0 ? words.noAnchors : words.anchors(anchors.length));
    return;
  }
  const sequence = finding.kind === 'broken' ? finding.sequence : finding.anchor.sequence;
  console.error(words.reasons[finding.reason](sequence));
  console.error(words.keep);
  process.exitCode = 1;
});
