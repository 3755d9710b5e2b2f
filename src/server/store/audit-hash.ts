import { createHash } from 'node:crypto';

/** A row of the audit as it is hashed; `detail` is the JSON text as stored. */
export interface HashedAuditRow {
  sequence: number;
  /** Milliseconds since 1970. */
  happenedAt: number;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  /** Hexadecimal hash of the row before; `firstPreviousHash` for row 1. */
  previousHash: string;
}

/** What row 1 is chained to. */
export const firstPreviousHash = '0'.repeat(64);

/**
 * SHA-256, hexadecimal, of the canonical row: the UTF-8 JSON of
 * `["mingji-audit-1", previousHash, sequence, happenedAt, actor, action, subject, detail]` without white space.
 */
export function auditHash(row: HashedAuditRow): string {
  const { sequence, happenedAt, actor, action, subject, detail, previousHash } = row;
  const canonical = ['mingji-audit-1', previousHash, sequence, happenedAt, actor, action, subject, detail];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
