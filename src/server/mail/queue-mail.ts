import { outbox } from '../schema/guard-tables.ts';
import type { OutgoingMail, ServerContext } from '../context.ts';
import type { ServerSettings } from '../server-settings.ts';
import type { Statement } from '../store/database.ts';
import { safeMailValues } from './safe-mail-values.ts';

interface QueueNeeds extends Pick<ServerContext, 'database' | 'now' | 'newId'> {
  settings: Pick<ServerSettings, 'officeEmail' | 'origin'>;
}

/**
 * The statement that puts a letter into the outbox, for the batch of what it tells of. Without a recipient it goes to
 * the office's own address. Values: `count` and `link` (new-leads, overdue), `day` and `link` (new-device), `sequence`,
 * `hash` and `day` (audit-head); what is neither number, day, hash nor own link is left out.
 */
export function queueMail(context: QueueNeeds, mail: OutgoingMail): Statement {
  const now = context.now().getTime();
  return context.database.build.insert(outbox).values({
    id: context.newId(),
    recipient: mail.recipient.trim() || (context.settings.officeEmail ?? ''),
    template: mail.template,
    values: JSON.stringify(safeMailValues(mail.values, context.settings.origin)),
    state: 'waiting',
    nextAttemptAt: now,
    createdAt: now,
  });
}
