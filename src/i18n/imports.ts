import type { SheetFault } from '../domain/append-rows.ts';
import type { ColumnPlan, SheetPlan } from '../domain/imports/sheet-plan.ts';

type PassedOver = Extract<SheetPlan, { kind: 'passed-over' }>['why'];

/** What `npm run import` says, and what an import writes into the ledger and the history. */
export const importWords = {
  /** 经办 of the ledger's entries: who entered and who approved. */
  posts: (preparedBy: string, approvedBy: string) => `${preparedBy}、${approvedBy}`,

  /** Message of the commit. */
  commit: (parts: {
    added: number;
    changed: number;
    reason: string;
    evidence: string;
    preparedBy: string;
    approvedBy: string;
  }) => {
    const done = [
      ...(parts.added > 0 ? [`新增${parts.added}行`] : []),
      ...(parts.changed > 0 ? [`改动${parts.changed}行`] : []),
    ].join('，');
    const basis = parts.evidence.trim() === '' ? '' : `\n依据：${parts.evidence.trim()}`;
    return `表格录入：${done}\n\n理由：${parts.reason.trim()}${basis}\n${parts.preparedBy}录入，${parts.approvedBy}审核`;
  },

  usage: `用法：npm run import -- 文件.xlsx [--table 英名录] [--district 500106] [--map 来表栏名=姓名]… [--out 文件夹] [--json]
先查不写。查清以后，由另一位同事核准，再写：
  npm run import -- 文件.xlsx --apply --reason 理由 [--evidence 出处编号] --prepared-by 录入岗 --approved-by 审核岗 [--release]`,
  unknownTable: (name: string, titles: readonly string[]) =>
    `没有“${name}”这张表。可以写：${titles.join('、')}。`,
  unknownMap: (map: string) =>
    `--map ${map} 写不通。照“来表栏名=姓名”写；原样保留写“来表栏名=另存”，不要写“来表栏名=不收”。`,
  notRead: (file: string) => `${file} 打不开。请核对位置和文件名。`,

  taken: (sheet: string, title: string, row: number) => `工作表“${sheet}”：${title}，栏名在第${row}行。`,
  takenAsNamed: (count: number, titles: readonly string[]) =>
    `${count}张工作表的栏名都是本档案的，照收：${titles.join('、')}。`,
  passedOver: (sheet: string, why: PassedOver) => `工作表“${sheet}”没有收：${passedOverWords[why]}。`,
  columnsHead: '栏目这样对上，不对的用 --map 改：',
  column: (heading: string, target: string, how: ColumnPlan['how']) =>
    `  ${heading} → ${target}${how === 'remembered' ? '（上次说过）' : ''}`,
  targets: {
    district: '归哪个区县的名录',
    kept: '原样另存',
    'left-out': '不收',
    refused: '不能收（个人信息）',
  },

  nothing: '与档案比：没有要添、要改的。',
  differences: (added: number, changed: number, unchanged: number) =>
    `与档案比：新增${added}行，改动${changed}行，${unchanged}行没有变。档案里有、来表没有的，都不动。`,
  addedHead: (file: string, count: number) => `  ${file} 新增${count}行：`,
  added: (row: number, name: string) => `    第${row}行 ${name}`,
  changedHead: (record: string, name: string) => `  ${record} ${name}`,
  changed: (field: string, before: string, after: string) =>
    `    ${field}：${before === '' ? '（空）' : before} → ${after}`,
  more: (count: number) => `    另有${count}行`,
  unsourced: (count: number) =>
    `${count}行没有出处，写入时用 --evidence 给的出处；请先把这份来表登记进出处表。`,
  acceptable: '可以写入。请另一位同事看过改动再核准：加 --apply --reason --prepared-by --approved-by。',
  notAcceptable: '这份表现在不能写入，档案没有动。',
  nothingToWrite: '没有要写的，档案没有动。',
  copyWritten: (file: string) => `标色的副本：${file}。在里面改好，存下来，再交这一份。`,

  applied: (ids: number, entries: number, files: readonly string[]) =>
    `已写入：新编号${ids}个，更正记录${entries}条。改动的文件：${files.join('、')}。`,
  minted: (row: number, name: string, id: string) => `  第${row}行 ${name}：${id}`,
  committed: (hash: string) => `已存入历史：${hash.slice(0, 10)}。`,
  commitFailed: (reason: string) =>
    `已写入档案，但没有存进历史（git）：${reason === '' ? '原因不明' : reason}。档案不受影响，请告诉管电脑的同事。`,
  clearedLock: (process: number) => `上一次写入没有做完就停了（进程 ${process}），它留下的锁已清掉。`,
  restored: (files: readonly string[]) => `上一次写到一半停了，先恢复了原样：${files.join('、')}。`,
  keptAside: (files: readonly string[]) =>
    `那以后有人改过这些表，改动另存在：${files.join('、')}。请对照补上。`,

  refusals: {
    'not-acceptable': '还有错误，或者没有要写的，没有写入。',
    'same-person': '录入和审核要是两个人，--prepared-by 和 --approved-by 要写两个岗位。没有写入。',
    'no-reason': '请用 --reason 写明为什么改。没有写入。',
    'no-evidence': '有的新行没有出处。请用 --evidence 写出处表里的编号。没有写入。',
    'evidence-unknown': '--evidence 里有出处表没有的编号，没有写入：',
  },
  contentChanged: (files: readonly string[]) =>
    `查过以后，档案又有改动，没有写入。请再查一遍。改动的文件：${files.join('、')}。`,
  busy: (host: string, process: number) =>
    host === ''
      ? '另一次写入正在进行，没有写入。等它做完再来。'
      : `另一次写入正在进行（${host}，进程 ${process}），没有写入。等它做完再来。`,
  unwritable: (file: string, reason: string) =>
    `${file} 写不进去，全部照旧，没有写入。${unwritableWords[reason] ?? `原因代号 ${reason}，请告诉管电脑的同事。`}`,
  tableBroken: (file: string, fault: SheetFault | { kind: 'not-utf8' }) =>
    `${file} 现在的样子写不下去，没有写入：${faultSentence(fault)}改好以后运行 npm run check:content 看一遍。`,
  releasing: '开始发布。',
};

const passedOverWords: Readonly<Record<PassedOver, string>> = {
  empty: '是空的',
  hidden: '是隐藏的',
  ours: '是导出时附的说明，或系统自己写的表',
  'no-headings': '没有认得的栏名',
  chosen: '选了不收',
};

const [full, held] = [
  '磁盘满了，请腾出地方再来。',
  '请关掉正开着这张表的 Excel、WPS；都关了还不行，是没有写的权限，请告诉管电脑的同事。',
];
const unwritableWords: Readonly<Record<string, string | undefined>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: held,
  EPERM: held,
  EBUSY: held,
  EROFS: '这个磁盘只能读，不能写，请告诉管电脑的同事。',
};

function faultSentence(fault: SheetFault | { kind: 'not-utf8' }): string {
  switch (fault.kind) {
    case 'no-id-column':
      return '没有认得的栏名。';
    case 'quotes':
      return `第${fault.row}行的引号不成对。`;
    case 'too-long':
      return `第${fault.row}行的格数比栏名多。`;
    case 'not-utf8':
      return '不是 UTF-8 编码，请另存为“CSV UTF-8（逗号分隔）”。';
  }
}
