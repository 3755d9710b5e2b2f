import { describe, expect, it } from 'vitest';
import { auditHash, firstPreviousHash } from './audit-hash.ts';
import { chainAuditNotes } from './chain-audit-notes.ts';

const now = new Date('2026-11-27T09:00:00Z');
const note = { actor: 'system', action: 'job.ran', subject: 'retention' };

describe('the chain of audit rows', () => {
  it('begins at 64 zeros and goes from row to row', () => {
    const [first, second] = chainAuditNotes(undefined, [note, note], now);
    expect(first).toMatchObject({ sequence: 1, previousHash: firstPreviousHash, happenedAt: now.getTime() });
    expect(second).toMatchObject({ sequence: 2, previousHash: first?.hash });
    expect(first && auditHash(first)).toBe(first?.hash);
  });

  it('goes on from the last row that is stored', () => {
    const [next] = chainAuditNotes({ sequence: 41, hash: 'ab' }, [note], now);
    expect(next).toMatchObject({ sequence: 42, previousHash: 'ab' });
  });

  it('writes one detail one way, whichever order its words came in', () => {
    const [one] = chainAuditNotes(undefined, [{ ...note, detail: { b: 1, a: null } }], now);
    const [other] = chainAuditNotes(undefined, [{ ...note, detail: { a: null, b: 1 } }], now);
    expect(one?.detail).toBe('{"a":null,"b":1}');
    expect(other?.hash).toBe(one?.hash);
  });
});
