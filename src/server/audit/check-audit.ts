import { asc, gt } from '../store/sql.ts';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { auditRows } from '../schema/guard-tables.ts';
import { auditHash, firstPreviousHash } from '../store/audit-hash.ts';

/** The head of the chain as it once was, kept outside the store. */
export interface AuditAnchor {
  sequence: number;
  /** Hexadecimal hash of that row. */
  hash: string;
}

export type AuditFinding =
  | { kind: 'intact'; rows: number; head: AuditAnchor | undefined }
  /** The first row that is not what was written: changed itself, not chained to the one before, or with a gap before it. */
  | { kind: 'broken'; sequence: number; reason: 'changed' | 'unchained' | 'gap' }
  /** The chain is sound but not the one that was anchored: rewritten, or its end was cut off. */
  | { kind: 'not-anchored'; anchor: AuditAnchor; reason: 'rewritten' | 'cut' };

export type AuditRow = typeof auditRows.$inferSelect;

const rowsAtOnce = 1_000;

/** Recomputes the whole chain, and compares it with every anchor given. */
export async function checkAudit(
  read: LibSQLDatabase,
  anchors: readonly AuditAnchor[] = [],
): Promise<AuditFinding> {
  let head: AuditAnchor | undefined;
  for (;;) {
    const rows = await read
      .select()
      .from(auditRows)
      .where(gt(auditRows.sequence, head?.sequence ?? 0))
      .orderBy(asc(auditRows.sequence))
      .limit(rowsAtOnce);
    const fault = findFault(rows, head, anchors);
    if (fault !== undefined) return fault;
    head = rows.at(-1) ?? head;
    if (rows.length < rowsAtOnce) break;
  }
  const beyond = anchors.find(({ sequence }) => sequence > (head?.sequence ?? 0));
  if (beyond !== undefined) return { kind: 'not-anchored', anchor: beyond, reason: 'cut' };
  if (head === undefined) return { kind: 'intact', rows: 0, head };
  const { sequence, hash } = head;
  return { kind: 'intact', rows: sequence, head: { sequence, hash } };
}

/** The first fault of rows that follow the head given; undefined where they are sound. */
export function findFault(
  rows: readonly AuditRow[],
  head: AuditAnchor | undefined,
  anchors: readonly AuditAnchor[],
): AuditFinding | undefined {
  const anchored = Map.groupBy(anchors, ({ sequence }) => sequence);
  let before = head;
  for (const row of rows) {
    const reason = findBreak(row, before);
    if (reason !== undefined) return { kind: 'broken', sequence: row.sequence, reason };
    const differing = anchored.get(row.sequence)?.find(({ hash }) => hash !== row.hash);
    if (differing !== undefined) return { kind: 'not-anchored', anchor: differing, reason: 'rewritten' };
    before = row;
  }
  return undefined;
}

function findBreak(
  row: AuditRow,
  before: AuditAnchor | undefined,
): 'changed' | 'unchained' | 'gap' | undefined {
  if (row.sequence !== (before?.sequence ?? 0) + 1) return 'gap';
  if (auditHash(row) !== row.hash) return 'changed';
  return row.previousHash === (before?.hash ?? firstPreviousHash) ? undefined : 'unchained';
}
