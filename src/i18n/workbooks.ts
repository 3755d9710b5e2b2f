import type { OtherFile, WorkbookProblem } from '../domain/workbook-problem.ts';

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)}兆`;

/** What the command for workbooks says to the registrar. */
export const workbookWords = {
  written: (file: string, sheets: number) =>
    `已写入 ${file}：${sheets}张表。全部单元格都是文本，改完以后照原样存回。`,
  restored: (file: string, rows: number) => `已写入 ${file}：${rows}行`,
  notes: (count: number) => (count === 0 ? '' : `有${count}格在 Excel 里不再是文本，请对照原件看一看：`),
  note: (parts: { kind: keyof typeof noteWords; file: string; row: number; heading: string; text: string }) =>
    `  ${parts.file} 第${parts.row}行 “${parts.heading}”：${noteWords[parts.kind](parts.text)}`,
  moreNotes: (count: number) => `  另有${count}格`,
  nothingWritten: '没有写出任何文件。',
  problem: tellProblem,
} as const;

const noteWords = {
  number: (text: string) => `成了数字，写作“${text}”；前面的0、后面的位数可能已经丢了`,
  date: (text: string) => `成了日期，写作“${text}”；原来写的是什么从这里看不出来`,
  boolean: (text: string) => `成了逻辑值，写作“${text}”`,
  formula: (text: string) => (text === '' ? '是公式，没有结果，写作空的' : `是公式，写作算出的“${text}”`),
  error: () => '是 Excel 的出错值，写作空的',
} as const;

function tellProblem(problem: WorkbookProblem): string {
  switch (problem.kind) {
    case 'cell-too-long':
      return `工作表“${problem.sheet}”第${problem.row}行“${problem.column}”有${problem.length}个字，Excel 一格最多32767个：把长文移到单独的文件，或分成几格。`;
    case 'too-many-rows':
      return `工作表“${problem.sheet}”有${problem.rows}行，Excel 最多1048576行：把表分成几个文件。`;
    case 'too-many-columns':
      return `工作表“${problem.sheet}”有${problem.columns}列，Excel 最多16384列：看是不是逗号或引号放错了。`;
    case 'not-a-workbook':
      return '这个文件不是 XLSX 工作簿，或已经损坏：在 Excel 或 WPS 里打开，另存为“Excel 工作簿（*.xlsx）”。';
    case 'too-many-parts':
      return `这个文件里有${problem.parts}个部分，不像表格，没有打开：请用 Excel 或 WPS 另存一份。`;
    case 'unpacks-too-large':
      return `这个文件展开以后有${megabytes(problem.bytes)}，超过256兆，没有打开：删去图片，或分成几个文件。`;
    case 'sizes-untrue':
      return '这个文件的目录与内容不符，没有打开：请用 Excel 或 WPS 另存一份。';
    case 'sheet-too-wide':
      return `有一张工作表一直写到第${problem.rows}行、第${problem.columns}列，没有打开：删去表格以外的单元格，再存一份。`;
    case 'not-utf-8':
      return `${problem.file} 不是 UTF-8 编码：先在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，看姓名里有没有变成“?”的字。`;
    case 'quote-open':
      return `${problem.file} 第${problem.row}行的英文引号不成对：补上或删去，正文里的引号用中文引号“”。`;
    case 'no-index':
      return '工作簿里没有“目录”这张表，不知道哪张表是哪个文件：请用本命令做出的工作簿，不要删去“目录”。';
    case 'sheet-not-in-index':
      return `“目录”里没有工作表“${problem.sheet}”：新加的表，在“目录”里补一行工作表和文件；改了表名的，改回来。`;
    case 'sheet-missing':
      return `工作簿里没有工作表“${problem.sheet}”（${problem.file}）：改了表名的改回来；不要这张表的，删去“目录”里的那一行。`;
    case 'file-outside':
      return `“目录”里的文件“${problem.file}”不能用：写文件夹和文件名，如“graves/yuan.csv”。`;
    case 'file-twice':
      return `“目录”里“${problem.file}”那一行与另一行重复：一张表一个文件。`;
    case 'file-empty':
      return '这个文件是空的：看看选的是不是另一个文件，或请交表的单位再发一份。';
    case 'no-sheets':
      return '这个工作簿里没有工作表：看看选的是不是另一个文件。';
    case 'other-file':
      return tellOtherFile(problem.what);
    case 'text-unreadable':
      return `${problem.file} 里有的字节读不出来，文字可能已经损坏：在 Excel 或 WPS 里打开原件，另存为“Excel 工作簿（*.xlsx）”。`;
  }
}

const saveAsXlsx = '另存为“Excel 工作簿（*.xlsx）”';

const otherFiles: Readonly<Record<OtherFile, string>> = {
  'old-workbook': `这是旧格式的工作簿（.xls 或 .et）：在 Excel 或 WPS 里打开，${saveAsXlsx}，再交来。`,
  'binary-workbook': `这是二进制工作簿（.xlsb）：在 Excel 里打开，${saveAsXlsx}，再交来。`,
  locked: `这个工作簿加了打开密码：在 Excel 或 WPS 里输入密码打开，去掉密码（文件 → 信息或文档加密），${saveAsXlsx}，再交来。`,
  'open-document': `这是 OpenDocument 表格（.ods）：在 LibreOffice 或 WPS 里打开，${saveAsXlsx}，再交来。`,
  'web-page': `这个文件其实是网页，只是名字像表格：在 Excel 或 WPS 里打开，${saveAsXlsx}，再交来。`,
  xml: `这是 XML 文件：在 Excel 或 WPS 里打开，${saveAsXlsx}，再交来。`,
  document: `这是文字文档或演示文稿，不是表格：把里面的表格复制到 Excel 或 WPS 表格里，${saveAsXlsx}，再交来。`,
  pdf: `这是 PDF：请交表的单位发原来的表格；只有 PDF 的，把内容录进 Excel 或 WPS 表格，${saveAsXlsx}，再交来。`,
  picture: `这是图片：把内容录进 Excel 或 WPS 表格，${saveAsXlsx}，再交来；图片本身可以作为出处收进来。`,
  archive: '这是压缩包，不是表格：先解压，把里面的表格一个一个交来。',
  database: `这是数据库文件：从原来的系统里导出表格，${saveAsXlsx}，再交来。`,
  unknown: `认不出这是什么文件，没有打开：交 Excel 工作簿（*.xlsx）或 CSV；别的格式在 Excel 或 WPS 里打开，${saveAsXlsx}。`,
};

function tellOtherFile(what: OtherFile): string {
  return otherFiles[what];
}
