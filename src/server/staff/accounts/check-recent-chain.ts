import type { auditRows } from '../../schema/guard-tables.ts';
import { auditHash } from '../../store/audit-hash.ts';

export type AuditRow = typeof auditRows.$inferSelect;

export type ChainState = { kind: 'whole'; count: number } | { kind: 'broken'; sequence: number };

/** Whether rows that follow each other (oldest first) still carry their own hashes and hold together. */
export function checkRecentChain(rows: readonly AuditRow[]): ChainState {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const follows =
      before === undefined || (row.previousHash === before.hash && row.sequence === before.sequence + 1);
    if (!follows || auditHash(row) !== row.hash) return { kind: 'broken', sequence: row.sequence };
  }
  return { kind: 'whole', count: rows.length };
}
