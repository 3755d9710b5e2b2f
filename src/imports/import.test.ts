import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportPlace } from './import-place.fixture.ts';

const district = { name: '沙坪坝区', relation: '现名', code: '500106', id: 'shapingba' };
const person = { sourceIds: 'invented', sheet: '500106' };
const roll = [
  { ...person, id: 'p-1', name: '陈大川', nativePlace: '四川省巴县', born: '1915年', died: '1949年' },
  { ...person, id: 'p-2', name: '林小渝', nativePlace: '四川省江北县', born: '1920年' },
];
const place = new ImportPlace({ roll, places: [district] });
afterAll(() => place.remove());
beforeEach(() => place.rewrite({ roll, places: [district] }));

const headings = ['编号', '姓名', '籍贯', '出生时间', '牺牲时间', '出处'];
const kindsAt = (findings: Awaited<ReturnType<ImportPlace['prepare']>>['findings']) =>
  findings.map(({ kind, row, column = '', level }) => `${level} ${kind} ${column}${row}`);

describe('a dry run', () => {
  it('tells what is added, what is changed cell by cell and what is as it was, and writes nothing', async () => {
    const before = place.text('roll/500106.csv');
    const prepared = await place.prepare(
      [
        headings,
        ['p-1', '陈大川', '四川省巴县', '1915年3月', '1949年', 'invented'],
        ['p-2', '林小渝', '四川省江北县', '1920年', '', 'invented'],
        ['', '王新来', '四川省巴县', '1918年', '1950年', 'invented'],
      ],
      { district: '500106' },
    );
    expect(prepared.findings).toEqual([]);
    expect(prepared.isAcceptable).toBe(true);
    const { added, changed, unchanged } = prepared.difference;
    expect(added.map(({ name, file, place: { row } }) => [name, file, row])).toEqual([
      ['王新来', 'roll/500106.csv', 4],
    ]);
    expect(changed).toMatchObject([
      {
        record: 'p-1',
        cells: [{ field: '出生时间', before: '1915年', after: '1915年3月', place: { row: 2, column: 'D' } }],
      },
    ]);
    expect(unchanged).toBe(1);
    expect(prepared.files).toEqual([{ file: 'roll/500106.csv', isNew: false, added: 1, changed: 1 }]);
    expect(place.text('roll/500106.csv')).toBe(before);
  });

  it('leads what the check finds back to the cell of the sheet, and leaves out what the archive has already', async () => {
    place.rewrite({
      places: [district],
      roll: [
        { ...roll[0], born: '1955年' },
        { ...roll[1], died: '1900年' },
      ],
    });
    const prepared = await place.prepare(
      [
        headings,
        ['p-1', '陈大川', '四川省江津县', '1955年', '1949年', 'invented'],
        ['', '王新来', '四川省巴县', '1950年', '1918年', 'nobody'],
      ],
      { district: '500106' },
    );
    expect(kindsAt(prepared.findings)).toEqual(['error died-before-born E3', 'error reference-dead F3']);
    expect(prepared.findings[0]).toMatchObject({ heading: '牺牲时间', sheet: '区县报送.csv' });
    expect(prepared.isAcceptable).toBe(false);
  });

  it('tells what a change breaks between two rows, wherever the other stands, and not what two others had in common', async () => {
    const [first, second] = roll;
    const twin = { ...first, id: 'p-8', sheet: '500107' };
    const alike = { ...second, id: 'p-9', sheet: '500107' };
    place.rewrite({
      roll: [{ ...first, born: '1911年' }, { ...second, note: '甲' }, twin, alike],
      places: [district],
    });
    const prepared = await place.prepare([
      ['编号', '出生时间', '备注'],
      ['p-1', '1915年', ''],
      ['p-2', '1920年', '乙'],
    ]);
    expect(kindsAt(prepared.findings)).toEqual(['warning person-twice 2']);
    expect(prepared.findings[0]?.other).toEqual({ sheet: 'roll/500107.csv', row: 2 });
  });

  it('never empties a cell of the archive, and says so', async () => {
    const prepared = await place.prepare([headings, ['p-1', '陈大川', '', '1915年', '', 'invented']]);
    expect(kindsAt(prepared.findings)).toEqual(['warning empty-kept 2']);
    expect(prepared.findings[0]?.detail).toBe('籍贯、牺牲时间');
    expect(prepared.difference).toMatchObject({ changed: [], unchanged: 1 });
    expect(prepared.isAcceptable).toBe(false);
  });

  it('tells an id that stands nowhere, one that was joined to another, and one that stands twice', async () => {
    place.rewrite({
      roll,
      places: [district],
      redirects: [{ oldId: 'p-old', newId: 'p-1', note: '同一人' }],
    });
    const prepared = await place.prepare([
      headings,
      ['p-none', '甲一', '', '', '', 'invented'],
      ['p-old', '陈大川', '', '', '', 'invented'],
      ['p-2', '林小渝', '', '', '', 'invented'],
      ['p-2', '林晓渝', '', '', '', 'invented'],
    ]);
    const errors = prepared.findings.filter(({ level }) => level === 'error');
    expect(kindsAt(errors)).toEqual([
      'error id-not-in-archive A2',
      'error id-not-in-archive A3',
      'error id-twice-in-sheet A5',
    ]);
    expect(errors[1]?.detail).toBe('p-1');
    expect(errors[2]?.other).toEqual({ sheet: '区县报送.csv', row: 4 });
  });

  it('asks about somebody without an id who is like one of the archive, and adds nobody a second time', async () => {
    const prepared = await place.prepare(
      [
        ['姓名', '籍贯', '出生时间', '职务'],
        ['陈大川', '四川省巴县', '1915年', '连长'],
        ['林小渝', '四川省江北县', '1920年', ''],
        ['林小渝', '四川省江北县', '1931年', ''],
      ],
      { district: '500106' },
    );
    expect(kindsAt(prepared.findings)).toEqual([
      'warning perhaps-in-archive A2',
      'warning perhaps-in-archive A3',
    ]);
    expect(prepared.difference.added.map(({ place: { row } }) => row)).toEqual([2, 4]);
    expect(prepared.difference.perhapsSame).toMatchObject([
      { record: 'p-1', isWhole: false },
      { record: 'p-2', isWhole: true },
    ]);
  });

  it('puts new people into the roll that the row, the staff or the only roll says', async () => {
    const places = [
      district,
      { name: '铜梁区', relation: '现名', code: '500151', id: 'tongliang' },
      { name: '铜梁县', relation: '曾用名', code: '500151', id: 'tongliang' },
    ];
    const other = { ...person, id: 'p-9', name: '郑在彼', sheet: '500151' };
    place.rewrite({ roll: [...roll, other], places });
    const rows = [
      ['姓名', '申报单位', '籍贯今属'],
      ['甲一', '重庆市铜梁区退役军人事务局', ''],
      ['乙二', '500106', '500151'],
      ['丙三', '', '500151'],
      ['丁四', '', ''],
      ['戊五', '某某局', ''],
    ];
    const prepared = await place.prepare(rows);
    expect(prepared.difference.added.map(({ name, file }) => `${name} ${file}`)).toEqual([
      '甲一 roll/500151.csv',
      '乙二 roll/500106.csv',
      '丙三 roll/500151.csv',
    ]);
    const errors = prepared.findings.filter(({ level }) => level === 'error');
    expect(kindsAt(errors)).toEqual(['error district-unsaid 5', 'error district-not-known B6']);
    const told = await place.prepare(rows.slice(0, 5), { district: '500106' });
    expect(told.difference.added.at(-1)?.file).toBe('roll/500106.csv');
  });

  it('stops a sheet that would put back what was corrected since it was taken from the archive', async () => {
    const entry = { record: 'p-1', field: '出生时间', before: '1914年', after: '1915年', reason: '核对' };
    place.rewrite({
      roll,
      places: [district],
      corrections: [{ id: 'c-0001', date: '2026-11-20', ...entry }],
    });
    const prepared = await place.prepare([
      headings,
      ['p-1', '陈大川', '四川省巴县', '1914年', '1949年', 'invented'],
    ]);
    expect(kindsAt(prepared.findings)).toEqual(['warning changed-meanwhile D2']);
    expect(prepared.findings[0]).toMatchObject({ value: '1914年', detail: '1915年' });
  });
});

describe('an import', () => {
  const rows = [
    ['编号', '姓名', '籍贯', '本馆柜号', '牺牲时间'],
    ['p-1', '陈大川', '四川省巴县', '甲-3', '1949年11月'],
    ['', '王新来', '四川省巴县', '', '1950年'],
  ];

  it('writes rows with new ids, entries of the ledger and columns that only this office keeps', async () => {
    const before = place.text('roll/500106.csv');
    const prepared = await place.prepare(rows);
    expect(prepared).toMatchObject({ isAcceptable: true, unsourced: 1 });
    const applied = await place.apply(prepared, { evidence: 'invented' });
    if (applied.kind !== 'applied') throw new Error(applied.kind);
    const id = applied.ids[0]?.id ?? '';
    expect(id).toMatch(/^p-[2-9a-hj-km-np-z]{8}$/u);
    expect(applied.files).toEqual(['roll/500106.csv', 'corrections.csv']);
    const [heading, first, second, third, ...rest] = place.text('roll/500106.csv').split('\r\n');
    const [oldHeading, oldFirst, oldSecond] = before.split('\r\n');
    expect(heading).toBe(`${oldHeading},本馆柜号`);
    expect(first).toBe(`${oldFirst?.replace('1949年', '1949年11月')},甲-3`);
    expect(second).toBe(`${oldSecond},`);
    expect(third).toMatch(new RegExp(`^${id},王新来,.*,四川省巴县,.*,1950年,.*,invented,`, 'u'));
    expect(rest).toEqual(['']);
    const ledger = place.text('corrections.csv').split('\r\n').slice(1, -1);
    expect(ledger).toEqual([
      'c-0001,2026-11-27,p-1,牺牲时间,1949年,1949年11月,区县核对,invented,录入岗、审核岗',
      `c-0002,2026-11-27,${id},整条,,新增,区县核对,invented,录入岗、审核岗`,
    ]);
    expect(applied.entries).toEqual(['c-0001', 'c-0002']);
  });

  it('is refused with errors, to one person alone, without a reason, and without a source that rows want', async () => {
    const prepared = await place.prepare(rows);
    const broken = await place.prepare([headings, ['p-x', '甲', '', '', '', '']]);
    expect(await place.apply(broken)).toEqual({ kind: 'refused', why: 'not-acceptable' });
    expect(await place.apply(prepared, { approvedBy: '录入岗 ' })).toEqual({
      kind: 'refused',
      why: 'same-person',
    });
    expect(await place.apply(prepared, { reason: ' ' })).toEqual({ kind: 'refused', why: 'no-reason' });
    expect(await place.apply(prepared)).toEqual({ kind: 'refused', why: 'no-evidence' });
    expect(await place.apply(prepared, { evidence: 'x-1' })).toEqual({
      kind: 'refused',
      why: 'evidence-unknown',
      value: 'x-1',
    });
    expect(existsSync(path.join(place.content, 'corrections.csv'))).toBe(false);
  });

  it('is refused where a table has changed since the dry run', async () => {
    const prepared = await place.prepare(rows);
    writeFileSync(path.join(place.content, 'events.csv'), '编号,名称\n');
    expect(await place.apply(prepared, { evidence: 'invented' })).toEqual({
      kind: 'content-changed',
      files: ['events.csv'],
    });
  });

  it('remembers what the staff said of a heading, and the next sheet needs no question', async () => {
    const sheet = [
      ['编号', '英烈大名', '备考'],
      ['p-1', '陈大船', '见碑'],
    ];
    const columns = new Map([
      ['英烈大名', 'name'],
      ['备考', 'note'],
    ]);
    const prepared = await place.prepare(sheet, { choices: new Map([['*', { table: 'roll', columns }]]) });
    expect(await place.apply(prepared)).toMatchObject({ kind: 'applied' });
    expect(place.text('headings.csv').split('\r\n').slice(1, -1)).toEqual([
      '英名录,英烈大名,姓名',
      '英名录,备考,备注',
    ]);
    const next = await place.prepare([
      ['编号', '英烈大名'],
      ['p-2', '林晓渝'],
    ]);
    expect(next.difference.changed).toMatchObject([{ record: 'p-2', cells: [{ field: '姓名' }] }]);
  });
});
