import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { compareContents } from '../../domain/ledger/compare-contents.ts';
import { toEditionChanges } from './edition-changes.ts';

const before = {
  roll: [
    { id: 'p-1', name: '张样', died: '1948年' },
    { id: 'p-2', name: '李样' },
    { id: 'p-3', name: '赵样' },
  ],
};
const after = {
  roll: [
    { id: 'p-1', name: '张样', died: '1949年', verification: '待核' },
    { id: 'p-4', name: '钱样' },
  ],
  redirects: [
    { oldId: 'p-2', newId: 'p-1' },
    { oldId: 'p-3', newId: '' },
  ],
  corrections: [
    { id: 'c-0001', record: 'p-1', field: '牺牲时间', before: '1948年', after: '1949年', reason: '据样例' },
  ],
};

describe('changes since the last edition', () => {
  const changes = toEditionChanges(compareContents(sheetsOf(before), sheetsOf(after)), {
    archive: archiveOf(after),
    before: archiveOf(before),
    since: '上版',
  });

  it('are the printed fields, with the entry of the ledger that gives the reason', () => {
    expect(changes.changed).toEqual([
      {
        id: 'p-1',
        name: '张样',
        fields: [
          { field: '牺牲时间', before: '1948年', after: '1949年', entry: { id: 'c-0001', reason: '据样例' } },
        ],
      },
    ]);
  });

  it('name who is new, and who was joined to another or withdrawn', () => {
    expect(changes.added).toEqual(['p-4']);
    expect(changes.removed).toEqual([
      { id: 'p-2', name: '李样', into: 'p-1' },
      { id: 'p-3', name: '赵样', into: '' },
    ]);
  });
});
