/** What is said of a sheet that somebody hands in: what is there, and what to do about it. */
import type { ImportFindingKind } from '../domain/imports/import-finding-kinds.ts';
import type { ImportFinding, SourcePlace } from '../domain/imports/import-finding.ts';
import { tables } from '../domain/tables.ts';

interface ImportFindingWords {
  problem: (finding: ImportFinding) => string;
  remedy: (finding: ImportFinding) => string;
}

const quoted = (text: string | undefined) => `“${shortened(text ?? '')}”`;
const headingOf = ({ heading }: ImportFinding) => quoted(heading);
const placeOf = (place: SourcePlace | undefined) =>
  place === undefined ? '另一行' : `工作表“${place.sheet}”第${place.row}行`;
const personal = '档案是公开的，不收在世的人的信息；亲属的情况只记在寻亲办件和帮扶登记里';

/** Cells may hold a whole life; a sentence shows the beginning. */
function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s*\n\s*/gu, '⏎'));
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 40).join('')}…`;
}

const more = (count: string | undefined) =>
  count === undefined || count === '1' ? '' : `，这一栏里一共${count}格`;

export const importFindingWords: Readonly<Record<ImportFindingKind, ImportFindingWords>> = {
  'no-headings': {
    problem: ({ table }) =>
      table === undefined ? '没有认出栏名，不知道这是哪一张表' : `没有认出《${tables[table].title}》的栏名`,
    remedy: ({ level }) =>
      level === 'error'
        ? '在内容上面加一行栏名，如“姓名、性别、籍贯、牺牲时间”；或者先说明这是哪一张表'
        : '这张表没有收；是资料就补上栏名，不是就可以不管',
  },
  'no-rows': {
    problem: () => '只有栏名，没有一行内容',
    remedy: () => '看看是不是存错了文件；补上内容再交来',
  },
  'nothing-to-take': {
    problem: () => '这份文件里没有一张可以收的工作表',
    remedy: () => '看看是不是存错了文件；要收的工作表取消隐藏，补上栏名和内容',
  },
  'table-unsure': {
    problem: ({ detail }) => `栏名与几张表都合：${detail ?? ''}`,
    remedy: () => '把工作表的名字改成表名，或在交表时选定是哪一张表',
  },
  'personal-column': {
    problem: (finding) => `${headingOf(finding)}一栏是个人信息`,
    remedy: () => `整栏删去，或在对栏目时选“不收”。${personal}`,
  },
  'personal-value': {
    problem: () => '这一格里有身份证号码、电话或邮箱（这里不重写）',
    remedy: () => `删去号码。${personal}`,
  },
  'column-twice': {
    problem: (finding) =>
      finding.heading === finding.detail
        ? `${headingOf(finding)}有两栏`
        : `${headingOf(finding)}与${quoted(finding.detail)}说的是同一栏`,
    remedy: () => '并成一栏；两栏都要的，把其中一栏选作“另存”',
  },
  'column-kept': {
    problem: (finding) => `不认识栏名${headingOf(finding)}，这一栏照原样保留，网页不显示`,
    remedy: ({ detail }) =>
      detail === undefined
        ? '要显示就在对栏目时选定是哪一栏；只作备查可以不管'
        : `多半是“${detail}”：是就在对栏目时选定；不是可以不管`,
  },
  'column-unnamed': {
    problem: ({ column, value }) => `${column ?? ''}列没有栏名，里面有${quoted(value)}`,
    remedy: ({ heading }) => `补上栏名；不补就以${quoted(heading)}为名照原样保留`,
  },
  'column-hidden': {
    problem: (finding) => `${headingOf(finding)}一栏是隐藏的，也一并收进来`,
    remedy: () => '打开看一看；不要这一栏就删去',
  },
  'row-passed-over': {
    problem: () => '这一行像是合计或表下的说明，没有收',
    remedy: () => '确是一个人的，就把姓名写在姓名栏里；不是可以不管',
  },
  'row-hidden': {
    problem: () => '这一行是隐藏的，也一并收进来',
    remedy: () => '打开看一看；不要这一行就整行删去',
  },
  'sheet-hidden': {
    problem: () => '这张工作表是隐藏的，没有收',
    remedy: () => '要收就取消隐藏；不要可以不管',
  },
  'cells-merged': {
    problem: (finding) =>
      `${headingOf(finding)}从第${finding.row}行合并到第${finding.detail ?? ''}行，只有第一行有内容`,
    remedy: () => '取消合并，逐行填上',
  },
  formula: {
    problem: ({ value, detail }) => `这一格是公式，收的是算出的${quoted(value)}${more(detail)}`,
    remedy: () => '核对算出的内容；最好复制以后“选择性粘贴 → 数值”',
  },
  'cell-error': {
    problem: ({ value }) =>
      value === undefined || value === ''
        ? '这一格是公式，却没有算出的内容'
        : `格子里是 Excel 的出错值 ${value}，原来的内容已经没有了`,
    remedy: ({ value }) =>
      value === undefined || value === ''
        ? '在 Excel 或 WPS 里打开存一次；或者直接写上内容'
        : '从原件补回来；不知道就空着',
  },
  'number-shortened': {
    problem: () => 'Excel 把这一长串数字改写了，后面几位已经丢了',
    remedy: () => '把这一格设为“文本”，照原件重新录入',
  },
  'date-from-serial': {
    problem: ({ value, detail }) => `日期成了数字${quoted(value)}，读作${quoted(detail)}`,
    remedy: () => '对照原件；原来只写了年或月的，改成原来的写法',
  },
  'full-width-made-plain': {
    problem: ({ value, detail }) => `${quoted(value)}里的全角数字、字母改成了半角${more(detail)}`,
    remedy: () => '可以不管',
  },
  'id-not-in-archive': {
    problem: ({ value }) => `编号${quoted(value)}不在档案里`,
    remedy: () => '新增的人编号空着，由系统发给；是旧人就照档案改正编号',
  },
  'id-twice-in-sheet': {
    problem: ({ value, other }) => `编号${quoted(value)}在${placeOf(other)}也有`,
    remedy: () => '一人一行：是同一个人就并成一行；不是就改正其中一个编号',
  },
  'perhaps-in-archive': {
    problem: ({ detail, value }) => `与档案里的${quoted(detail ?? value)}很像是同一个人，照新人收`,
    remedy: () => '是同一个人，就把他的编号填进“编号”栏再交来；不是可以不管',
  },
  'row-repeated': {
    problem: ({ other }) => `与${placeOf(other)}一字不差`,
    remedy: () => '删去一行；确是两个人的，把不同之处写上',
  },
  'changed-meanwhile': {
    problem: ({ value, detail }) =>
      `这份表导出以后，档案里这一格已改成${quoted(detail)}，表里还是${quoted(value)}`,
    remedy: () => '核对哪一个对；要用表里的，先重新导出，再改',
  },
  'empty-kept': {
    problem: ({ column, detail }) =>
      column === undefined
        ? `这一行有几格空着（${detail ?? ''}），档案里有内容，保留档案里的`
        : `这一格空着，档案里是${quoted(detail)}，保留档案里的`,
    remedy: () => '导入不删东西；确要清空，另作更正',
  },
  'district-unsaid': {
    problem: () => '不知道这一行归哪个区县的名册',
    remedy: () => '在“籍贯今属”或“所属区县”栏写上六位代码，或在交表时选定区县',
  },
  'district-not-known': {
    problem: ({ value }) => `没有叫${quoted(value)}的区县`,
    remedy: () => '写今天区县的全称或六位代码',
  },
  'file-unsaid': {
    problem: ({ table }) =>
      `不知道这一行归哪一处的${table === undefined ? '表' : `《${tables[table].title}》`}`,
    remedy: () => '把工作表的名字改成“表名·设施编号”，如“一墓一档·gele-shan”，或用导出的表来填',
  },
  'table-closed': {
    problem: () => '这张表由系统写入，不从外面收',
    remedy: () => '把这张工作表删去；要更正别的表，就改那张表',
  },
};
