import { makeWorkbook, type MadeCell, type MadeRow, type MadeSheet } from '../support/make-workbook.ts';

/** A county's sheet without a fault, as a test may spoil it. Everyone in it is invented. */
export const headings = [
  '序号',
  '姓名',
  '性别',
  '民族',
  '籍贯',
  '籍贯今属',
  '出生时间',
  '参加革命时间',
  '政治面貌',
  '生前单位',
  '职务',
  '牺牲时间',
  '牺牲地点',
  '牺牲原因',
  '事迹',
  '时期',
  '安葬地',
  '出处',
  '备注',
] as const;

const names = ['周样甲', '吴样乙', '郑样丙', '王样丁', '冯样戊', '陈样己', '褚样庚', '卫样辛'] as const;

/** Rows 2 to 9 of the sheet. */
export function goodRows(): MadeCell[][] {
  return names.map((name, index) => [
    String(index + 1),
    name,
    index % 3 === 2 ? '女' : '男',
    '汉族',
    `四川省铜梁县样例${index + 1}乡`,
    '500151',
    `${1915 + index}年`,
    '1938年',
    '',
    '样例部队一连',
    '战士',
    `194${index % 3}年9月`,
    '样例地',
    '战斗牺牲',
    `虚构的事迹${index + 1}。`,
    '抗日战争',
    '样例陵园',
    's-one',
    '',
  ]);
}

/** The sheet in the hands of a test: cells are named as Excel names them. */
export class CountySheet {
  name = '样例县';
  rows: MadeCell[][] = [[...headings], ...goodRows()];
  readonly hiddenRows = new Set<number>();
  merged: string[] = [];
  hiddenColumns: number[] = [];

  /** @param place such as `L3`. */
  set(place: string, cell: MadeCell): this {
    const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/u.exec(place) ?? [];
    const cells = this.rows[Number(row) - 1];
    if (cells === undefined) throw new Error(`The sheet has no row ${row}.`);
    const column = letter.charCodeAt(0) - 65;
    while (cells.length < column) cells.push('');
    cells[column] = cell;
    return this;
  }

  /** Puts rows above the headings. */
  above(...rows: MadeCell[][]): this {
    this.rows.unshift(...rows);
    return this;
  }

  below(...rows: MadeCell[][]): this {
    this.rows.push(...rows);
    return this;
  }

  toMade(): MadeSheet {
    const rows = this.rows.map((cells, index): MadeRow => {
      return this.hiddenRows.has(index + 1) ? { cells, isHidden: true } : { cells };
    });
    return { name: this.name, rows, merged: this.merged, hiddenColumns: this.hiddenColumns };
  }

  toXlsx(...others: MadeSheet[]): Uint8Array {
    return makeWorkbook([this.toMade(), ...others]);
  }

  /** Only for sheets of texts. */
  toCsv(delimiter = ','): string {
    const quoted = (cell: MadeCell) => {
      const text = typeof cell === 'string' ? cell : '';
      return /[",;\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return this.rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join('');
  }
}
