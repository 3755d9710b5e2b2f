import type { WorkbookProblem } from '../domain/workbook-problem.ts';
import { workbookWords } from './workbooks.ts';

/** What is written into the files that go out, and what the command says. */
export const exportWords = {
  index: '目录',
  indexHeadings: {
    sheet: '工作表',
    file: '文件',
    table: '表',
    rows: '行数',
    date: '导出日期',
    version: '内容版本',
  },
  guide: '填写说明',
  guideHeadings: { table: '表', column: '栏名', required: '必填', note: '怎样填', words: '可选的词' },
  required: '必填',
  kept: '原表自带的栏，照样保留。',
  lists: '词表',
  districts: '区县',
  chooseWord: (heading: string) =>
    `“${heading}”有固定的词，点格子右边的箭头选；都不合适的，照原件写，审核时再定。`,
  chooseDistrict: '点格子右边的箭头选区县，或只写六位代码。',
  packageTitle: (name: string) => `${name}：表格`,
  packageDescription: ({ dataUntil, isInvented }: { dataUntil: string; isInvented: boolean }) =>
    `${isInvented ? '虚构的资料，只供试用。' : ''}单元格照资料原样写，时间、地名不改写。${dataUntil === '' ? '' : `数据截止${dataUntil}。`}`,
  packageLicence: (title: string | undefined) =>
    title === undefined ? '许可还没有选定：在选定以前，使用以法律允许的为限。' : `许可：${title}。`,
  fileOf: (title: string, file: string) => `${title}（${file}）`,
  written: (file: string) => `已写入 ${file}`,
  done: (rows: number, version: string) =>
    rows === 0
      ? '空表样：填好以后用 npm run import 交回。'
      : `共${rows}行，内容版本 ${version}。XLSX 改完以后用 npm run import 交回；没有动过的格子不会变。`,
  refusal: tellRefusal,
  problem: (problem: WorkbookProblem) => `${workbookWords.problem(problem)}没有写出任何文件。`,
} as const;

/** Why nothing can be exported. */
export type ExportProblem =
  | { kind: 'nothing' }
  | { kind: 'no-table'; name: string; known: readonly string[] }
  | { kind: 'no-district'; code: string }
  | { kind: 'no-format'; name: string }
  /** A file of this kind holds one table. */
  | { kind: 'one-table'; file: string }
  | { kind: 'no-facilities'; file: string };

function tellRefusal(refusal: ExportProblem): string {
  switch (refusal.kind) {
    case 'nothing':
      return '没有可以导出的行：看一看 --table、--district 写得对不对。';
    case 'no-table':
      return `没有“${refusal.name}”这张表。可以写：${refusal.known.join('、')}。`;
    case 'no-district':
      return `地名沿革表里没有区县代码“${refusal.code}”。`;
    case 'no-format':
      return `不认得“${refusal.name}”：--format 写 xlsx、csv、json、geojson，几个之间用逗号。`;
    case 'one-table':
      return `${refusal.file}：这种文件只放得下一张表，请用 --table 选一张，或把 --out 写成文件夹。`;
    case 'no-facilities':
      return `${refusal.file}：选出的表里没有纪念设施，做不成地图文件。`;
  }
}
