import type { SheetFault } from '../domain/append-rows.ts';
import type { MergedField } from '../domain/verification/merge-fields.ts';

const outcomes: Readonly<Record<MergedField['outcome'], string>> = {
  kept: '用留下的一条',
  dropped: '用并掉的一条',
  both: '两条合写',
  disputed: '用留下的一条，另一说记入引证表',
};

const faults: Readonly<Record<SheetFault['kind'], string>> = {
  'no-id-column': '没有认得的栏名',
  quotes: '引号不成对',
  'too-long': '有一行的格子比栏名多',
};

const or = (text: string): string => (text === '' ? '（空）' : text);

/** What `npm run merge` says, and what a merge writes into the ledger and the history. */
export const mergeWords = {
  usage: `用法：npm run merge -- --keep 留下的编号 --drop 并掉的编号 [--take 栏名=drop]… [--json]
先看逐项结果，不写。看过以后，由另一位同事核准，再写：
  npm run merge -- --keep … --drop … --apply --reason 理由 [--evidence 出处编号] --prepared-by 录入岗 --approved-by 审核岗
--take 后写“栏名=keep”用留下的一条，“栏名=drop”用并掉的一条，“栏名=both”两条合写。`,
  unknownTake: (take: string) =>
    `--take ${take} 写不通。照“出生时间=drop”写，等号后面是 keep、drop 或 both。`,
  head: (keep: string, drop: string) => `${drop} 并入 ${keep}，逐项如下：`,
  field: ({ heading, kept, dropped, outcome, value }: MergedField) =>
    `  ${heading}：${or(kept)} ｜ ${or(dropped)} → ${or(value)}（${outcomes[outcome]}）`,
  nothingDiffers: '  两条各栏相同。',
  references: (count: number) =>
    count === 0 ? '别的表没有提到并掉的一条。' : `别的表改指留下的一条，${count}处：`,
  reference: (file: string, row: number, heading: string) => `  ${file} 第${row}行“${heading}”`,
  redirect: (drop: string) => `${drop} 的网页从此转到留下的一条，旧网址照样打得开。`,
  toApply: '没有写入。看过以后加 --apply --reason --prepared-by --approved-by 再写。',
  note: (reason: string) => (reason === '' ? '重复登记，两条并为一条' : `重复登记，两条并为一条：${reason}`),

  applied: (entries: number, files: readonly string[]) =>
    `已并为一条：更正记录${entries}条。改动的文件：${files.join('、')}。`,
  committed: '改动已存入版本记录。',
  commitFailed: (reason: string) => `文件已写好，版本记录没有存成：${reason}`,
  posts: (preparedBy: string, approvedBy: string) => `${preparedBy.trim()}、${approvedBy.trim()}`,
  commit: (reason: string, preparedBy: string, approvedBy: string) =>
    `并条：重复登记的两条并为一条\n\n理由：${reason.trim()}\n${preparedBy.trim()}提出，${approvedBy.trim()}核准`,

  unknown: (id: string) => `英名录里没有编号 ${id}。请核对编号；已经并过的，查编号转向表。`,
  sameId: '留下的和并掉的是同一个编号。请写两个不同的编号。',
  twoStories: (files: readonly string[]) =>
    `两条各有一篇生平（${files.join('、')}），没有写入。请把两篇合成一篇，存在留下的编号名下，删去另一篇，再并。`,
  findings: (count: number) => `并条以后会有${count}处新的错误，没有写入：`,
  finding: (file: string, row: number | undefined, message: string) =>
    `  ${file}${row === undefined ? '' : ` 第${row}行`}：${message}`,
  unwritable: (file: string, fault: SheetFault) =>
    `${file} 写不进去：${faults[fault.kind]}。没有写入，请先改好这张表。`,
  'same-person': '提出的人和核准的人要是两个岗位，没有写入。请由另一位同事核准。',
  'no-reason': '没有写理由，没有写入。请用 --reason 写明根据什么认定是同一人。',
  'evidence-unknown': '--evidence 里有出处表没有的编号，没有写入。请先登记出处。',
  busy: '另有一次写入正在进行，没有写入。请等它做完再试。',
  changed: (files: readonly string[]) => `${files.join('、')} 刚才有人改过，没有写入。请重新来一次。`,
  locked: (file: string) => `${file} 写不进去，可能正在 Excel 或 WPS 里打开。请关上再试，档案没有动。`,
} as const;
