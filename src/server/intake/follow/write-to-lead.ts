import { createHash } from 'node:crypto';
import { eq } from '../../store/sql.ts';
import type { FormMessageName } from '../../../i18n/lead-messages.ts';
import type { ServerContext } from '../../context.ts';
import { toEntryStatements } from '../../leads/entry-statements.ts';
import { entries } from '../../schema/lead-tables.ts';
import type { WritePlan } from '../../store/database.ts';
import { isBrokenRule } from '../broken-rule.ts';
import { queueComparison } from '../comparison-queue.ts';
import type { LeadRow } from '../decide-reception.ts';
import { familyWroteStatements } from '../family-wrote.ts';
import { countTries, hourMs, insertTry } from '../intake-limits.ts';
import { keepUploads, type Upload } from '../keep-uploads.ts';
import { attachmentStatements, contactStatements } from '../owned-statements.ts';
import { removeUnnamed } from '../remove-unnamed.ts';

/** What a family writes on the page of its lead. */
export interface FamilyWords {
  kind: 'addition' | 'correction' | 'answer';
  fields: readonly (readonly [field: string, value: string])[];
  uploads: readonly Upload[];
  /** Made with the form: the same words sent twice are kept once, other words from the same page are kept too. */
  entryKey: string;
}

export type Written = { kind: 'written' } | { kind: 'held'; message: FormMessageName };

/** A family writes a few lines, a program writes for ever. */
const mostAnHour = 20;

/**
 * Keeps words of the family with its lead and reads them back. Throws what `Database.write` throws; nothing is kept then.
 */
export async function writeToLead(
  context: ServerContext,
  lead: LeadRow,
  words: FamilyWords,
): Promise<Written> {
  const entryId = entryIdOf(context, lead, words);
  const limitKey = context.cipher.sign('limit', `family-words|${lead.id}`);
  if (await isStored(context, entryId)) return { kind: 'written' };
  if ((await countTries(context, limitKey, hourMs)) >= mostAnHour) return { kind: 'held', message: 'often' };
  const uploads = await keepUploads(context, words.uploads);
  const owner = { entryId, leadId: lead.id };
  const writtenAt = context.now().getTime();
  const entry = { id: entryId, leadId: lead.id, staffId: null, writtenAt, ...words };
  const contact = words.fields.find(([field]) => field === 'contact')?.[1] ?? '';
  try {
    await context.database.write((): WritePlan => ({
      statements: [
        ...familyWroteStatements(context, lead),
        ...toEntryStatements(context, toNewEntry(entry)),
        ...attachmentStatements(context, uploads, owner),
        ...contactStatements(context, lead.id, contact),
        insertTry(context, limitKey).statement,
      ],
      audit: [
        {
          actor: 'family',
          action: `family-${words.kind}`,
          subject: lead.id,
          detail: { files: uploads.length },
        },
      ],
    }));
  } catch (error) {
    if (!isBrokenRule(error)) throw error;
  } finally {
    const fileNames = uploads.map(({ fileName }) => fileName);
    await removeUnnamed(context, fileNames);
  }
  return tellWritten(context, lead, entryId);
}

function entryIdOf({ cipher }: ServerContext, lead: LeadRow, words: FamilyWords): string {
  const hashes = words.uploads.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  const said = JSON.stringify([lead.id, words.kind, words.entryKey, words.fields, hashes]);
  return cipher.sign('content', `family-words|${said}`);
}

function toNewEntry({
  uploads: _,
  entryKey: __,
  ...entry
}: FamilyWords & {
  id: string;
  leadId: string;
  staffId: null;
  writtenAt: number;
}) {
  return entry;
}

/** A batch that broke a rule was either the same words a second time, or came after the lead was withdrawn. */
async function tellWritten(context: ServerContext, lead: LeadRow, entryId: string): Promise<Written> {
  const { database } = context;
  const stored = await isStored(context, entryId);
  const [head] = await database.read
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.leadId, lead.id));
  if (!stored && head === undefined) return { kind: 'held', message: 'withdrawn' };
  await database.requireStored(database.read.select().from(entries).where(eq(entries.id, entryId)));
  queueComparison(context, lead);
  return { kind: 'written' };
}

async function isStored({ database }: ServerContext, entryId: string): Promise<boolean> {
  const rows = await database.read.select({ id: entries.id }).from(entries).where(eq(entries.id, entryId));
  return rows.length > 0;
}
