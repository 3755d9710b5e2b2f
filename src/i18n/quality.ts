import { figureNames } from '../domain/verification/quality-figure.ts';
import type { QualityTable } from '../domain/verification/quality-record.ts';

const number = (count: number): string => count.toLocaleString('zh-Hans');

/** Of 20 rows none is 0 %, and 19,999 of 20,000 are not all. */
function share(count: number, of: number): string {
  if (of === 0) return '—';
  const exact = (100 * count) / of;
  const rounded = Math.round(exact * 10) / 10;
  if (count > 0 && rounded === 0) return '不到0.1%';
  if (count < of && rounded === 100) return '超过99.9%';
  return `${rounded}%`;
}

/** What the pages and the command of data quality say. */
export const qualityWords = {
  title: '数据质量',
  lead: '这里照实写出档案现在的样子：哪些栏填了，哪些有出处，哪些说法不一，哪些还要核对。数字不是成绩，是还要做的事。',
  districtLead: (name: string, people: number) =>
    people === 0
      ? `${name}现在没有登记人员。`
      : `名录登记${number(people)}人。下面是各栏填写的情况和还要核对的条目。`,
  back: '数据质量',
  tablesTitle: '各表',
  tablesLead: '一行是一张表。百分数后面是数目。',
  fieldsTitle: '英名录各栏',
  fieldsLead: '写“不详”“未查明”的不算填写。有出处的，分“本栏有引证”和“只有整条的出处”。',
  districtsTitle: '各区县',
  districtsLead: '按名录所属区县排列。',
  agesTitle: '待核的条目',
  agesLead:
    '核查栏写“依据薄弱”“待核”或空着的条目，按登记进档案的年份。更正记录里没有登记日期的，记作“登记日期未载”。',
  disputedTitle: '说法不一',
  disputedLead: '材料之间说法不同，网页上并列“一说”的条目。',
  unsourcedTitle: '没有出处',
  unsourcedLead: '填了内容、但没有写从哪里来的栏目。',
  historyTitle: '历次数字',
  historyLead: '每次发布时记下当天的数字，以后不改。没有变化的不重复记。',
  howTitle: '怎样数',
  how: [
    '一栏有内容就算填写；“不详”“未查明”“待查”等不算。',
    '出处：引证表里专指这一栏的，算“本栏有引证”；没有专指、整条有出处的，算“只有整条的出处”；都没有的算“没有出处”。',
    '来源全部是百科、其他网页或一般知识的，另外数出来：这样的内容要找更好的依据。',
    '疑似重复是电脑比对的结果，由两位工作人员核对以后才并成一条，旧编号仍然查得到。',
    '填得满不等于核得准。核过的条目以后也可能更正，见更正记录。',
  ],
  none: '档案里还没有可以统计的条目。',
  noHistory: '还没有记下历次数字；下一次发布时开始记。',
  more: (count: number) => `另有${number(count)}条，工作人员可用核对清单查看。`,

  tableNames: {
    roll: '英名录',
    facilities: '纪念设施',
    graves: '一墓一档',
    media: '影像资料',
  } satisfies Record<QualityTable, string>,
  heads: {
    table: '表',
    records: '条数',
    filled: '各栏已填',
    unsourced: '有无出处之项',
    weak: '来源薄弱',
    disputed: '说法不一',
    unverified: '待核',
  },
  fieldHeads: {
    field: '栏目',
    filled: '已填',
    own: '本栏有引证',
    row: '只有整条的出处',
    none: '没有出处',
    weak: '来源薄弱',
  },
  districtHeads: {
    district: '区县',
    people: '人数',
    filled: '各栏已填',
    unsourced: '有无出处之项',
    disputed: '说法不一',
    unverified: '待核',
  },
  ageHeads: { year: '登记年份', table: '表', count: '条数' },
  historyHeads: { date: '日期' },
  historyFigures: {
    [figureNames.filled]: '各栏已填',
    [figureNames.unsourced]: '有无出处之项',
    [figureNames.disputed]: '说法不一',
    [figureNames.unverified]: '待核',
    [figureNames.duplicates]: '疑似重复（组）',
  },
  notCounted: '未统计',
  nothing: '无',
  noYear: '登记日期未载',
  year: (year: string) => `${year}年`,
  city: '全市名录',
  unknownDistrict: (code: string) => `区县代码${code}`,
  number,
  share,
  partOf: (count: number, of: number) => `${number(count)}／${number(of)}`,
  lineOf: (label: string, first: string, last: string) => `${label}：从${first}到${last}`,
  disputedFields: (fields: readonly string[]) => fields.join('、'),
  doorsLabel: '相关网页',
  doors: { completeness: '设施信息表逐栏完整度', corrections: '更正记录', data: '数据下载' },

  command: {
    usage:
      '用法：npm run quality -- [--content 文件夹] [--record] [--json] [--worklist 文件夹 [--district 500106]] [--without-duplicates]',
    head: (table: string, records: number) => `${table} ${number(records)}条`,
    figure: (label: string, count: number, of: number) =>
      `  ${label}：${number(count)}／${number(of)}（${share(count, of)}）`,
    recorded: (count: number) =>
      count === 0 ? '与上次记下的数字相同，没有添行。' : `已在 quality.csv 添${number(count)}行。`,
    notRecorded: '数字没有记下：quality.csv 正在被别的程序写，或者写不进去。请关上打开它的程序再试。',
    commitMessage: (day: string) => `记下${day}的数据质量数字`,
    author: '系统',
    book: (file: string, lines: number) => `已写入 ${file}：${number(lines)}条要做的事。`,
    unknownDistrict: (code: string) => `没有区县代码 ${code} 的条目。请核对代码。`,
  },
} as const;

/** Words in the display face; one line each. */
export const qualityDisplayText = [
  qualityWords.title,
  qualityWords.tablesTitle,
  qualityWords.fieldsTitle,
  qualityWords.districtsTitle,
  qualityWords.agesTitle,
  qualityWords.disputedTitle,
  qualityWords.unsourcedTitle,
  qualityWords.historyTitle,
  qualityWords.howTitle,
].join('');
