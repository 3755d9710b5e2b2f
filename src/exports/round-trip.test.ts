import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareImport } from '../imports/prepare-import.ts';
import type { PreparedImport } from '../imports/prepared-import.ts';
import { chooseSheets, type ExportChoice } from './choose-sheets.ts';
import type { DataFile } from './data-file.ts';
import { ExportRefusal } from './export-refusal.ts';
import { makeExportContent } from './export-content.fixture.ts';
import { readForExport } from './read-for-export.ts';
import { toOutputs } from './to-outputs.ts';

const contentDir = makeExportContent();
const content = readForExport(contentDir, contentDir);
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

async function exportTo(target: string, choice: Partial<ExportChoice> = {}): Promise<DataFile[]> {
  const sheets = chooseSheets(content, {
    tables: undefined,
    district: undefined,
    isTemplate: false,
    ...choice,
  });
  return toOutputs(sheets, { content, target, formats: undefined, today: '2026-11-27' });
}

async function importBack(target: string, choice: Partial<ExportChoice> = {}): Promise<PreparedImport> {
  const [file] = await exportTo(target, choice);
  const bytes = file?.bytes ?? new Uint8Array();
  return prepareImport({ bytes, fileName: target, contentDir, today: '2026-11-27' });
}

describe('what was exported and comes back untouched', () => {
  it('changes no cell of the archive: the whole of it as a workbook', async () => {
    const { difference, findings } = await importBack('全部.xlsx');
    expect({ added: difference.added, changed: difference.changed, findings }).toEqual({
      added: [],
      changed: [],
      findings: [],
    });
    expect(difference.unchanged).toBe(17);
  });

  it('changes no cell: one district, and one table as CSV', async () => {
    for (const [target, choice, rows] of [
      ['沙坪坝.xlsx', { district: '500106' }, 6],
      ['英名录.csv', { tables: ['英名录'] }, 4],
      ['设施.xlsx', { tables: ['facilities'] }, 2],
    ] as const) {
      const { difference, findings } = await importBack(target, choice);
      expect(findings).toEqual([]);
      expect([difference.added.length, difference.changed.length, difference.unchanged]).toEqual([
        0,
        0,
        rows,
      ]);
    }
  });
});

describe('an export', () => {
  it('of a folder has the workbook, CSV with its descriptions, JSON and the map', async () => {
    const paths = (await exportTo('out')).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'out/archive.xlsx',
        'out/datapackage.json',
        'out/csv-metadata.json',
        'out/roll/500106.csv',
        'out/json/roll.json',
        'out/facilities.geojson',
      ]),
    );
  });

  it('as JSON has a row a line under the headings of the form, without empty cells', async () => {
    const [file] = await exportTo('名录.json', { tables: ['roll'] });
    const rows: unknown = JSON.parse(new TextDecoder().decode(file?.bytes));
    expect(rows).toContainEqual({
      文件: 'roll/500106.csv',
      编号: 'p-1',
      姓名: '陈大川',
      性别: '男',
      籍贯今属: '500106',
      出处: 'invented',
    });
  });

  it('of the map puts longitude first, and a facility without coordinates nowhere', async () => {
    const [file] = await exportTo('设施.geojson');
    const map: unknown = JSON.parse(new TextDecoder().decode(file?.bytes));
    expect(map).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          id: 'yuan',
          geometry: { type: 'Point', coordinates: [106.5, 29.5] },
          properties: { 名称: '虚构陵园' },
        },
        { id: 'bei', geometry: null },
      ],
    });
  });

  it('of an empty form names the file that new rows go to', () => {
    const [form] = chooseSheets(content, { tables: undefined, district: '500106', isTemplate: true });
    expect(form).toMatchObject({ table: 'roll', file: 'roll/500106.csv', rows: [] });
  });

  it('refuses what it does not know, and what one file can’t hold, in a sentence', async () => {
    const refusalOf = async (act: () => Promise<unknown>) => {
      const failure = await act().catch((error: unknown) => error);
      return failure instanceof ExportRefusal ? failure.refusal.kind : failure;
    };
    expect(await refusalOf(() => exportTo('a.xlsx', { tables: ['墓'] }))).toBe('no-table');
    expect(await refusalOf(() => exportTo('a.xlsx', { district: '999999' }))).toBe('no-district');
    expect(await refusalOf(() => exportTo('a.xlsx', { tables: ['events'] }))).toBe('nothing');
    expect(await refusalOf(() => exportTo('a.csv'))).toBe('one-table');
    expect(await refusalOf(() => exportTo('a.geojson', { tables: ['roll'] }))).toBe('no-facilities');
  });
});
