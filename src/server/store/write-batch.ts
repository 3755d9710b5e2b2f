import type { InStatement, ResultSet } from '@libsql/client';
import { desc, eq } from './sql.ts';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { auditRows } from '../schema/guard-tables.ts';
import { chainAuditNotes, type AuditLink } from './chain-audit-notes.ts';
import type { AuditNote, Statement, WritePlan } from './database.ts';
import { mostTries, pauseBeforeRetry } from './pause-before-retry.ts';
import { readFailure } from './read-failure.ts';
import { StoreBusyError, StoreFullError, StoreLostWriteError } from './store-errors.ts';
import { toInStatement } from './to-in-statement.ts';

/** Sends statements as one batch; `writeId` stays the same for every try of one write. */
export type SendBatch = (statements: InStatement[], writeId: string) => Promise<ResultSet[]>;

export interface BatchWriterNeeds {
  send: SendBatch;
  /** Throws the connection away that `send` uses. */
  discard(): Promise<void>;
  read: LibSQLDatabase;
  build: LibSQLDatabase;
  now(): Date;
}

async function chainToHead(needs: BatchWriterNeeds, notes: readonly AuditNote[]): Promise<AuditLink[]> {
  if (notes.length === 0) return [];
  const [head] = await needs.read
    .select({ sequence: auditRows.sequence, hash: auditRows.hash })
    .from(auditRows)
    .orderBy(desc(auditRows.sequence))
    .limit(1);
  return chainAuditNotes(head, notes, needs.now());
}

async function requireLink({ read }: BatchWriterNeeds, link: AuditLink | undefined): Promise<void> {
  if (link === undefined) return;
  const [stored] = await read
    .select({ hash: auditRows.hash })
    .from(auditRows)
    .where(eq(auditRows.sequence, link.sequence));
  if (stored?.hash !== link.hash)
    throw new StoreLostWriteError('An acknowledged audit row can’t be read back.');
}

async function tryOnce(needs: BatchWriterNeeds, plan: WritePlan, writeId: string): Promise<ResultSet[]> {
  const links = await chainToHead(needs, plan.audit ?? []);
  const statements: (Statement | InStatement)[] = [
    ...plan.statements,
    ...links.map((link) => needs.build.insert(auditRows).values(link)),
  ];
  if (statements.length === 0) return [];
  const results = await needs.send(statements.map(toInStatement), writeId);
  await requireLink(needs, links.at(-1));
  return results.slice(0, plan.statements.length);
}

/** Throws what the caller has to know; returns where another try may succeed. */
function requireRetry(error: unknown, tries: number): void {
  const { kind } = readFailure(error);
  if (kind === 'full') throw new StoreFullError('The disk is full.', { cause: error });
  if (kind !== 'busy' && kind !== 'fork') throw error;
  if (tries >= mostTries)
    throw new StoreBusyError(`The store stays locked after ${tries} tries.`, { cause: error });
}

/** Writes one plan, and again as long as others are in the way. Not to be called before the last call is done. */
export async function writeBatch(
  needs: BatchWriterNeeds,
  plan: () => WritePlan | Promise<WritePlan>,
): Promise<ResultSet[]> {
  const writeId = crypto.randomUUID();
  for (let tries = 1; ; tries += 1) {
    const planned = await plan();
    try {
      return await tryOnce(needs, planned, writeId);
    } catch (error) {
      if (!(error instanceof StoreLostWriteError)) await needs.discard();
      requireRetry(error, tries);
    }
    await pauseBeforeRetry();
  }
}
