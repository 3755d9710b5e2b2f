import type { ServerContext } from '../context.ts';
import { entries, entryFields } from '../schema/lead-tables.ts';
import type { Statement } from '../store/database.ts';
import { placeOfField } from './read-account.ts';
import type { EntryKind } from './standing-fields.ts';

export interface NewEntry {
  id: string;
  leadId: string;
  kind: EntryKind;
  /** Null where the family writes. */
  staffId: string | null;
  writtenAt: number;
  /** Field and words; a field may be empty only where a correction takes words away. */
  fields: readonly (readonly [field: string, value: string])[];
}

type Needs = Pick<ServerContext, 'database' | 'cipher' | 'newId'>;

/** Writes an entry and its encrypted fields; to stand in one batch with whatever else the act changes. */
export function toEntryStatements({ database, cipher, newId }: Needs, entry: NewEntry): Statement[] {
  const { fields, ...row } = entry;
  const rows = fields.map(([field, value]) => {
    const id = newId();
    return {
      id,
      entryId: entry.id,
      leadId: entry.leadId,
      field,
      valueCipher: cipher.encrypt(value, placeOfField(id)),
    };
  });
  const head = database.build.insert(entries).values(row);
  return rows.length === 0 ? [head] : [head, database.build.insert(entryFields).values(rows)];
}
