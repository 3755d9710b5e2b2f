import { describe, expect, test } from 'vitest';
import { ContentFolder, toLine } from '../../../tests/broken-content/content-folder.ts';
import { describeFinding } from '../../i18n/findings.ts';
import { toHeadingLine, toRowLine } from '../../invent/table-text.ts';
import type { TableName } from '../table.ts';
import { tables } from '../tables.ts';

type Cells = Readonly<Record<string, string>>;

const ledger = 'graves/f-one.csv';
const one: Cells = {
  id: 'g-0001',
  plot: '一区',
  row: '1',
  number: '1',
  people: 'p-aaaa0001',
  inscription: '赵样一之墓',
  condition: '完好',
  sourceIds: 's-one',
};
const other: Cells = { ...one, id: 'g-0002', number: '2', people: 'p-aaaa0002', inscription: '' };
const unnamed: Cells = { ...other, state: '无名墓', people: '' };

function sheet(name: TableName, rows: readonly Cells[]): string {
  const schema = tables[name];
  return `\uFEFF${toHeadingLine(schema)}${rows.map((row) => toRowLine(schema, row)).join('')}`;
}

const withGraves = (...rows: Cells[]) => new ContentFolder().write(ledger, sheet('graves', rows));
const withMoves = (rows: readonly Cells[], graves: readonly Cells[] = [one, other]) =>
  withGraves(...graves).write('grave-moves.csv', sheet('grave-moves', rows));
const linesOf = (folder: ContentFolder) => folder.check().map(toLine);

interface Case {
  title: string;
  folder: () => ContentFolder;
  /** Every finding of the folder: level, kind, file, row, column. */
  expected: readonly string[];
}

const groups: Readonly<Record<string, readonly Case[]>> = {
  'a ledger of graves': [
    {
      title: 'without a fault has no findings',
      folder: () =>
        withMoves(
          [
            {
              oldPlace: '样例乡',
              newGrave: 'g-0001',
              date: '1955年',
              kinConsent: '未详',
              sourceIds: 's-one',
            },
            { oldGrave: 'g-0002', newPlace: '外省', date: '1956年', kinConsent: '是', sourceIds: 's-one' },
          ],
          [one, other, { ...unnamed, id: 'g-0003', number: '3', photos: 'm-0001' }],
        ),
      expected: [],
    },
    {
      title: 'is named after a facility, or holds scattered graves',
      folder: () =>
        withGraves(one)
          .write('graves/f-two.csv', sheet('graves', [other]))
          .write('graves/scattered.csv', sheet('graves', [{ ...unnamed, id: 'g-0003', location: '样例山' }])),
      expected: ['error grave-sheet-unknown graves/f-two.csv'],
    },
    {
      title: 'has one grave in one place, however it is written',
      folder: () => withGraves(one, { ...other, plot: '1区', row: '第一排', number: '１' }),
      expected: ['warning grave-place-twice graves/f-one.csv 3 号'],
    },
    {
      title: 'says where a scattered grave lies',
      folder: () =>
        withGraves(one).write(
          'graves/scattered.csv',
          sheet('graves', [{ ...unnamed, id: 'g-0003', plot: '', row: '', number: '' }]),
        ),
      expected: ['warning scattered-without-location graves/scattered.csv 2 位置'],
    },
  ],
  'an inscription': [
    {
      title: 'closes its brackets and doubts a character',
      folder: () =>
        withGraves({ ...one, inscription: '赵样一／〔烈士之墓' }, { ...other, inscription: '[?]之墓' }),
      expected: [
        'error inscription-sign-broken graves/f-one.csv 2 碑文',
        'error inscription-sign-broken graves/f-one.csv 3 碑文',
      ],
    },
    {
      title: 'uses the signs of the guide',
      folder: () => withGraves({ ...one, inscription: '赵样囗之墓' }),
      expected: ['warning inscription-sign-like graves/f-one.csv 2 碑文'],
    },
  ],
  'the kind of a grave': [
    {
      title: 'is not unnamed where somebody is named',
      folder: () =>
        withGraves(
          { ...one, state: '无名墓' },
          { ...other, state: '有墓无名' },
          { ...unnamed, id: 'g-0003', number: '3', carvedNames: '某甲' },
        ),
      expected: [
        'error nameless-grave-with-name graves/f-one.csv 2 墓主',
        'error nameless-grave-with-name graves/f-one.csv 3 墓主',
        'error nameless-grave-with-name graves/f-one.csv 4 碑上姓名',
      ],
    },
    {
      title: 'is not named where nobody is, and a carved name is a name',
      folder: () =>
        withGraves(
          { ...one, people: '', state: '有名墓' },
          { ...other, people: '', state: '有名墓', carvedNames: '某甲' },
        ),
      expected: ['error named-grave-without-name graves/f-one.csv 2 墓葬类别'],
    },
    {
      title: 'is shared where several lie in it',
      folder: () => withGraves({ ...one, people: 'p-aaaa0001;p-aaaa0002', state: '有名墓' }),
      expected: ['warning named-grave-with-several graves/f-one.csv 2 墓葬类别'],
    },
    {
      title: 'is not shared by one, unless the number says that there are more',
      folder: () =>
        withGraves(
          { ...one, state: '合葬墓' },
          { ...other, state: '合葬墓', peopleCount: '约30人' },
          {
            ...unnamed,
            id: 'g-0003',
            number: '3',
            state: '合葬墓',
            carvedNames: '某甲',
            peopleCount: '一人',
          },
        ),
      expected: [
        'warning shared-grave-with-one graves/f-one.csv 2 墓葬类别',
        'warning shared-grave-with-one graves/f-one.csv 4 墓葬类别',
      ],
    },
    {
      title: 'without a grave has a name, and nothing that only a grave can have',
      folder: () =>
        withGraves(
          one,
          { id: 'g-0002', state: '有名无墓', sourceIds: 's-one' },
          { ...other, id: 'g-0003', state: '有名无墓', row: '', number: '' },
          { id: 'g-0004', state: '有名无墓', people: 'p-aaaa0003', sourceIds: 's-one' },
        ),
      expected: [
        'error absent-grave-without-name graves/f-one.csv 3 墓葬类别',
        'error absent-grave-described graves/f-one.csv 4 现状',
      ],
    },
  ],
  'a person of the ledger': [
    {
      title: 'lies in one grave',
      folder: () => withGraves(one, { ...other, people: 'p-aaaa0001' }),
      expected: ['warning person-in-two-graves graves/f-one.csv 3 墓主'],
    },
    {
      title: 'may have been moved, by any number of steps',
      folder: () =>
        withMoves(
          [
            { oldGrave: 'g-0002', newGrave: 'g-0003', date: '1955年', sourceIds: 's-one' },
            { oldGrave: 'g-0003', newGrave: 'g-0001', date: '1956年', sourceIds: 's-one' },
          ],
          [one, { ...other, people: 'p-aaaa0001' }, { ...unnamed, id: 'g-0003', number: '3' }],
        ),
      expected: [],
    },
    {
      title: 'may have an empty tomb besides',
      folder: () =>
        withGraves(
          one,
          { ...other, people: 'p-aaaa0001', state: '衣冠冢' },
          {
            id: 'g-0003',
            state: '有名无墓',
            people: 'p-aaaa0001',
            sourceIds: 's-one',
          },
        ),
      expected: [],
    },
    {
      title: 'lies in the facility of the roll',
      folder: () =>
        new ContentFolder()
          .write(ledger, sheet('graves', [unnamed]))
          .write(
            'graves/scattered.csv',
            sheet('graves', [{ ...one, plot: '', row: '', number: '', location: '样例山' }]),
          ),
      expected: ['warning grave-facility-differs graves/scattered.csv 2 墓主'],
    },
    {
      title: 'lies where the roll says, in any writing',
      folder: () => withGraves({ ...one, row: '一', number: '12' }),
      expected: ['warning grave-position-differs graves/f-one.csv 2 墓主'],
    },
    {
      title: 'was not buried before the death',
      folder: () => withGraves({ ...one, buriedOn: '1943年8月' }, { ...other, buriedOn: '1944年' }),
      expected: ['error buried-before-died graves/f-one.csv 2 安葬时间'],
    },
  ],
  'a relocation': [
    {
      title: 'has a grave of the ledger at one end',
      folder: () => withMoves([{ oldPlace: '样例乡', newPlace: '样例山', sourceIds: 's-one' }]),
      expected: ['error move-without-grave grave-moves.csv 2 旧墓'],
    },
    {
      title: 'leads from one grave to another',
      folder: () => withMoves([{ oldGrave: 'g-0001', newGrave: 'g-0001', sourceIds: 's-one' }]),
      expected: ['error move-same-ends grave-moves.csv 2 新墓'],
    },
    {
      title: 'leads back only where dates say so',
      folder: () =>
        withMoves([
          { oldGrave: 'g-0001', newGrave: 'g-0002', date: '1955年', sourceIds: 's-one' },
          { oldGrave: 'g-0002', newGrave: 'g-0001', sourceIds: 's-one' },
        ]),
      expected: ['error move-circle grave-moves.csv 2 新墓'],
    },
    {
      title: 'leads back where the dates do',
      folder: () =>
        withMoves([
          { oldGrave: 'g-0001', newGrave: 'g-0002', date: '1955年', sourceIds: 's-one' },
          { oldGrave: 'g-0002', newGrave: 'g-0001', date: '1980年', sourceIds: 's-one' },
          { oldGrave: 'g-0001', newPlace: '外省', date: '1990年', sourceIds: 's-one' },
        ]),
      expected: [],
    },
    {
      title: 'leaves a grave once, unless it is shared',
      folder: () =>
        withMoves(
          [
            { oldGrave: 'g-0001', newPlace: '外省', date: '1955年', sourceIds: 's-one' },
            { oldGrave: 'g-0001', newPlace: '邻县', date: '1956年', sourceIds: 's-one' },
            { oldGrave: 'g-0002', newPlace: '外省', date: '1955年', sourceIds: 's-one' },
            { oldGrave: 'g-0002', newPlace: '邻县', date: '1956年', sourceIds: 's-one' },
          ],
          [one, { ...other, people: 'p-aaaa0002;p-aaaa0003' }],
        ),
      expected: ['warning moved-twice grave-moves.csv 3 旧墓'],
    },
    {
      title: 'comes after the burial',
      folder: () =>
        withMoves(
          [{ oldGrave: 'g-0001', newPlace: '外省', date: '1950年', sourceIds: 's-one' }],
          [{ ...one, buriedOn: '1951年春' }, other],
        ),
      expected: ['error moved-before-buried grave-moves.csv 2 迁葬时间'],
    },
  ],
  'a picture': [
    {
      title: 'may be shown, and is one',
      folder: () =>
        withGraves({ ...one, photos: 'm-0001;m-0002' })
          .append('m-0002,lu.mp4,样例,一段样例录像,1954年,佚名,可以发布,,,s-one', 'media/media.csv')
          .write('media/files/lu.mp4', 'x')
          .replace('可以发布,p-aaaa0001', '未取得许可,p-aaaa0001', 'media/media.csv'),
      expected: [
        'warning photo-without-rights graves/f-one.csv 2 照片',
        'warning photo-not-picture graves/f-one.csv 2 照片',
      ],
    },
    {
      title: 'of a repair may be shown too; a repair needs none',
      folder: () =>
        withGraves(one)
          .replace('可以发布', '不得对外发布', 'media/media.csv')
          .write(
            'upkeep/2026.csv',
            sheet('upkeep', [
              { record: 'g-0001', kind: '整修', date: '2026年4月', before: 'm-0001' },
              { record: 'f-one', kind: '巡查', date: '2026年5月' },
            ]),
          ),
      expected: ['warning photo-without-rights upkeep/2026.csv 2 整修前照片'],
    },
  ],
  'a record of upkeep': [
    {
      title: 'is not of days to come',
      folder: () =>
        withGraves(one).write(
          'upkeep/2026.csv',
          sheet('upkeep', [{ record: 'g-0001', kind: '巡查', date: '2026年12月1日', condition: '完好' }]),
        ),
      expected: ['error date-in-future upkeep/2026.csv 2 日期'],
    },
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases)('$title', ({ folder, expected }) => {
      expect(linesOf(folder())).toEqual(expected);
    });
  });
}

test('every finding about graves says what is there and what to do, in whole sentences', () => {
  const found = Object.values(groups).flatMap((cases) => cases.flatMap(({ folder }) => folder().check()));
  const sentences = found.map(describeFinding).flatMap(({ message, remedy }) => [message, remedy]);
  expect(sentences.length).toBeGreaterThan(50);
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|“”|！/u);
});
