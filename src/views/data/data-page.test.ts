import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { exportTables } from '../../exports/export-content.fixture.ts';
import type { DataFacts } from './data-files.ts';
import { toDataPage } from './data-page.ts';

const sha256 = 'a'.repeat(64);
const facts: DataFacts = {
  version: 'abc',
  files: [
    { path: 'archive.xlsx', bytes: 1_250_000, sha256 },
    { path: 'facilities.csv', bytes: 900, sha256, table: 'facilities', rows: 2 },
    { path: 'json/roll.json', bytes: 4200, sha256, table: 'roll', rows: 4 },
    { path: 'roll/500106.csv', bytes: 4200, sha256, table: 'roll', rows: 3 },
    { path: 'roll/500000.csv', bytes: 4200, sha256, table: 'roll', rows: 1 },
    { path: 'schemas/roll.json', bytes: 42, sha256 },
  ],
};
const page = toDataPage(archiveOf(exportTables), facts);
const tableOf = (name: string) => page.tables.find((table) => table.name === name);

describe('the page of data to take home', () => {
  it('tells of each file its size and sum, and of a table how many rows it has', () => {
    expect(page.whole).toMatchObject([{ name: 'archive.xlsx', size: '1.3 MB', sha256 }]);
    expect(tableOf('roll')).toMatchObject({ title: '英名录', rows: 4 });
    expect(tableOf('roll')?.files.map(({ name, note }) => [name, note])).toEqual([
      ['json/roll.json', '4行'],
      ['roll/500106.csv', '沙坪坝区，3行'],
      ['roll/500000.csv', '1行'],
    ]);
    expect(page.tables.map(({ name }) => name)).toEqual(['roll', 'facilities']);
  });

  it('explains each column that is handed out, and names those that are not', () => {
    const facilities = tableOf('facilities');
    expect(facilities?.columns.find(({ heading }) => heading === '名称')).toMatchObject({ isRequired: true });
    expect(facilities?.columns.map(({ heading }) => heading)).not.toContain('填报人');
    expect(facilities?.withheld).toEqual(['填报人', '复核人']);
    const columns = tableOf('roll')?.columns ?? [];
    expect(columns.find(({ heading }) => heading === '安葬设施')?.kind).toBe(
      '《纪念设施基础信息表》里的编号',
    );
    expect(columns.find(({ heading }) => heading === '性别')?.kind).toContain('男、女');
  });

  it('says that no licence is chosen until the office has chosen one', () => {
    expect(page.licence).toBeUndefined();
    const site = [{ key: '数据许可', value: 'CC0 1.0' }];
    expect(toDataPage(archiveOf({ ...exportTables, site }), facts).licence).toEqual({
      title: 'CC0 1.0',
      address: 'https://creativecommons.org/publicdomain/zero/1.0/',
    });
  });

  it('counts the media that are held back', () => {
    expect(page.withheld.map(({ what }) => what)).toContain('没有许可或没有说明的影像1件，和它们的释文');
  });

  it('offers nothing where the build has made nothing', () => {
    expect(toDataPage(archiveOf(exportTables), undefined)).toMatchObject({
      version: '',
      whole: [],
      tables: [],
    });
  });
});
