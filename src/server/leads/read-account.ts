import { and, asc, inArray, sql } from '../store/sql.ts';
import { accountSchema, type Account } from '../../domain/leads/account.ts';
import type { ServerContext } from '../context.ts';
import { entries, entryFields } from '../schema/lead-tables.ts';
import { toStanding, type LeadEntry, type StandingField } from './standing-fields.ts';

/** What a lead says: as it stands after additions and corrections, and entry by entry. */
export interface LeadAccount {
  /** For the comparison with the roll; empty texts where nothing was said or everything was erased. */
  account: Account;
  /** Every field of the door's form that was ever filled, in the order it first came; with its history. */
  fields: ReadonlyMap<string, StandingField>;
  /** Oldest first, with questions and answers. */
  entries: readonly LeadEntry[];
}

/** Place of an entry's field for the cipher. */
export function placeOfField(rowId: string): string {
  return `entry_field:${rowId}:value`;
}

/** Rows written in the same millisecond stay in the order they were written. */
const inOrderOfWriting = sql`rowid`;

type Needs = Pick<ServerContext, 'database' | 'cipher'>;

/** Reads and decrypts one lead. A lead that does not exist, or was erased, says nothing. Throws `CipherError`. */
export async function readLeadAccount(context: Needs, leadId: string): Promise<LeadAccount> {
  const accounts = await readLeadAccounts(context, [leadId]);
  return accounts.get(leadId) ?? toLeadAccount([]);
}

/**
 * As `readLeadAccount`, for many leads with two queries; every id asked for is in the answer. With `only`, no other fields
 * are read and decrypted.
 */
export async function readLeadAccounts(
  { database, cipher }: Needs,
  leadIds: readonly string[],
  only?: readonly string[],
): Promise<Map<string, LeadAccount>> {
  if (leadIds.length === 0) return new Map();
  const ids = [...leadIds];
  const [entryRows, fieldRows] = await Promise.all([
    database.read
      .select()
      .from(entries)
      .where(inArray(entries.leadId, ids))
      .orderBy(asc(entries.writtenAt), inOrderOfWriting),
    database.read
      .select()
      .from(entryFields)
      .where(
        and(
          inArray(entryFields.leadId, ids),
          only === undefined ? undefined : inArray(entryFields.field, [...only]),
        ),
      )
      .orderBy(inOrderOfWriting),
  ]);
  const fieldsByEntry = Map.groupBy(fieldRows, (row) => row.entryId);
  const entriesByLead = Map.groupBy(entryRows, (row) => row.leadId);
  return new Map(
    ids.map((id) => {
      const read = (entriesByLead.get(id) ?? []).map(({ leadId: _, ...entry }) => ({
        ...entry,
        fields: (fieldsByEntry.get(entry.id) ?? []).map((row) => ({
          field: row.field,
          value: cipher.decrypt(row.valueCipher, placeOfField(row.id)),
        })),
      }));
      return [id, toLeadAccount(read)];
    }),
  );
}

function toLeadAccount(read: readonly LeadEntry[]): LeadAccount {
  const fields = toStanding(read);
  const said = Object.fromEntries([...fields].map(([field, { value }]) => [field, value]));
  return { account: accountSchema.parse({ name: '', ...said }), fields, entries: read };
}
