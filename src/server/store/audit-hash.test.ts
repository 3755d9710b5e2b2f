import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditHash, firstPreviousHash } from './audit-hash.ts';

const row = {
  sequence: 1,
  happenedAt: 1_795_770_020_922,
  actor: 'family',
  action: 'lead.received',
  subject: 'lead-1',
  detail: '{"kind":"kin"}',
  previousHash: firstPreviousHash,
};

describe('the hash of an audit row', () => {
  it('can be reckoned by anyone from the row as written down', () => {
    const written = `["mingji-audit-1","${'0'.repeat(64)}",1,1795770020922,"family","lead.received","lead-1","{\\"kind\\":\\"kin\\"}"]`;
    expect(auditHash(row)).toBe(createHash('sha256').update(written, 'utf8').digest('hex'));
  });

  it('is another as soon as anything in the row is another', () => {
    const changed = fc.oneof(
      fc.record({ actor: fc.string() }),
      fc.record({ action: fc.string() }),
      fc.record({ subject: fc.string() }),
      fc.record({ detail: fc.string() }),
      fc.record({ previousHash: fc.string() }),
      fc.record({ sequence: fc.integer({ min: 2 }) }),
      fc.record({ happenedAt: fc.integer({ min: 0, max: 1_000 }) }),
    );
    fc.assert(fc.property(changed, (change) => auditHash({ ...row, ...change }) !== auditHash(row)));
  });

  it('does not confuse where one field ends and the next begins', () => {
    expect(auditHash({ ...row, actor: 'a', action: 'bc' })).not.toBe(
      auditHash({ ...row, actor: 'ab', action: 'c' }),
    );
  });
});
