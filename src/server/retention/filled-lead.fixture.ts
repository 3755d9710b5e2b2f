import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FieldCipher } from '../context.ts';
import type { LeadKind, Stage } from '../../domain/leads/stages.ts';
import {
  attachments,
  candidates,
  confirmations,
  consents,
  contactIndexes,
  disclosures,
  entries,
  entryFields,
  followSessions,
  leads,
  stageChanges,
} from '../schema/lead-tables.ts';
import type { Database, Statement } from '../store/database.ts';
import { uploadsFolder } from './uploads-folder.ts';

export interface FilledLead {
  id: string;
  /** Text that stands in every field and in the picture. */
  secret: string;
  stage?: Stage;
  kind?: LeadKind;
  isProtectedRecord?: boolean;
  /** When everything about it happened, in ms. */
  at: number;
  lastContactAt?: number;
}

interface Needs {
  database: Database;
  cipher: FieldCipher;
  dataDir: string;
}

/** A lead with a row in every table that speaks of it, and a picture in the uploads. */
export async function keepFilledLead(needs: Needs, lead: FilledLead): Promise<void> {
  const { id, secret } = lead;
  const folder = uploadsFolder(needs.dataDir);
  mkdirSync(folder, { recursive: true });
  const picture = needs.cipher.encryptBytes(Buffer.from(secret), `attachment:${id}-a:bytes`);
  writeFileSync(path.join(folder, `${id}-file`), picture);
  await needs.database.write(() => ({
    statements: [
      ...leadStatements(needs, lead),
      ...familyStatements(needs, lead, picture.length),
      ...deskStatements(needs, lead),
    ],
    audit: [{ actor: 'family', action: 'receive', subject: id }],
  }));
}

function leadStatements({ database: { build }, cipher }: Needs, lead: FilledLead): Statement[] {
  const { id, secret, at } = lead;
  return [
    build.insert(leads).values({
      id,
      reference: `R-${id}`,
      kind: lead.kind ?? 'kin',
      stage: lead.stage ?? 'received',
      isUnverified: false,
      receivedAt: at,
      changedAt: at,
      lastContactAt: lead.lastContactAt ?? at,
      dueAt: at,
      codeHash: cipher.sign('code', secret),
      receiptKey: cipher.receiptKeyId,
      idempotencyHash: cipher.sign('idempotency', id),
      contentHash: cipher.sign('content', secret),
      isProtectedRecord: lead.isProtectedRecord ?? false,
    }),
    build.insert(entries).values({ id: `${id}-e`, leadId: id, kind: 'original', writtenAt: at }),
  ];
}

/** What the family sent. */
function familyStatements(
  { database: { build }, cipher }: Needs,
  { id, secret, at }: FilledLead,
  byteCount: number,
): Statement[] {
  const consent = { purpose: 'processing', isGranted: true, noticeVersion: '1', noticeHash: '0' } as const;
  const attachment = { fileName: `${id}-file`, mediaType: 'image/jpeg', byteCount, sha256: '0' };
  return [
    ...['contact', 'story'].map((field) =>
      build.insert(entryFields).values({
        id: `${id}-${field}`,
        entryId: `${id}-e`,
        leadId: id,
        field,
        valueCipher: cipher.encrypt(secret, `entry_field:${id}-${field}:value`),
      }),
    ),
    build.insert(contactIndexes).values({ leadId: id, blindIndex: cipher.sign('contact', secret) }),
    build.insert(consents).values({ id: `${id}-c`, leadId: id, ...consent, decidedAt: at }),
    build
      .insert(attachments)
      .values({ id: `${id}-a`, leadId: id, entryId: `${id}-e`, ...attachment, addedAt: at }),
    build.insert(followSessions).values({ tokenHash: `${id}-t`, leadId: id, startedAt: at, lastSeenAt: at }),
  ];
}

/** What the comparison and the desk wrote. */
function deskStatements({ database: { build }, cipher }: Needs, lead: FilledLead): Statement[] {
  const { id, secret, at } = lead;
  const person = 'p-00000000';
  const disclosure = { recipient: '乡镇退役军人服务站', what: '来信', why: '核实', staffId: 'staff-1' };
  return [
    build.insert(candidates).values({
      leadId: id,
      rank: 1,
      person,
      strength: 'possible',
      bits: 5,
      reasonsCipher: cipher.encrypt(secret, `candidate:${id}/1:reasons`),
    }),
    build.insert(stageChanges).values({
      id: `${id}-s`,
      leadId: id,
      fromStage: 'received',
      toStage: lead.stage ?? 'received',
      noteCipher: cipher.encrypt(secret, `stage_change:${id}-s:note`),
      changedAt: at,
    }),
    build.insert(confirmations).values({
      id: `${id}-d`,
      leadId: id,
      person,
      proposedBy: 'staff-1',
      proposedAt: at,
      groundsCipher: cipher.encrypt(secret, `confirmation:${id}-d:grounds`),
    }),
    build.insert(disclosures).values({ id: `${id}-x`, leadId: id, ...disclosure, disclosedAt: at }),
  ];
}
