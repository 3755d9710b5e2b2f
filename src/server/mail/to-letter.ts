import { z } from 'zod';
import { mailClosing, mailWords, type MailValues } from '../../i18n/mail.ts';
import type { outbox } from '../schema/guard-tables.ts';
import type { ServerSettings } from '../server-settings.ts';

/** A letter as nodemailer takes it. */
export interface Letter {
  /** Id of the row in the outbox. */
  id: string;
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
}

const templateSchema = z.enum(['new-leads', 'overdue', 'new-device', 'audit-head']);
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Throws where the row names a template that this program does not have. */
export function toLetter(
  row: Pick<typeof outbox.$inferSelect, 'id' | 'recipient' | 'template' | 'values'>,
  { archiveName, mailFrom, origin }: Pick<ServerSettings, 'archiveName' | 'mailFrom' | 'origin'>,
): Letter {
  const words = mailWords[templateSchema.parse(row.template)];
  const values: MailValues = valuesSchema.parse(JSON.parse(row.values));
  const closing = `${archiveName}\n${mailClosing}`;
  return {
    id: row.id,
    messageId: `<${row.id}@${new URL(origin).hostname}>`,
    from: mailFrom,
    to: row.recipient,
    subject: words.subject(values),
    text: `${words.lines(withWholeLink(values, origin)).join('\n')}\n\n${closing}\n`,
  };
}

/** Links are kept as paths or whole; a reader of mail needs them whole. */
function withWholeLink(values: MailValues, origin: string): MailValues {
  const { link } = values;
  if (typeof link !== 'string' || !link.startsWith('/')) return values;
  return { ...values, link: `${origin.replace(/\/$/u, '')}${link}` };
}
