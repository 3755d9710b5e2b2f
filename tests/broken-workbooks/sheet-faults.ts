import { strToU8 } from 'fflate';
import { toGbk, toUtf16 } from '../broken-content/legacy-bytes.ts';
import { makeWorkbook, type MadeCell } from '../support/make-workbook.ts';
import { CountySheet, goodRows, headings } from './county-sheet.ts';

/** A book that is spoilt as a whole, or a sheet with its headings. */
export interface BookFault {
  title: string;
  make: () => Uint8Array;
  fileName?: string;
  /** Level, kind and place of every finding; the sheet stands before the place where it is not the county's. */
  expected: readonly string[];
  /** Rows that would be added, where nothing is an error. */
  added?: number;
}

const sheet = () => new CountySheet();
const titled = () => sheet().above(['样例县烈士名册'], ['填报单位：样例局']);

/** A column more, with a value in every row. */
function withColumn(heading: MadeCell, value: MadeCell): CountySheet {
  const made = sheet();
  made.rows.forEach((cells, index) => {
    cells.push(index === 0 ? heading : value);
  });
  return made;
}

function inTwoRows(): CountySheet {
  const made = sheet();
  made.rows = [
    ['姓名', '出生时间', '', '', '家属情况', '', '出处'],
    ['', '年', '月', '日', '姓名', '电话', ''],
    ['周样甲', '1915', '5', '1', '样人', '', 's-one'],
    ['吴样乙', '1916', '', '', '', '13800001234', 's-one'],
  ];
  made.merged = ['A1:A2', 'B1:D1', 'E1:F1', 'G1:G2'];
  return made;
}

const national = (...more: MadeCell[]): MadeCell[] => [
  'mmdrName',
  'mmdrSex',
  'mmdrDeathJg',
  'mmdrBirthYear',
  'mmdrBirthMonth',
  'mmdrDeathYear',
  'mmdrDeathCause',
  ...more,
];
const nationalRow = (...more: MadeCell[]): MadeCell[] => [
  '周样甲',
  '男',
  '四川省铜梁县样例乡',
  '1915',
  '5',
  '1943',
  '战斗牺牲',
  ...more,
];

const only = (rows: MadeCell[][], name = '样例县') => makeWorkbook([{ name, rows }]);

export const sheetFaults: readonly BookFault[] = [
  {
    title: 'has no headings at all',
    make: () => only(goodRows()),
    expected: ['error no-headings 1'],
  },
  {
    title: 'has headings that nobody knows',
    make: () =>
      only([
        ['甲栏', '乙栏'],
        ['一', '二'],
      ]),
    expected: ['error no-headings 1'],
  },
  {
    title: 'has headings and nothing below',
    make: () => only([[...headings]]),
    expected: ['error no-rows 1'],
  },
  {
    title: 'has titles above its headings, and an error below',
    make: () => titled().set('L5', { error: '#VALUE!' }).toXlsx(),
    expected: ['error cell-error L5'],
  },
  {
    title: 'could be any of several tables',
    make: () =>
      only([
        ['编号', '名称', '出处'],
        ['x-one', '某', 's-one'],
      ]),
    expected: ['error table-unsure 1'],
  },
  {
    title: 'has a column of identity cards',
    make: () => withColumn('身份证号', '有').toXlsx(),
    expected: ['error personal-column T1'],
  },
  {
    title: 'has a column of telephones',
    make: () => withColumn('联系 电话', '有').toXlsx(),
    expected: ['error personal-column T1'],
  },
  {
    title: 'has a column of kin',
    make: () => withColumn('家属姓名', '样人').toXlsx(),
    expected: ['error personal-column T1'],
  },
  {
    title: 'has a column of who holds the certificate',
    make: () => withColumn('＊领证人', '样人').toXlsx(),
    expected: ['error personal-column T1'],
  },
  {
    title: 'has a column of bank accounts',
    make: () => withColumn('开户银行及账号', '有').toXlsx(),
    expected: ['error personal-column T1'],
  },
  {
    title: 'has a hidden column of kin',
    make: () => {
      const made = withColumn('烈属', '样人');
      made.hiddenColumns = [20];
      return made.toXlsx();
    },
    expected: ['error personal-column T1'],
  },
  {
    title: 'has the name twice, in other words',
    make: () => withColumn('烈士姓名', '周样甲').toXlsx(),
    expected: ['error column-twice T1'],
  },
  {
    title: 'has the death whole and in parts',
    make: () => withColumn('牺牲年', '1943').toXlsx(),
    expected: ['error column-twice T1'],
  },
  {
    title: 'has a column that nobody knows',
    make: () => withColumn('走访次数', '3').toXlsx(),
    expected: ['warning column-kept T1'],
    added: 8,
  },
  {
    title: 'has a column without a heading',
    make: () => withColumn('', '√').toXlsx(),
    expected: ['warning column-unnamed T1'],
    added: 8,
  },
  {
    title: 'has merged cells over several people',
    make: () => {
      const made = sheet().set('E3', '').set('E4', '');
      made.merged = ['E2:E4'];
      return made.toXlsx();
    },
    expected: ['error cells-merged E2'],
  },
  {
    title: 'has a hidden row',
    make: () => {
      const made = sheet();
      made.hiddenRows.add(4);
      return made.toXlsx();
    },
    expected: ['warning row-hidden 4'],
    added: 8,
  },
  {
    title: 'repeats its headings and sums its pages up',
    make: () =>
      sheet()
        .below(['合计', '8人'], [...headings], ['9', ...(goodRows()[0] ?? []).slice(1, 4), '某县'])
        .toXlsx(),
    expected: ['warning row-passed-over 10'],
    added: 9,
  },
  {
    title: 'says the same of two people',
    make: () =>
      sheet()
        .below(goodRows()[2] ?? [])
        .toXlsx(),
    expected: ['error row-repeated 10'],
  },
  {
    title: 'ends with who filled it in and a telephone',
    make: () => sheet().below(['填表人：样人', '', '联系电话：13800001234']).toXlsx(),
    expected: ['warning row-passed-over 10'],
    added: 8,
  },
  {
    title: 'stands beside a sheet of totals',
    make: () =>
      sheet().toXlsx({
        name: '汇总',
        rows: [
          ['乡镇', '人数'],
          ['样例乡', { number: 8 }],
        ],
      }),
    expected: ['warning no-headings 汇总!1'],
    added: 8,
  },
  {
    title: 'stands beside a hidden sheet',
    make: () =>
      sheet().toXlsx({
        name: '旧表',
        isHidden: true,
        rows: [
          ['姓名', '籍贯'],
          ['某', '某县'],
        ],
      }),
    expected: ['warning sheet-hidden 旧表!1'],
    added: 8,
  },
  {
    title: 'stands beside another with an error',
    make: () =>
      sheet().toXlsx({
        name: '补录',
        rows: [
          ['姓名', '性别', '出处'],
          ['钱样一', '女', 's-one'],
          ['', '男', 's-one'],
        ],
      }),
    expected: ['error name-missing 补录!A3'],
  },
  {
    title: 'names a kin in the second row of its headings',
    make: () => inTwoRows().toXlsx(),
    expected: ['error personal-column E1', 'error personal-column F1'],
  },
  {
    title: 'comes from the national roll with a telephone',
    make: () => only([national('mmdrQsTel'), nationalRow('13800001234')]),
    expected: ['error personal-column H1'],
  },
  {
    title: 'comes from the national roll with a month that is none',
    make: () => only([national(), nationalRow(), ['吴样乙', '男', '某县', '1916', '13', '1944', '战斗牺牲']]),
    expected: ['warning date-unread D3'],
    added: 2,
  },
  {
    title: 'brings an id that stands nowhere',
    make: () =>
      only([
        ['编号', '姓名', '出处'],
        ['p-zzzz9999', '周样甲', 's-one'],
      ]),
    expected: ['error id-not-in-archive A2'],
  },
  {
    title: 'brings an id twice',
    make: () =>
      only([
        ['编号', '姓名', '性别'],
        ['p-aaaa0001', '赵样一', '男'],
        ['p-aaaa0001', '赵样一', '女'],
      ]),
    expected: ['error id-twice-in-sheet A3'],
  },
  {
    title: 'leaves empty what the archive knows',
    make: () =>
      only([
        ['编号', '姓名', '籍贯', '备注'],
        ['p-aaaa0001', '赵样一', '', '新的备注'],
      ]),
    expected: ['warning empty-kept C2'],
    added: 0,
  },
  {
    title: 'brings somebody like one of the archive',
    make: () =>
      only([
        ['姓名', '籍贯', '出生时间', '出处', '备注'],
        ['赵样一', '四川省铜梁县样例乡', '1920年3月5日', 's-one', '家谱所记'],
      ]),
    expected: ['warning perhaps-in-archive A2'],
    added: 1,
  },
  {
    title: 'says of a row a district that is none',
    make: () => withColumn('申报单位', '样例州').toXlsx(),
    expected: Array.from({ length: 8 }, (_, index) => `error district-not-known T${index + 2}`),
  },
  {
    title: 'is CSV in GBK that has lost a character',
    fileName: '样例县.csv',
    make: () => toGbk(sheet().set('B6', '冯𠮷戊').toCsv()),
    expected: ['warning encoding-gb18030 样例县.csv!1', 'warning name-with-question-mark 样例县.csv!B6'],
    added: 8,
  },
  {
    title: 'is CSV in UTF-16 with tabs and an empty name',
    fileName: '样例县.csv',
    make: () => toUtf16(`\uFEFF${sheet().set('B6', '').toCsv('\t')}`),
    expected: ['error name-missing 样例县.csv!B6'],
  },
  {
    title: 'is CSV with semicolons and a mobile number',
    fileName: '样例县.csv',
    make: () => strToU8(sheet().set('S6', '13800001234').toCsv(';')),
    expected: ['error personal-value 样例县.csv!S6'],
  },
  {
    title: 'is CSV below a title, with a word of no list',
    fileName: '样例县.csv',
    make: () => strToU8(titled().set('C6', '不明').toCsv()),
    expected: ['error word-unknown 样例县.csv!C6'],
  },
  {
    title: 'counts its days from 1904',
    make: () => makeWorkbook([sheet().set('L5', { number: 14_500 }).toMade()], { countsFrom1904: true }),
    expected: ['warning date-from-serial L5'],
    added: 8,
  },
];
