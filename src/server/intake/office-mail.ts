import { and, eq } from '../store/sql.ts';
import type { ServerContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { outbox } from '../schema/guard-tables.ts';
import type { Statement } from '../store/database.ts';

/** One letter tells the office of all that came before it went out. */
export async function officeMailStatements(context: ServerContext): Promise<Statement[]> {
  const { database, settings } = context;
  if (settings.officeEmail === undefined) return [];
  const isWaiting = and(eq(outbox.template, 'new-leads'), eq(outbox.state, 'waiting'));
  const [waiting] = await database.read.select().from(outbox).where(isWaiting).limit(1);
  const link = `${settings.origin}${settings.basePath}staff/`;
  if (waiting === undefined) {
    const values = { count: 1, link };
    return [queueMail(context, { recipient: settings.officeEmail, template: 'new-leads', values })];
  }
  const values = JSON.stringify({ count: readCount(waiting.values) + 1, link });
  return [
    database.build
      .update(outbox)
      .set({ values })
      .where(and(eq(outbox.id, waiting.id), isWaiting)),
  ];
}

function readCount(values: string): number {
  const count = /"count":(\d+)/u.exec(values)?.[1];
  return Number(count ?? 0);
}
