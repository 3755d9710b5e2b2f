import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportPlace } from '../../../../imports/import-place.fixture.ts';
import { readSourceBook } from '../../../../workbooks/read-source-book.ts';
import type { ChildTask, ChildWord } from '../child-words.ts';
import { parseLines, parseSheets } from '../import-result.ts';
import { runChildTask } from './run-child-task.ts';

const district = { name: '沙坪坝区', relation: '现名', code: '500106', id: 'shapingba' };
const person = {
  sheet: '500106',
  id: 'p-1',
  name: '陈大川',
  nativePlace: '四川省巴县',
  born: '1915年',
  sourceIds: 'invented',
};
let place: ImportPlace;

beforeEach(() => {
  place = new ImportPlace({ roll: [person], places: [district] });
});
afterEach(() => place.remove());

const sheet = `编号,烈士姓名,籍贯,出生时间,联系电话
p-1,陈大川,四川省巴县,1915年3月,13800001234
,王新来,四川省巴县,1918年,
`;
const sound = sheet.replace(/,[^,\n]*$/gmu, '');

/** Has a task done as the process would, and gives all it says. */
async function run(task: Partial<ChildTask> & { kind: ChildTask['kind'] }, text: string | Uint8Array) {
  const said: ChildWord[] = [];
  let isTold = false;
  let drawn = 0;
  await runChildTask({
    say: (word) => Promise.resolve(void said.push(word)),
    hear: () => {
      if (isTold) return Promise.resolve('go');
      isTold = true;
      return Promise.resolve({
        fileName: '名册.csv',
        contentDir: place.content,
        district: '500106',
        choices: [],
        today: '2026-11-27',
        ...task,
      });
    },
    readFile: () => Promise.resolve(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    randomByte: () => (drawn++ * 7) % 251,
  });
  return said;
}

const partOf = (said: readonly ChildWord[], wanted: string) => {
  const found = said.find((word) => word.kind === 'part' && word.name === wanted);
  if (found?.kind !== 'part') throw new Error(`There is no part ${wanted}.`);
  return found.bytes;
};

describe('the check of a file', () => {
  it('gives columns, findings by place, and a marked copy, without anybody’s personal data', async () => {
    const said = await run({ kind: 'check' }, sheet);
    expect(said.at(-1)).toMatchObject({ kind: 'checked', isAcceptable: false });
    const [columns] = parseSheets(partOf(said, 'sheets'));
    expect(columns).toMatchObject({ table: 'roll', headingRow: 1, why: '' });
    expect(columns?.columns.map(({ heading, target }) => `${heading} ${target}`)).toContain(
      '联系电话 refused',
    );
    const findings = parseLines('findings', partOf(said, 'findings-0'));
    expect(findings[0]).toMatchObject({ level: 'error', row: 1, column: 'E' });
    expect(findings[0]?.remedy).not.toBe('');
    const copy = await readSourceBook(partOf(said, 'copy'), '核对.xlsx');
    expect(
      copy.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.text))),
    ).toContain('王新来');
    const decoded = said.map((word) => (word.kind === 'part' ? new TextDecoder().decode(word.bytes) : ''));
    expect(JSON.stringify([decoded, copy])).not.toContain('13800001234');
  });

  it('gives what would be added and changed, cell by cell', async () => {
    const said = await run({ kind: 'check' }, sound);
    expect(said.at(-1)).toMatchObject({
      kind: 'checked',
      isAcceptable: true,
      counts: { rows: 2, added: 1, changed: 1, cells: 1, errors: 0, unsourced: 1 },
    });
    expect(parseLines('changed', partOf(said, 'changed-0'))).toMatchObject([
      { record: 'p-1', cells: [{ field: '出生时间', before: '1915年', after: '1915年3月' }] },
    ]);
    expect(parseLines('added', partOf(said, 'added-0'))).toMatchObject([{ name: '王新来', row: 3 }]);
  });

  it('says in a sentence why a file is none that can be read', async () => {
    const said = await run({ kind: 'check' }, new TextEncoder().encode('%PDF-1.7 …'));
    expect(said).toMatchObject([{ kind: 'unreadable', problem: expect.stringContaining('PDF') }]);
  });
});

describe('the taking over of a file', () => {
  const grounds = { reason: '区县报送', evidence: 'invented' };

  async function fingerprint(): Promise<string> {
    const last = (await run({ kind: 'check' }, sound)).at(-1);
    return last?.kind === 'checked' ? last.fingerprint : '';
  }

  it('writes what was approved, after the server has noted the ledger as it was', async () => {
    const said = await run({ kind: 'apply', ...grounds, fingerprint: await fingerprint() }, sound);
    expect(said.map(({ kind }) => kind)).toEqual(['before', 'applied']);
    expect(said.at(-1)).toMatchObject({ ids: 1, entries: ['c-0001', 'c-0002'] });
    expect(place.text('roll/500106.csv')).toContain('王新来');
    const [settled] = await run({ kind: 'settle' }, '');
    const [before] = said;
    if (settled?.kind !== 'settled' || before?.kind !== 'before') throw new Error('Other words were said.');
    expect(settled.ledger).not.toBe(before.ledger);
  });

  it('writes nothing where the archive has changed since, or something else was approved', async () => {
    const approved = await fingerprint();
    place.rewrite({ roll: [{ ...person, born: '1915年3月' }], places: [district] });
    const before = place.text('roll/500106.csv');
    expect(await run({ kind: 'apply', ...grounds, fingerprint: approved }, sound)).toEqual([
      { kind: 'changed-meanwhile' },
    ]);
    expect(place.text('roll/500106.csv')).toBe(before);
  });
});
