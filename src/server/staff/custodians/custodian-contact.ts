import { eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { custodianContacts } from '../../schema/custodian-tables.ts';

/** What the cipher binds each text to. */
export const contactPlaces = {
  name: (custodianId: string) => `custodian:${custodianId}:name`,
  telephone: (custodianId: string) => `custodian:${custodianId}:telephone`,
};

/** Name and telephone in clear; handlers mask them unless somebody asked, and was noted. */
export interface CustodianContact {
  custodianId: string;
  name: string;
  telephone: string;
  changedAt: number;
  changedBy: string;
}

type Row = typeof custodianContacts.$inferSelect;
type Needs = Pick<ServerContext, 'database' | 'cipher'>;

/** Throws `CipherError` where the key of a text is not there. */
function toContact({ cipher }: Needs, row: Row): CustodianContact {
  const { custodianId, changedAt, changedBy } = row;
  return {
    custodianId,
    name: cipher.decrypt(row.nameCipher, contactPlaces.name(custodianId)),
    telephone: cipher.decrypt(row.telephoneCipher, contactPlaces.telephone(custodianId)),
    changedAt,
    changedBy,
  };
}

export async function listContacts(context: Needs): Promise<CustodianContact[]> {
  const rows = await context.database.read.select().from(custodianContacts);
  return rows.map((row) => toContact(context, row));
}

export async function findContactOf(
  context: Needs,
  custodianId: string,
): Promise<CustodianContact | undefined> {
  const [row] = await context.database.read
    .select()
    .from(custodianContacts)
    .where(eq(custodianContacts.custodianId, custodianId));
  return row === undefined ? undefined : toContact(context, row);
}
