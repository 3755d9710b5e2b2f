/** What the commands of the ledger say to the people who run them. */
import type { LedgerFinding } from '../domain/ledger/ledger-finding.ts';
import type { CorrectionRow } from '../domain/tables.ts';
import { correctionsTable } from '../domain/tables.ts';

const counted = (count: number): string => count.toLocaleString('zh-Hans');
const value = (text: string): string => (text === '' ? '（空）' : `“${text}”`);

function describe(finding: LedgerFinding): string {
  if (finding.kind === 'uncovered') {
    const { record, field, before, after } = finding.change;
    return `没有记：${record} 的“${field}”，原值${value(before)}，新值${value(after)}。`;
  }
  const { entry } = finding;
  const place = `${entry.id}（${entry.record} 的“${entry.field}”）`;
  if (finding.kind === 'removed') return `旧条目不见了：${place}。记过的条目不能拿掉，请照原样放回去。`;
  if (finding.kind === 'altered')
    return `旧条目改动了：${place}的${finding.columns.map(toHeading).join('、')}。请改回原样；确要更正条目本身，另记一条，记录写 corrections.csv，字段写 ${entry.id}。`;
  const said = finding.side === 'before' ? `原值写${value(entry.before)}` : `新值写${value(entry.after)}`;
  return `与表里不符：${place}${said}，实际是${value(finding.found)}。`;
}

function toHeading(column: keyof CorrectionRow): string {
  return correctionsTable.columns[column].heading;
}

export const ledgerCommandWords = {
  describe,
  checkUsage:
    '用法：npm run ledger:check -- [--before 文件夹|版本号] [--after 文件夹|版本号] [--draft 补记.csv] [--json]\n' +
    '  不写 --before 时与最近一次发布比，不写 --after 时看现在的资料。',
  unknownFolder: (word: string) => `找不到“${word}”：既不是文件夹，也不是发布过的版本号。`,
  noRelease: '还没有发布过，没有可以比的旧版本；也可以用 --before 指定一个文件夹。',
  held: (changes: number, entries: number) =>
    changes === 0 && entries === 0
      ? '资料没有变动。'
      : `公开字段有 ${counted(changes)} 处变动，更正记录新增 ${counted(entries)} 条，全部对得上。`,
  failed: (count: number) => `有 ${counted(count)} 处对不上：`,
  more: (count: number) => `……另有 ${counted(count)} 处没有列出；加 --json 可以看全。`,
  remedy:
    '请补记：npm run ledger:add -- --all --reason "为什么改" --role 岗位；每处理由不同的，先用 --draft 补记.csv 写出草稿，填好理由再用 --from 补记.csv 收进来。',
  drafted: (count: number, file: string) =>
    `已写出 ${counted(count)} 条草稿：${file}。请填“理由”“依据”“经办”，再运行 npm run ledger:add -- --from ${file}`,
  toFill: '待填',
  addUsage:
    '用法：\n' +
    '  改一处并记下：npm run ledger:add -- --record 编号 --field 栏名 --after 新值 --reason 为什么改 --role 岗位 [--evidence 出处编号]\n' +
    '  表里已经改好，只补记：npm run ledger:add -- --all [--record 编号] --reason 为什么改 --role 岗位 [--evidence 出处编号]\n' +
    '  收进填好的草稿：npm run ledger:add -- --from 补记.csv\n' +
    '  可加：--before 文件夹|版本号（与哪一版比，不写是最近一次发布） --content 文件夹 --date 2026-11-27',
  missing: (option: string) => `还要写 --${option}。`,
  notPost: (role: string) => `“${role}”里有号码。经办只写岗位，如“录入岗”。`,
  unknownRecord: (record: string) => `表里没有编号“${record}”。`,
  unknownField: (record: string, field: string, headings: readonly string[]) =>
    `“${record}”没有“${field}”这一栏。有：${headings.join('、')}。`,
  notForHand: (field: string) => `“${field}”不能这样改。`,
  sameValue: (record: string, field: string) => `${record} 的“${field}”本来就是这个值，没有改动。`,
  twice: (record: string) => `编号“${record}”在表里出现了两次，请先运行 npm run check:content。`,
  notText: (file: string) => `${file} 不是 UTF-8 文字，没有改动；请先运行 npm run check:content。`,
  notWritable: (file: string) =>
    `${file} 写不进去（也许正用 Excel 打开着）。什么都没有改动，关上以后再运行一次。`,
  changedMeanwhile: (files: readonly string[]) => `${files.join('、')} 刚刚被改过，没有写。请再运行一次。`,
  busy: '另有一个程序正在写资料，请等它完成再运行。',
  nothingToTell: '没有要补记的。',
  toFillLeft: (row: number) => `草稿第 ${row} 行的“理由”还没有填。`,
  staleDraft: (row: number, record: string, field: string) =>
    `草稿第 ${row} 行（${record} 的“${field}”）与现在的资料对不上，请重新写草稿。`,
  noHeadings: (file: string, headings: readonly string[]) =>
    `${file} 缺少栏目：${headings.join('、')}。请用 ledger:check --draft 写出的草稿。`,
  added: (ids: readonly string[]) =>
    ids.length === 1 ? `已记：${ids[0]}。` : `已记 ${counted(ids.length)} 条：${ids[0]} 至 ${ids.at(-1)}。`,
} as const;
