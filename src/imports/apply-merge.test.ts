import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventedSource } from '../../tests/support/archive-of.ts';
import { writeContent } from '../../tests/support/write-content.ts';
import { readLedgerState } from '../archive/read-ledger-state.ts';
import { checkCoverage } from '../domain/ledger/check-coverage.ts';
import { applyMerge, prepareMerge, type PreparedMerge } from './apply-merge.ts';

const grounds = {
  date: '2026-11-27',
  reason: '两册所载是同一人',
  evidence: 'invented',
  preparedBy: '录入岗',
  approvedBy: '审核岗',
};
const request = { keep: 'p-1', drop: 'p-2', taken: new Map(), note: '重复登记' };
const row = { nativePlace: '某县', sourceIds: 'invented' };
let content: string;

function write(more: { files?: Record<string, string>; second?: Record<string, string> } = {}): void {
  writeContent(content, {
    tables: {
      roll: [
        { ...row, sheet: '500106', id: 'p-1', name: '陈玉', died: '1949年' },
        { ...row, sheet: '500113', id: 'p-2', name: '陈王', born: '1920年', ...more.second },
      ],
      sources: [inventedSource],
      corrections: [],
      redirects: [],
      citations: [],
    },
    files: more.files ?? {},
  });
}

function prepare(): Extract<PreparedMerge, { kind: 'prepared' }> {
  const prepared = prepareMerge(content, content, request);
  if (prepared.kind !== 'prepared') throw new Error(prepared.kind);
  return prepared;
}

const read = (file: string): string => readFileSync(path.join(content, file), 'utf8');

beforeEach(() => {
  content = mkdtempSync(path.join(os.tmpdir(), 'merge-'));
  write();
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

describe('a merge that is written', () => {
  it('is told whole by the ledger', async () => {
    const before = readLedgerState(content);
    const applied = await applyMerge(content, prepare(), grounds);
    expect(applied).toMatchObject({ kind: 'applied', commit: { kind: 'none' } });
    expect(checkCoverage(before, readLedgerState(content)).findings).toEqual([]);
    expect(read('corrections.csv')).toContain(
      'c-0001,2026-11-27,p-1,别名,,异写:陈王,两册所载是同一人,invented,录入岗、审核岗',
    );
    expect(read('corrections.csv')).toContain(',p-2,整条,,并入 p-1,');
    expect(read('redirects.csv')).toContain('p-2,p-1,重复登记');
  });

  it('needs two people, a reason, and sources that are registered', async () => {
    const refusal = async (more: Partial<typeof grounds>) =>
      applyMerge(content, prepare(), { ...grounds, ...more });
    expect(await refusal({ approvedBy: ' 录入岗' })).toEqual({ kind: 'refused', why: 'same-person' });
    expect(await refusal({ reason: ' ' })).toEqual({ kind: 'refused', why: 'no-reason' });
    expect(await refusal({ evidence: 'nowhere' })).toEqual({ kind: 'refused', why: 'evidence-unknown' });
    expect(read('roll/500113.csv')).toContain('p-2');
  });

  it('is refused where somebody has changed a table since it was prepared', async () => {
    const prepared = prepare();
    write({ second: { born: '1921年' } });
    expect(await applyMerge(content, prepared, grounds)).toEqual({
      kind: 'changed',
      files: ['roll/500113.csv'],
    });
    expect(read('redirects.csv')).not.toContain('p-2');
  });

  it('takes the story along, and lets nobody lose one of two', async () => {
    write({ files: { 'stories/p-2.md': '# 陈王\n\n生平。\n' } });
    const before = readLedgerState(content);
    expect(await applyMerge(content, prepare(), grounds)).toMatchObject({ kind: 'applied' });
    expect(read('stories/p-1.md')).toBe('# 陈王\n\n生平。\n');
    expect(checkCoverage(before, readLedgerState(content)).findings).toEqual([]);
    write({ files: { 'stories/p-1.md': '甲', 'stories/p-2.md': '乙' } });
    expect(prepareMerge(content, content, request)).toMatchObject({ kind: 'two-stories' });
  });

  it('is refused where it would make the tables wrong', () => {
    write({ second: { born: '1955年' } });
    expect(prepareMerge(content, content, request)).toMatchObject({
      kind: 'findings',
      findings: [{ file: 'roll/500106.csv' }],
    });
  });
});
