import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { toQualityRecords } from '../../archive/quality-records.ts';
import { listMissing, listUnsourced } from './quality-record.ts';
import { everywhere, figureNames, listChangedFigures, toQualityFigures } from './quality-figure.ts';
import { tallyQuality } from './quality-tally.ts';

const archive = archiveOf({
  roll: [
    {
      sheet: '500106',
      id: 'p-1',
      name: '甲乙',
      sex: '男',
      born: '1920年',
      died: '不详',
      sourceIds: 'invented',
      verification: '待核',
    },
    { sheet: '500106', id: 'p-2', name: '丙丁', nativePlace: '不详', period: '未查明', post: '班长' },
    {
      sheet: '500113',
      id: 'p-3',
      name: '戊己',
      born: '1921年',
      sourceIds: 'invented',
      verification: '依据较强',
      gaps: '生年待查',
    },
  ],
  sources: [inventedSource, { id: 'archive', title: '档案', tier: '官方' }],
  citations: [
    { record: 'p-1', field: '出生时间', sourceId: 'archive', adopted: '是' },
    { record: 'p-3', field: '出生时间', value: '1922年', sourceId: 'archive', adopted: '否' },
  ],
  corrections: [
    { id: 'c-0001', date: '2024-05-06', record: 'p-1', field: '整条', after: '新增', reason: '录入' },
  ],
});
const records = toQualityRecords(archive);
const recordOf = (id: string) => {
  const found = records.find((record) => record.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const fieldOf = (id: string, label: string) => recordOf(id).fields.find((field) => field.label === label);

describe('what is counted of a row', () => {
  it('takes 不详 and 未查明 for nothing filled in', () => {
    expect(listMissing(recordOf('p-2'))).toEqual(expect.arrayContaining(['籍贯', '时期', '牺牲时间']));
    expect(fieldOf('p-1', '牺牲时间')?.isFilled).toBe(false);
  });

  it('tells a citation of the field from the sources of the row, and either from nothing', () => {
    expect(fieldOf('p-1', '出生时间')).toMatchObject({ basis: 'own', isWeak: false });
    expect(fieldOf('p-1', '性别')).toMatchObject({ basis: 'row', isWeak: true });
    expect(listUnsourced(recordOf('p-2'))).toEqual(['职务']);
  });

  it('knows what is disputed, and when the row came in', () => {
    expect(recordOf('p-3').disputed).toEqual(['出生时间']);
    expect([recordOf('p-1').enteredOn, recordOf('p-2').enteredOn]).toEqual(['2024-05-06', undefined]);
  });

  it('belongs to the district whose roll it stands in', () => {
    expect(records.map(({ id, district }) => [id, district])).toContainEqual(['p-3', '500113']);
  });
});

describe('the figures of a day', () => {
  const figures = toQualityFigures(records, { date: '2026-11-27', duplicates: 2 });
  const figureOf = (district: string, name: string) =>
    figures.find(({ district: of, figure }) => of === district && figure === name);

  it('count rows of which somebody has to find better evidence, those without a word included', () => {
    expect(figureOf(everywhere, figureNames.unverified)).toMatchObject({ count: 2, of: 3 });
    expect(figureOf('500113', figureNames.unverified)).toMatchObject({ count: 0, of: 1 });
    expect(figureOf(everywhere, figureNames.duplicates)).toMatchObject({ count: 2, of: 3 });
  });

  it('count filled fields out of all there are', () => {
    const { fields } = tallyQuality(records);
    expect(fields.find(({ label }) => label === '出生时间')).toMatchObject({
      filled: 2,
      own: 1,
      row: 1,
      none: 0,
    });
    expect(figureOf(everywhere, '已填·出生时间')).toMatchObject({ count: 2, of: 3 });
  });

  it('tell the years of rows that nobody has verified, those without a day first', () => {
    expect([...tallyQuality(records).unverifiedByYear]).toEqual([
      ['', 1],
      ['2024', 1],
    ]);
  });

  it('are kept only where they differ from the last that were kept', () => {
    const [first, ...others] = figures;
    if (first === undefined) throw new Error('no figures');
    const kept = [{ ...first, date: '2026-01-01', count: first.count + 1 }, ...others];
    expect(listChangedFigures(kept, figures)).toEqual([first]);
    expect(listChangedFigures([...kept, first], figures)).toEqual([]);
  });
});
