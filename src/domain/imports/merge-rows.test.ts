import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import type { TestContent } from '../../../tests/support/write-content.ts';
import type { TableName } from '../table.ts';
import { createFindingMaker } from './finding-maker.ts';
import { mergeRows } from './merge-rows.ts';
import { mergeSheets } from './merge-sheets.ts';
import type { ImportedRow } from './sheet-plan.ts';

type Cells = Readonly<Record<string, string>>;

const rowsOf = (table: TableName, cells: readonly Cells[], more: Partial<ImportedRow> = {}): ImportedRow[] =>
  cells.map((ofRow, at) => ({
    ...{ table, sheet: '表', row: at + 2, cells: ofRow, kept: {}, columnOf: {} },
    ...more,
  }));

function merge(content: TestContent['tables'], rows: readonly ImportedRow[], file?: string) {
  const sheets = sheetsOf(content);
  const merged = mergeRows({
    rows,
    sheets,
    sheetFiles: new Map(file === undefined ? [] : [['表', file]]),
    district: undefined,
    findDistrict: () => undefined,
    isFaulty: () => false,
    makeFinding: createFindingMaker([]),
  });
  return { ...merged, sheets };
}

const place = { name: '巴县', relation: '曾用名', code: '500113', id: 'banan' };

describe('rows of tables without ids', () => {
  it('are the same where every cell is, and changed where they agree in what tells such rows apart', () => {
    const { difference } = merge(
      { places: [place, { ...place, name: '重庆县' }] },
      rowsOf('places', [place, { ...place, name: '重庆县', until: '1939年' }, { ...place, name: '乙' }]),
    );
    expect(difference.unchanged).toBe(1);
    expect(difference.changed).toMatchObject([
      { record: 'places.csv', name: '重庆县', at: { row: 3 }, cells: [{ key: 'until', after: '1939年' }] },
    ]);
    expect(difference.added.map(({ name }) => name)).toEqual(['乙']);
  });

  it('are never taken for one another where two could be meant', () => {
    const entry = { record: 'p-1', field: '籍贯', sourceId: 's-1', adopted: '是' };
    const content = {
      citations: [
        { ...entry, value: '甲' },
        { ...entry, value: '乙' },
      ],
    };
    const { difference } = merge(content, rowsOf('citations', [{ ...entry, value: '丙' }]));
    expect(difference).toMatchObject({ changed: [], added: [{ name: 'p-1' }] });
  });

  it('are looked for in the file of their sheet, and as often as they stand there', () => {
    const carved = { panel: '1', carved: '王五' };
    const content = {
      walls: [
        { ...carved, sheet: 'a' },
        { ...carved, sheet: 'a' },
        { ...carved, sheet: 'b' },
      ],
    };
    const rows = rowsOf('walls', [carved, carved, carved]);
    const { difference } = merge(content, rows, 'walls/a.csv');
    expect(difference).toMatchObject({ unchanged: 2, added: [{ file: 'walls/a.csv' }] });
  });

  it('need a file where their table is a folder', () => {
    const { findings, difference } = merge({}, rowsOf('walls', [{ carved: '王五' }]));
    expect(findings).toMatchObject([{ level: 'error', kind: 'file-unsaid', row: 2 }]);
    expect(difference.added).toEqual([]);
  });
});

describe('rows with ids', () => {
  const event = { id: 'e-1', name: '起义', sourceIds: 's' };

  it('are new where the office gives ids itself, and an empty roll takes ids as they are', () => {
    const events = merge({ events: [event] }, rowsOf('events', [{ ...event, id: 'e-2' }]));
    expect(events.difference.added).toMatchObject([{ id: 'e-2', file: 'events.csv' }]);
    const roll = merge({}, rowsOf('roll', [{ id: 'p-1', name: '甲' }]), 'roll/500106.csv');
    expect(roll.difference.added).toMatchObject([{ id: 'p-1', file: 'roll/500106.csv' }]);
  });

  it('are the same where the archive has what reading made plain', () => {
    const written = { written: { date: '１９３７年' } };
    const sheet = rowsOf('events', [{ ...event, date: '1937年' }], written);
    expect(merge({ events: [{ ...event, date: '１９３７年' }] }, sheet).difference.unchanged).toBe(1);
    const mended = rowsOf('events', [{ ...event, date: '1937年' }]);
    expect(merge({ events: [{ ...event, date: '１９３７年' }] }, mended).difference.changed).toHaveLength(1);
  });

  it('that say the same throughout are told and taken once', () => {
    const twice = rowsOf('roll', [{ name: '甲' }, { name: '甲' }]);
    const { findings, difference } = merge({}, twice, 'roll/500106.csv');
    expect(findings).toMatchObject([{ kind: 'row-repeated', row: 3, other: { row: 2 } }]);
    expect(difference.added).toHaveLength(1);
  });
});

describe('the archive as it would be', () => {
  it('has changed cells, new rows at the end, new columns behind all others, and the rest as it was', () => {
    const event = { id: 'e-1', name: '起义', sourceIds: 's' };
    const rows = [
      ...rowsOf('events', [{ id: 'e-1', place: '巴县' }], { kept: { 柜号: '甲' } }),
      ...rowsOf('events', [{ id: 'e-2', name: '突围' }]),
    ];
    const { difference, sheets } = merge({ events: [event] }, rows);
    const merged = mergeSheets(sheets, difference, ({ id }) => id);
    const [sheet] = merged.sheets.events;
    expect(sheet?.headings).toEqual([...(sheets.events[0]?.headings ?? []), '柜号']);
    expect(sheet?.records).toEqual([
      ['e-1', '起义', '', '巴县', '', 's', '甲'],
      ['e-2', '突围', '', '', '', '', ''],
    ]);
    expect([...merged.placeOf.values()]).toEqual([{ file: 'events.csv', row: 3 }]);
    expect(sheets.events[0]?.records).toEqual([['e-1', '起义', '', '', '', 's']]);
    expect(merged.sheets.roll).toBe(sheets.roll);
  });
});
