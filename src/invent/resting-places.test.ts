import { beforeAll, describe, expect, test } from 'vitest';
import { parseSheet } from '../archive/read-sheet.ts';
import { parsePlan } from '../domain/plans/parse-plan.ts';
import { checkSheets } from '../domain/rules/check-sheets.ts';
import type { Finding } from '../domain/rules/finding.ts';
import type { ContentSheets } from '../domain/sheet.ts';
import { splitList, type TableName } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { officialFacilityKinds } from '../domain/words.ts';
import { inventCounty, type InventedRow } from './county.ts';
import type { CountyFiles } from './county-files.ts';
import { saysInvented } from './drawing-sheet.ts';
import { fallbackDistricts } from './native-places.ts';
import { toHeadingLine, toRowLine } from './table-text.ts';

interface County extends CountyFiles {
  rows: InventedRow[];
}

function county(people: number, seed = 1): County {
  const rows: InventedRow[] = [];
  const telling = inventCounty({ people, seed, districts: fallbackDistricts });
  let next = telling.next();
  for (; next.done !== true; next = telling.next()) rows.push(next.value);
  return { rows, ...next.value };
}

function cellsOf({ rows }: County, table: TableName, file?: string): Record<string, string>[] {
  return rows
    .filter((row) => row.table === table && (file === undefined || row.file === file))
    .map(({ cells }) => ({ ...cells }));
}

/** What the check says of the county, but for days of birth that no reader can place. */
function findingsOf({ rows, files, pictures }: County): Finding[] {
  const byFile = Map.groupBy(rows, ({ file }) => file);
  const sheets = Object.values(tables).map((schema) => [
    schema.name,
    [...byFile]
      .filter(([, [first]]) => first?.table === schema.name)
      .map(([file, list]) => {
        const lines = list.map(({ cells }) => toRowLine(schema, cells));
        return parseSheet(file, new TextEncoder().encode(toHeadingLine(schema) + lines.join('')));
      }),
  ]);
  const plans = new Map(
    files.filter(({ file }) => file.endsWith('.geojson')).map(({ file, text }) => [file, text]),
  );
  return checkSheets(Object.fromEntries(sheets) as ContentSheets, {
    today: '2026-11-27',
    files: [...byFile.keys(), ...[...files, ...pictures].map(({ file }) => file)],
    plans,
  }).filter(
    ({ table, kind }) => !(table === 'roll' && kind === 'date-unread') && !/district|place/u.test(kind),
  );
}

describe('where the people of an invented county lie', () => {
  const small = county(300);
  const graves = cellsOf(small, 'graves', 'graves/invented-01.csv');
  let large: County;

  beforeAll(() => {
    large = county(2000);
  });

  test.each([12, 60, 300])('a county of %i people passes the check', (people) => {
    expect(findingsOf(county(people))).toEqual([]);
  });

  test('a county of 2,000 passes the check, has 480 graves and a wall of 1,200 names', () => {
    expect(findingsOf(large)).toEqual([]);
    const drawn = cellsOf(large, 'graves', 'graves/invented-01.csv').filter(({ row }) => row !== '');
    expect(drawn).toHaveLength(480);
    expect(cellsOf(large, 'walls')).toHaveLength(1200);
    expect(new Set(cellsOf(large, 'walls').map(({ panel }) => panel)).size).toBe(8);
  });

  test('300 people are enough for the whole cemetery and 150 names on the wall; a county of a million has no more', () => {
    expect(graves.filter(({ row }) => row !== '')).toHaveLength(480);
    expect(cellsOf(small, 'walls').length).toBeGreaterThanOrEqual(150);
  });

  test('a grave of the ledger stands in the drawing, and the other way round, unless there is a name only', () => {
    const text = small.files.find(({ file }) => file === 'facilities/invented-01.geojson')?.text ?? '';
    const drawn = parsePlan('invented-01', text).plan?.features.filter(({ kind }) => kind === '墓') ?? [];
    const places = (list: readonly { id: string; plot: string; row: string; number: string }[]) =>
      new Set(list.map(({ id, plot, row, number }) => `${id} ${plot} ${row} ${number}`));
    const standing = graves.filter(({ state }) => state !== '有名无墓');
    expect(places(drawn.map((shape) => ({ ...shape, id: shape.graveId })))).toEqual(
      places(standing as { id: string; plot: string; row: string; number: string }[]),
    );
    expect(graves.length).toBeGreaterThan(standing.length);
  });

  test('roll and ledger agree on who lies where', () => {
    const byPerson = new Map(
      graves.flatMap(({ people = '', plot, row, number }) =>
        splitList(people).map((id) => [id, row === '' ? plot : `${plot}${row}排${number}号`]),
      ),
    );
    const buried = cellsOf(small, 'roll').filter(
      ({ burialFacility, gravePosition, burialState }) =>
        burialFacility === 'invented-01' && (gravePosition !== '' || burialState === '传葬于此'),
    );
    const withGrave = buried.filter(({ id = '' }) => byPerson.has(id));
    expect(withGrave.length).toBeGreaterThan(80);
    for (const { id = '', gravePosition } of withGrave) expect(gravePosition).toBe(byPerson.get(id));
    const known = new Set(buried.map(({ id }) => id));
    expect([...byPerson.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  test('every state of a grave can be seen, and every sign of a transcription', () => {
    const states = new Set(graves.map(({ state }) => state));
    expect(states).toEqual(new Set(['有名墓', '无名墓', '合葬墓', '衣冠冢', '有名无墓', '有墓无名']));
    expect(graves.some(({ peopleCount }) => peopleCount === '约30人')).toBe(true);
    const inscriptions = graves.map(({ inscription }) => inscription ?? '');
    for (const sign of ['□', '〔', '[?]', '／'])
      expect(inscriptions.some((text) => text.includes(sign))).toBe(true);
    const row = graves.filter(({ plot, row: number }) => plot === '三区' && number === '2');
    expect(row.every(({ state }) => state === '无名墓')).toBe(true);
  });

  test('graves were moved into the cemetery, one of them twice, with and without the consent of kin', () => {
    const moves = cellsOf(small, 'grave-moves');
    const ids = new Set(cellsOf(small, 'graves').map(({ id }) => id));
    expect(
      moves
        .flatMap(({ oldGrave = '', newGrave = '' }) => [oldGrave, newGrave])
        .filter((id) => id !== '' && !ids.has(id)),
    ).toEqual([]);
    const onTheWay = moves.filter(
      ({ newGrave }) => newGrave !== '' && moves.some(({ oldGrave }) => oldGrave === newGrave),
    );
    expect(onTheWay).toHaveLength(1);
    expect(new Set(moves.map(({ kinConsent }) => kinConsent))).toEqual(new Set(['是', '否', '未详']));
  });

  test('the wall has names of nobody, of one person and of several, and two writings', () => {
    const linked = cellsOf(large, 'walls').map(({ person = '' }) => splitList(person).length);
    expect(linked.filter((count) => count === 0).length).toBeGreaterThan(20);
    expect(linked.filter((count) => count === 1).length).toBeGreaterThan(1000);
    expect(linked.filter((count) => count > 1).length).toBeGreaterThan(0);
    const carved = cellsOf(large, 'walls').map((row) => row['carved'] ?? '');
    expect(carved.some((name) => name.includes('□'))).toBe(true);
    expect(carved.some((name) => /[陳劉張楊]/u.test(name))).toBe(true);
  });

  test('twelve facilities of the nine official kinds say of themselves that they are invented; some lack coordinates', () => {
    const facilities = cellsOf(small, 'facilities');
    expect(facilities).toHaveLength(12);
    expect(new Set(facilities.map(({ kind }) => kind))).toEqual(new Set(officialFacilityKinds));
    expect(facilities.every(({ name }) => name?.includes('虚构'))).toBe(true);
    const unmeasured = facilities.filter(({ latitude }) => latitude === '');
    expect(unmeasured.length).toBeGreaterThan(0);
    expect(unmeasured.length).toBeLessThan(6);
    const columns = Object.keys(tables.facilities.columns).filter(
      (key) => !['eventId', 'relatedSites'].includes(key),
    );
    expect(columns.filter((key) => facilities.every((row) => row[key] === ''))).toEqual([]);
  });

  test('every picture is a drawing that says 虚构, named in the table and by a grave, a repair or a facility', () => {
    const media = cellsOf(small, 'media');
    const used = [
      ...graves.map(({ photos }) => photos),
      ...cellsOf(small, 'upkeep').flatMap(({ before, after }) => [before, after]),
    ];
    expect(media.filter(({ id, facility }) => facility === '' && !used.includes(id))).toEqual([]);
    expect(new Set(media.map(({ facility }) => facility)).size).toBeGreaterThan(6);
    expect(media.every(({ rights }) => rights === '虚构图样')).toBe(true);
    expect(small.pictures.map(({ file }) => file)).toEqual(media.map(({ file }) => `media/files/${file}`));
    expect(small.pictures.every(({ sheet }) => saysInvented(sheet))).toBe(true);
  });

  test('the same seed gives the same files', () => {
    expect(county(300)).toEqual(small);
    expect(county(300, 12).files).not.toEqual(small.files);
  });
});
