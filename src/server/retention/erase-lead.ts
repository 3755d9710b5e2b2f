import { and, eq, inArray, sql } from '../store/sql.ts';
import type { FieldCipher } from '../context.ts';
import {
  attachments,
  candidates,
  confirmations,
  contactIndexes,
  entries,
  entryFields,
  followSessions,
  leads,
  stageChanges,
} from '../schema/lead-tables.ts';
import type { Database, Statement } from '../store/database.ts';

export interface Erasure {
  /** For the batch of the withdrawal, or of the retention job. Empty where the lead is protected or not there. */
  statements: Statement[];
  /** Uploads to remove with `removeUploads` once the batch is committed. */
  fileNames: string[];
}

interface Needs {
  database: Database;
  cipher: FieldCipher;
  now(): Date;
}

/**
 * What removes everything personal of a lead: what the family wrote, its contacts, pictures, code and sessions, what the
 * comparison repeated of it, and the notes of the desk. The bare row with its stage, the consents, the disclosures and
 * the audit stay; so does the hash of the idempotency key, or a late repeat would come in as a new lead. Asking twice
 * does no harm. A record of insult or harm to a martyr is kept (英雄烈士保护法 23): nothing is to be done then.
 * To be called within a plan of `database.write`, so that a repeated try sees what has come since.
 */
export async function eraseLead(needs: Needs, leadId: string): Promise<Erasure> {
  const { read, build } = needs.database;
  const [lead] = await read
    .select({ isProtectedRecord: leads.isProtectedRecord })
    .from(leads)
    .where(eq(leads.id, leadId));
  if (lead === undefined || lead.isProtectedRecord) return { statements: [], fileNames: [] };
  const files = await read
    .select({ fileName: attachments.fileName })
    .from(attachments)
    .where(eq(attachments.leadId, leadId));
  const time = needs.now().getTime();
  const erasable = selectErasable(needs.database, leadId);
  return {
    fileNames: files.map(({ fileName }) => fileName),
    statements: [
      build.delete(entryFields).where(inArray(entryFields.leadId, erasable)),
      build.delete(attachments).where(inArray(attachments.leadId, erasable)),
      build.delete(entries).where(inArray(entries.leadId, erasable)),
      build.delete(contactIndexes).where(inArray(contactIndexes.leadId, erasable)),
      build.delete(candidates).where(inArray(candidates.leadId, erasable)),
      build.delete(followSessions).where(inArray(followSessions.leadId, erasable)),
      ...(await emptyNotes(needs, leadId)),
      build
        .update(leads)
        .set({
          codeHash: null,
          contentHash: '',
          dueAt: null,
          erasedAt: sql`coalesce(${leads.erasedAt}, ${time})`,
        })
        .where(and(eq(leads.id, leadId), eq(leads.isProtectedRecord, false))),
    ],
  };
}

/** Asked within each statement: the lead may be marked as protected between the plan and the batch. */
function selectErasable({ build }: Database, leadId: string) {
  return build
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.id, leadId), eq(leads.isProtectedRecord, false)));
}

/** The notes' rows tell who decided what and when, and stay; their words may name the family, and go. */
async function emptyNotes(needs: Needs, leadId: string): Promise<Statement[]> {
  const { read, build } = needs.database;
  const erasable = selectErasable(needs.database, leadId);
  const changes = await read
    .select({ id: stageChanges.id })
    .from(stageChanges)
    .where(eq(stageChanges.leadId, leadId));
  const decisions = await read
    .select({ id: confirmations.id })
    .from(confirmations)
    .where(eq(confirmations.leadId, leadId));
  return [
    ...changes.map(({ id }) =>
      build
        .update(stageChanges)
        .set({ noteCipher: needs.cipher.encrypt('', `stage_change:${id}:note`) })
        .where(and(eq(stageChanges.id, id), inArray(stageChanges.leadId, erasable))),
    ),
    ...decisions.map(({ id }) =>
      build
        .update(confirmations)
        .set({ groundsCipher: needs.cipher.encrypt('', `confirmation:${id}:grounds`) })
        .where(and(eq(confirmations.id, id), inArray(confirmations.leadId, erasable))),
    ),
  ];
}
