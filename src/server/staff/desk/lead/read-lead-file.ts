import { and, asc, desc, eq, inArray, ne } from '../../../store/sql.ts';
import { alias } from 'drizzle-orm/sqlite-core';
import type { MatchReason } from '../../../../domain/leads/match.ts';
import type { ServerContext } from '../../../context.ts';
import { readLeadAccount, type LeadAccount } from '../../../leads/read-account.ts';
import {
  attachments,
  candidates,
  confirmations,
  consents,
  contactIndexes,
  disclosures,
  leads,
  stageChanges,
} from '../../../schema/lead-tables.ts';
import { staff } from '../../../schema/staff-tables.ts';
import { readReasons } from './read-reasons.ts';

export type LeadRow = typeof leads.$inferSelect;
export type Candidate = Omit<typeof candidates.$inferSelect, 'reasonsCipher' | 'leadId'> & {
  reasons: MatchReason[];
};
type StageChange = Omit<typeof stageChanges.$inferSelect, 'noteCipher'> & { note: string };
export type Confirmation = Omit<typeof confirmations.$inferSelect, 'groundsCipher'> & { grounds: string };

/** Everything the office keeps of one lead, decrypted. */
export interface LeadFile {
  lead: LeadRow;
  account: LeadAccount;
  /** Newest decision of each purpose. */
  consents: readonly (typeof consents.$inferSelect)[];
  pictures: readonly (typeof attachments.$inferSelect)[];
  /** Best first. */
  candidates: readonly Candidate[];
  /** Oldest first. */
  stageChanges: readonly StageChange[];
  confirmations: readonly Confirmation[];
  disclosures: readonly (typeof disclosures.$inferSelect)[];
  /** Leads that were joined to this one. */
  joined: readonly Pick<LeadRow, 'id' | 'reference'>[];
  joinedInto: Pick<LeadRow, 'id' | 'reference'> | undefined;
  /** Other leads with the same contact. */
  sameContact: readonly Pick<LeadRow, 'id' | 'reference' | 'stage' | 'kind'>[];
  /** Names of the staff, by id. */
  staffNames: ReadonlyMap<string, string>;
}

export const places = {
  note: (id: string) => `stage_change:${id}:note`,
  grounds: (id: string) => `confirmation:${id}:grounds`,
  reasons: (leadId: string, rank: number) => `candidate:${leadId}/${rank}:reasons`,
  picture: (id: string) => `attachment:${id}:bytes`,
};

/** Undefined when there is no such lead. */
export async function findLeadFile(context: ServerContext, leadId: string): Promise<LeadFile | undefined> {
  const { read } = context.database;
  const [lead] = await read.select().from(leads).where(eq(leads.id, leadId)).limit(1);
  if (lead === undefined) return undefined;
  const [account, own, joined, joinedInto, sameContact, staffRows] = await Promise.all([
    readLeadAccount(context, leadId),
    readOwnRows(context, leadId),
    read.select(labelOfLead).from(leads).where(eq(leads.joinedTo, leadId)).orderBy(asc(leads.receivedAt)),
    lead.joinedTo === null ? [] : read.select(labelOfLead).from(leads).where(eq(leads.id, lead.joinedTo)),
    readSameContact(context, leadId),
    read.select({ id: staff.id, displayName: staff.displayName }).from(staff),
  ]);
  return {
    lead,
    account,
    ...own,
    joined,
    joinedInto: joinedInto[0],
    sameContact,
    staffNames: new Map(staffRows.map(({ id, displayName }) => [id, displayName])),
  };
}

const labelOfLead = { id: leads.id, reference: leads.reference };

type OwnRows = Pick<
  LeadFile,
  'consents' | 'pictures' | 'candidates' | 'stageChanges' | 'confirmations' | 'disclosures'
>;

async function readOwnRows({ database: { read }, cipher }: ServerContext, leadId: string): Promise<OwnRows> {
  const [consentRows, pictures, candidateRows, changeRows, confirmationRows, disclosureRows] =
    await Promise.all([
      read.select().from(consents).where(eq(consents.leadId, leadId)).orderBy(desc(consents.decidedAt)),
      read.select().from(attachments).where(eq(attachments.leadId, leadId)).orderBy(asc(attachments.addedAt)),
      read.select().from(candidates).where(eq(candidates.leadId, leadId)).orderBy(asc(candidates.rank)),
      read
        .select()
        .from(stageChanges)
        .where(eq(stageChanges.leadId, leadId))
        .orderBy(asc(stageChanges.changedAt)),
      read
        .select()
        .from(confirmations)
        .where(eq(confirmations.leadId, leadId))
        .orderBy(asc(confirmations.proposedAt)),
      read
        .select()
        .from(disclosures)
        .where(eq(disclosures.leadId, leadId))
        .orderBy(asc(disclosures.disclosedAt)),
    ]);
  return {
    consents: newestOfEach(consentRows),
    pictures,
    candidates: candidateRows.map(({ reasonsCipher, leadId: _, ...row }) => ({
      ...row,
      reasons: readReasons(cipher.decrypt(reasonsCipher, places.reasons(leadId, row.rank))),
    })),
    stageChanges: changeRows.map(({ noteCipher, ...row }) => ({
      ...row,
      note: cipher.decrypt(noteCipher, places.note(row.id)),
    })),
    confirmations: confirmationRows.map(({ groundsCipher, ...row }) => ({
      ...row,
      grounds: cipher.decrypt(groundsCipher, places.grounds(row.id)),
    })),
    disclosures: disclosureRows,
  };
}

/** The rows come newest first; a family may have changed its mind. */
function newestOfEach(rows: readonly (typeof consents.$inferSelect)[]): (typeof consents.$inferSelect)[] {
  const seen = new Set<string>();
  return rows.filter(({ purpose }) => !seen.has(purpose) && seen.add(purpose));
}

async function readSameContact(
  { database: { read } }: ServerContext,
  leadId: string,
): Promise<LeadFile['sameContact']> {
  const own = alias(contactIndexes, 'own');
  const ids = read
    .selectDistinct({ leadId: contactIndexes.leadId })
    .from(contactIndexes)
    .innerJoin(own, and(eq(own.blindIndex, contactIndexes.blindIndex), eq(own.leadId, leadId)))
    .where(ne(contactIndexes.leadId, leadId));
  return read
    .select({ ...labelOfLead, stage: leads.stage, kind: leads.kind })
    .from(leads)
    .where(inArray(leads.id, ids))
    .orderBy(asc(leads.receivedAt))
    .limit(20);
}
