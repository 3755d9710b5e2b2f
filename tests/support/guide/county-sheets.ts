import { writeWorkbook } from '../../../src/workbooks/write-workbook.ts';

const headings = [
  '序号',
  '编号',
  '烈士姓名',
  '性别',
  '籍贯',
  '出生年月',
  '牺牲时间',
  '牺牲地点',
  '村里怎么说',
];
const native = '四川省綦江县郑家场乡';

/** An invented county's sheet as the pictures of the guide show it: first with errors, then mended. */
export interface CountySheets {
  faulty: Uint8Array;
  mended: Uint8Array;
}

/** `known` is somebody of the archive by 编号 and 姓名, whose place of death the sheet has otherwise. */
export async function makeCountySheets(known: { id: string; name: string }): Promise<CountySheets> {
  const row = (...cells: string[]) => cells;
  const first = row('1', known.id, known.name, '', '', '', '', '湖北洪湖瞿家湾', '');
  const last = row('6', '', '虚构己', '男', native, '1931年', '1951年', '朝鲜', '');
  const faulty = [
    first,
    row('2', '', '虚构甲', '雄', native, '1928年', '1951年', '朝鲜', '听老人讲'),
    row('3', '', '虚构乙', '男', native, '1955年', '1951年', '朝鲜', ''),
    row('4', '', '', '男', native, '1929年', '1951年', '朝鲜', ''),
    row('5', '', '虚构戊', '男', native, '1929年', '五一年冬天', '朝鲜', '电话13800001234'),
    last,
  ];
  const mended = [
    first,
    row('2', '', '虚构甲', '男', native, '1928年', '1951年', '朝鲜', '听老人讲'),
    row('3', '', '虚构乙', '男', native, '1925年', '1951年', '朝鲜', ''),
    row('4', '', '虚构丙', '男', native, '1929年', '1951年', '朝鲜', ''),
    row('5', '', '虚构戊', '男', native, '1929年', '1951年冬', '朝鲜', ''),
    last,
  ];
  return { faulty: await write([headings, ...faulty]), mended: await write([headings, ...mended]) };
}

function write(rows: string[][]): Promise<Uint8Array> {
  return writeWorkbook([{ name: '烈士名册', headings: ['綦江区烈士名册（虚构）'], rows }]);
}
