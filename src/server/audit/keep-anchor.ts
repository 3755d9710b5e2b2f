import type { ServerContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { ServerSettings } from '../server-settings.ts';
import { writeAnchor } from './anchor-files.ts';
import { checkAudit, type AuditFinding } from './check-audit.ts';

interface Context extends Pick<ServerContext, 'database' | 'now' | 'newId' | 'log'> {
  settings: Pick<ServerSettings, 'dataDir' | 'officeEmail' | 'origin'>;
}

/**
 * Checks the chain, then writes its head to `dataDir/anchors/` and mails it to the office: whoever cuts or rewrites the
 * chain later can't reach the letter. A broken chain is not anchored, but logged; gives what was found.
 */
export async function keepAnchor(context: Context): Promise<AuditFinding> {
  const { database } = context;
  const finding = await checkAudit(database.read);
  if (finding.kind !== 'intact') {
    context.log.error({ job: 'audit-anchor', reason: finding.reason }, 'audit chain broken');
    return finding;
  }
  if (finding.head === undefined) return finding;
  const day = context.now().toISOString().slice(0, 10);
  writeAnchor(context.settings.dataDir, finding.head, day);
  const values = { ...finding.head, day };
  await database.write(() => ({
    statements: [queueMail(context, { recipient: '', template: 'audit-head', values })],
  }));
  return finding;
}
