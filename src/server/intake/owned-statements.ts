import { toContactKeys } from '../../domain/leads/contact-keys.ts';
import type { ServerContext } from '../context.ts';
import { attachments, contactIndexes } from '../schema/lead-tables.ts';
import type { Statement } from '../store/database.ts';
import type { KeptUpload } from './keep-uploads.ts';

/** Rows of uploads, in the batch of the entry they came with. */
export function attachmentStatements(
  { database }: ServerContext,
  uploads: readonly KeptUpload[],
  owner: { entryId: string; leadId: string },
): Statement[] {
  return uploads.map((upload) => database.build.insert(attachments).values({ ...upload, ...owner }));
}

/** Blind indexes of a contact line; one that the lead has already is left as it is. */
export function contactStatements(
  { database, cipher }: ServerContext,
  leadId: string,
  contact: string,
): Statement[] {
  return toContactKeys(contact).map((key) =>
    database.build
      .insert(contactIndexes)
      .values({ leadId, blindIndex: cipher.sign('contact', key) })
      .onConflictDoNothing(),
  );
}
