import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import type { TestContent } from '../../../tests/support/write-content.ts';
import { checkCoverage } from './check-coverage.ts';
import type { LedgerState } from './ledger-state.ts';

type Rows = TestContent['tables'];

const stateOf = (rows: Rows, files: Record<string, string> = {}): LedgerState => ({
  sheets: sheetsOf(rows),
  files: new Map(Object.entries(files)),
  masters: new Map(),
});
const zhang = { id: 'p-1', name: '张一', nativePlace: '巴县', sourceIds: 'invented' };
const moved = { ...zhang, nativePlace: '江北县' };
const entry = (id: string, told: Partial<Record<'record' | 'field' | 'before' | 'after', string>>) => ({
  id,
  date: '2026-11-27',
  record: 'p-1',
  field: '籍贯',
  reason: '核对',
  ...told,
});
const toKinds = (before: LedgerState, after: LedgerState) =>
  checkCoverage(before, after).findings.map((finding) => [
    finding.kind,
    finding.kind === 'uncovered' ? `${finding.change.record} ${finding.change.field}` : finding.entry.id,
  ]);

describe('the proof that the ledger tells every change', () => {
  it('holds where each change has its entry', () => {
    const corrections = [entry('c-1', { before: '巴县', after: '江北县' })];
    expect(checkCoverage(stateOf({ roll: [zhang] }), stateOf({ roll: [moved], corrections }))).toEqual({
      findings: [],
      changes: 1,
      entries: 1,
    });
  });

  it('names a change that no entry tells, with the old value and the new one', () => {
    const { findings } = checkCoverage(stateOf({ roll: [zhang] }), stateOf({ roll: [moved] }));
    const change = { record: 'p-1', field: '籍贯', before: '巴县', after: '江北县' };
    expect(findings).toEqual([{ kind: 'uncovered', change }]);
  });

  it('does not take an earlier entry for a later change', () => {
    const corrections = [entry('c-1', { before: '巴县', after: '江北县' })];
    const before = stateOf({ roll: [zhang], corrections });
    expect(toKinds(before, stateOf({ roll: [moved], corrections }))).toEqual([['uncovered', 'p-1 籍贯']]);
  });

  it('follows a field that was changed more than once', () => {
    const corrections = [
      entry('c-1', { before: '巴县', after: '巴南县' }),
      entry('c-2', { before: '巴南县', after: '江北县' }),
    ];
    expect(toKinds(stateOf({ roll: [zhang] }), stateOf({ roll: [moved], corrections }))).toEqual([]);
    const torn = [
      entry('c-1', { before: '巴县', after: '巴南县' }),
      entry('c-2', { before: '璧山县', after: '江北县' }),
    ];
    const after = stateOf({ roll: [moved], corrections: torn });
    expect(toKinds(stateOf({ roll: [zhang] }), after)).toEqual([['untrue', 'c-2']]);
  });

  it('refuses an entry that tells another new value, and one about nothing that changed', () => {
    const other = [entry('c-1', { before: '巴县', after: '江津县' })];
    expect(toKinds(stateOf({ roll: [zhang] }), stateOf({ roll: [moved], corrections: other }))).toEqual([
      ['untrue', 'c-1'],
    ]);
    expect(toKinds(stateOf({ roll: [zhang] }), stateOf({ roll: [zhang], corrections: other }))).toEqual([
      ['untrue', 'c-1'],
    ]);
  });

  it('takes a field that was changed and changed back, where both are told', () => {
    const corrections = [
      entry('c-1', { before: '巴县', after: '江津县' }),
      entry('c-2', { before: '江津县', after: '巴县' }),
    ];
    expect(toKinds(stateOf({ roll: [zhang] }), stateOf({ roll: [zhang], corrections }))).toEqual([]);
  });

  it('knows when a record came and went, and where it went', () => {
    const li = { id: 'p-2', name: '李二', sourceIds: 'invented' };
    const added = entry('c-1', { record: 'p-2', field: '整条', after: '新增' });
    const joined = entry('c-2', { record: 'p-2', field: '整条', after: '并入 p-1' });
    const redirects = [{ oldId: 'p-2', newId: 'p-1' }];
    const one = stateOf({ roll: [zhang] });
    const two = stateOf({ roll: [zhang, li] });
    expect(toKinds(one, stateOf({ roll: [zhang, li], corrections: [added] }))).toEqual([]);
    expect(toKinds(two, stateOf({ roll: [zhang], redirects, corrections: [joined] }))).toEqual([]);
    expect(toKinds(two, stateOf({ roll: [zhang], redirects }))).toEqual([['uncovered', 'p-2 整条']]);
    expect(toKinds(two, stateOf({ roll: [zhang], corrections: [joined] }))).toEqual([['untrue', 'c-2']]);
    expect(toKinds(one, stateOf({ roll: [zhang], redirects, corrections: [added, joined] }))).toEqual([]);
    expect(toKinds(one, stateOf({ roll: [zhang], corrections: [added] }))).toEqual([['untrue', 'c-1']]);
  });

  it('lets a new record be corrected before it is first published', () => {
    const corrections = [
      entry('c-1', { field: '整条', after: '新增' }),
      entry('c-2', { before: '巴县', after: '江北县' }),
    ];
    expect(toKinds(stateOf({}), stateOf({ roll: [moved], corrections }))).toEqual([]);
  });

  it('counts rows that have no ids, however entries pair them', () => {
    const row = (name: string) => ({ name, relation: '曾用名', code: '500113', id: 'banan' });
    const text = (name: string) => `地名：${name}；关系：曾用名；今属代码：500113；区县编号：banan`;
    const told = (id: string, before: string, after: string) =>
      entry(id, { record: 'places.csv', field: '整行', before, after });
    const before = stateOf({ places: [row('甲')] });
    const later = (corrections: Rows['corrections'] & object) =>
      stateOf({ places: [row('乙')], corrections });
    expect(toKinds(before, later([told('c-1', text('甲'), ''), told('c-2', '', text('乙'))]))).toEqual([]);
    expect(
      toKinds(before, later([told('c-1', text('甲'), text('丙')), told('c-2', text('丙'), text('乙'))])),
    ).toEqual([]);
    expect(toKinds(before, later([told('c-1', text('甲'), '')]))).toEqual([['uncovered', 'places.csv 整行']]);
    expect(toKinds(before, later([told('c-1', text('甲'), text('丁'))]))).toEqual([
      ['uncovered', 'places.csv 整行'],
      ['uncovered', 'places.csv 整行'],
      ['untrue', 'c-1'],
    ]);
  });

  it('watches prose and drawings by their checksums', () => {
    const file = 'stories/p-1.md';
    const corrections = [entry('c-1', { record: file, field: '整篇', before: 'aa', after: 'bb' })];
    const before = stateOf({ roll: [zhang] }, { [file]: 'aa' });
    expect(toKinds(before, stateOf({ roll: [zhang] }, { [file]: 'bb' }))).toEqual([
      ['uncovered', `${file} 整篇`],
    ]);
    expect(toKinds(before, stateOf({ roll: [zhang], corrections }, { [file]: 'bb' }))).toEqual([]);
  });

  it('finds an old entry that was changed or taken out, unless a new entry speaks of it', () => {
    const old = [entry('c-1', { before: '巴县', after: '江北县' })];
    const before = stateOf({ roll: [moved], corrections: old });
    const altered = [{ ...entry('c-1', { before: '巴县', after: '江北县' }), reason: '改过' }];
    expect(toKinds(before, stateOf({ roll: [moved], corrections: altered }))).toEqual([['altered', 'c-1']]);
    expect(toKinds(before, stateOf({ roll: [moved] }))).toEqual([['removed', 'c-1']]);
    const about = entry('c-2', { record: 'corrections.csv', field: 'c-1', before: '核对', after: '改过' });
    expect(toKinds(before, stateOf({ roll: [moved], corrections: [...altered, about] }))).toEqual([]);
  });
});
