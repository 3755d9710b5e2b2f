import { auditHash, firstPreviousHash, type HashedAuditRow } from './audit-hash.ts';
import type { AuditNote } from './database.ts';

export interface AuditLink extends HashedAuditRow {
  hash: string;
}

/** Last row of the chain, or undefined where it has none. */
export type ChainHead = Pick<AuditLink, 'sequence' | 'hash'> | undefined;

/** JSON with its keys in order, so that one detail has one writing. */
function toDetailText(detail: AuditNote['detail']): string {
  const keys = Object.keys(detail ?? {}).toSorted();
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, detail?.[key] ?? null])));
}

/** Rows for the notes, in their order, chained to the head and to each other. */
export function chainAuditNotes(head: ChainHead, notes: readonly AuditNote[], now: Date): AuditLink[] {
  const links: AuditLink[] = [];
  let { sequence, hash } = head ?? { sequence: 0, hash: firstPreviousHash };
  for (const { actor, action, subject, detail } of notes) {
    sequence += 1;
    const row = { sequence, happenedAt: now.getTime(), actor, action, subject };
    const chained = { ...row, detail: toDetailText(detail), previousHash: hash };
    hash = auditHash(chained);
    links.push({ ...chained, hash });
  }
  return links;
}
