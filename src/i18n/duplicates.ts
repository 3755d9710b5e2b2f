import type { ComparedField, DuplicatePair, PairReason } from '../domain/verification/roll-duplicate.ts';
import { rollTable } from '../domain/tables.ts';

type Strength = DuplicatePair['strength'];

/** Two rows under the keys of the roll, as the staff compare them. */
export interface ComparedPair {
  pair: DuplicatePair;
  first: Readonly<Record<string, string>>;
  second: Readonly<Record<string, string>>;
}

const { columns } = rollTable;

const labels: Readonly<Record<ComparedField, string>> = {
  name: '姓名',
  nativePlace: '籍贯',
  born: '出生时间',
  joined: '参加革命时间',
  died: '牺牲时间',
  period: '时期',
  deathPlace: '牺牲地点',
  force: '所属部队',
  unitNumber: '部队番号',
  post: '职务',
  sex: '性别',
};

const nearWords: Readonly<Partial<Record<ComparedField, string>>> = {
  name: '写法相近（同音、形近或异体）',
  nativePlace: '区县相合，乡镇不同或没有写',
  born: '相差一两年',
  joined: '相差一两年',
  died: '相差一两年',
  deathPlace: '同一地方，写得详略不同',
  unitNumber: '番号部分相同',
};

export const duplicateWords = {
  strength: { strong: '很可能是同一人', possible: '可能是同一人', weak: '不大像，留作参考' } satisfies Record<
    Strength,
    string
  >,
  sheets: { pairs: '疑似重复', fields: '逐项对照', names: '字形相近的姓名' },
  pairHeadings: [
    '组号',
    '把握',
    '编号一',
    '姓名一',
    '籍贯一',
    '所在名册一',
    '编号二',
    '姓名二',
    '籍贯二',
    '所在名册二',
    '相合',
    '不合',
    '核对结果',
    '核对人岗位',
  ],
  fieldHeadings: ['组号', '栏目', '编号一的写法', '编号二的写法', '比较'],
  nameHeadings: ['何处', '位置', '碑刻、墙刻', '英名录姓名', '编号', '籍贯', '说明', '核对结果'],
  none: '没有发现疑似重复的人员。',
  found: (pairs: number, people: number) => `英名录${people}人，疑似重复${pairs}组。`,
  foundNames: (count: number) => `碑刻、墙刻与英名录字形相近而不同的姓名${count}处。`,
  written: (file: string) => `已写入 ${file}。`,
  howToMerge: '核对属实后，用 npm run merge 并成一条；不是同一人的不用改。',
  onGrave: (facility: string) => `一墓一档 ${facility}`,
  onWall: (facility: string) => `英名墙 ${facility}`,
  placeOnWall: (panel: string, column: string, line: string) => `第${panel}面第${column}列第${line}行`,
} as const;

/** 姓名相同；牺牲时间月日相同，年份不同. */
export function describePairReason({ field, kind }: PairReason): string {
  const label = labels[field];
  switch (kind) {
    case 'same':
      return `${label}相合`;
    case 'near':
      return `${label}${nearWords[field] ?? '相近'}`;
    case 'former':
      return `${label}是同一区县的前后名称`;
    case 'same-day-other-year':
      return `${label}月日相同，年份不同`;
    case 'alias':
      return '一人的别名与另一人的姓名或别名相合';
    case 'other':
      return `${label}不合`;
  }
}

/** What speaks for one person and what against, in words. */
export function describePair({ reasons }: DuplicatePair): { agreeing: string; differing: string } {
  const told = (isAgreeing: boolean): string =>
    reasons
      .filter(({ kind }) => (kind !== 'other') === isAgreeing)
      .map(describePairReason)
      .join('；');
  return { agreeing: told(true), differing: told(false) };
}

/** Lines for a terminal: a head, then a line for each field that either row fills. */
export function writeDuplicateReport(pairs: readonly ComparedPair[], people: number): string {
  if (pairs.length === 0) return duplicateWords.none;
  const blocks = pairs.map(({ pair, first, second }, index) => {
    const { agreeing, differing } = describePair(pair);
    const head = `${index + 1}. ${duplicateWords.strength[pair.strength]}：${pair.people.join(' 与 ')}`;
    const lines = listFilledKeys(first, second).map(
      (key) => `   ${columns[key].heading}：${first[key] ?? ''} ｜ ${second[key] ?? ''}`,
    );
    return [head, ...lines, `   ${agreeing}`, ...(differing === '' ? [] : [`   ${differing}`])].join('\n');
  });
  return [...blocks, '', duplicateWords.found(pairs.length, people), duplicateWords.howToMerge].join('\n');
}

/** Columns that either of two rows fills, without the ids. */
export function listFilledKeys(
  first: ComparedPair['first'],
  second: ComparedPair['second'],
): (keyof typeof columns)[] {
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  return keys.filter((key) => key !== 'id' && ((first[key] ?? '') !== '' || (second[key] ?? '') !== ''));
}

/** How two cells agree, for the sheet that compares field by field. */
export function compareCells(first: string, second: string): string {
  if (first === second) return '相同';
  if (first === '') return '一未写';
  return second === '' ? '二未写' : '不同';
}
