import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeContent } from '../../tests/support/write-content.ts';
import { readLedgerState } from '../archive/read-ledger-state.ts';
import { checkCoverage } from '../domain/ledger/check-coverage.ts';
import { addEntries } from './add-entries.ts';
import { changeField } from './change-field.ts';

const grounds = { date: '2026-11-27', reason: '核对县志', evidence: 'invented', role: '录入岗' };

let directory: string;
beforeEach(() => {
  directory = writeContent(mkdtempSync(path.join(tmpdir(), 'entries-')), {
    tables: {
      roll: [{ id: 'p-1', name: '张一', nativePlace: '巴县', sourceIds: 'invented' }],
      sources: [{ id: 'invented', title: '虚构材料', tier: '其他' }],
    },
  });
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('a field that is changed by hand', () => {
  it('is changed and told as one, so that the ledger covers it', async () => {
    const before = readLedgerState(directory);
    const changed = changeField(directory, { record: 'p-1', field: '籍贯', after: '江北县' });
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    const added = await addEntries(directory, [{ changes: [changed.change], grounds }], [changed.file]);
    expect(added).toEqual({ kind: 'added', ids: ['c-0001'] });
    expect(checkCoverage(before, readLedgerState(directory))).toEqual({
      findings: [],
      changes: 1,
      entries: 1,
    });
    expect(readFileSync(path.join(directory, 'corrections.csv'), 'utf8')).toContain(
      'c-0001,2026-11-27,p-1,籍贯,巴县,江北县,核对县志,invented,录入岗',
    );
  });

  it('numbers the entries of several acts one after the other', async () => {
    const change = (field: string) => ({ record: 'p-1', field, before: '', after: '甲' });
    const acts = [
      { changes: [change('民族'), change('职务')], grounds },
      { changes: [change('荣誉')], grounds },
    ];
    expect(await addEntries(directory, acts)).toEqual({ kind: 'added', ids: ['c-0001', 'c-0002', 'c-0003'] });
    expect(await addEntries(directory, acts.slice(1))).toEqual({ kind: 'added', ids: ['c-0004'] });
  });

  it.each([
    [{ record: 'p-9', field: '籍贯', after: '甲' }, 'unknown-record'],
    [{ record: 'p-1', field: '籍', after: '甲' }, 'unknown-field'],
    [{ record: 'p-1', field: '编号', after: 'p-2' }, 'id'],
    [{ record: 'p-1', field: '籍贯', after: ' 巴县 ' }, 'same'],
  ])('is refused: %j', (wish, kind) => {
    expect(changeField(directory, wish).kind).toBe(kind);
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    const changed = changeField(directory, { record: 'p-1', field: '籍贯', after: '江北县' });
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    const file = { ...changed.file, before: '另外的文字' };
    expect(await addEntries(directory, [{ changes: [changed.change], grounds }], [file])).toEqual({
      kind: 'changed',
      files: ['roll/500000.csv'],
    });
  });
});
