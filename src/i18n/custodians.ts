import type { PatrolState } from '../domain/upkeep/patrol-state.ts';

/** Words of the roster of custodians, its page and its list for staff. */
export const custodianWords = {
  title: '一对一管护',
  lead: '每处设施、每座墓由哪个岗位管护，任期多长，多久巡查一次，最近一次巡查在哪天。只写岗位，不写姓名和电话。',
  rules:
    '下次巡查的日子，从最近一次巡查或任期开始那天算起，取晚的一个。只算写明这座墓、这处设施的巡查；只写到月的，按月末算；更含糊的不算。',
  back: '纪念设施',
  scattered: '零散烈士墓',
  facilityItself: '整处设施',
  gravesOf: (count: number) => `${count}座墓`,
  recordUnknown: '对象未详',
  employerUnknown: '所在单位未详',
  termText: ({ from, until }: { from: string; until: string }) =>
    until === '' ? `任期${from}起` : `任期${from}至${until}`,
  termUnknown: '任期未详',
  termStartUnknown: '开始日期未详',
  cycleText: (days: number) => `每${days}天巡查一次`,
  cycleNone: '没有规定巡查周期',
  lastPatrol: '最近巡查',
  lastPatrolNone: '没有写到日的记录',
  monthEnd: (date: string) => `${date}（按月末算）`,
  vague: (count: number) => `另有${count}次巡查日期含糊`,
  due: '下次巡查',
  dueBy: (date: string) => `${date}以前`,
  dueUnknown: '推算不出',
  dueNone: '没有规定周期',
  dueAfterTerm: '任期内不再到期',
  unkept: '还没有责任人的',
  unkeptLead: '《管护责任表》里没有写到的。',
  unkeptFacilities: (count: number) => `设施${count}处`,
  unkeptGraves: (count: number) => `墓${count}座`,
  unkeptGravesOf: (facility: string, count: number) => `${facility}（${count}座）`,
  day: (year: string, month: number, day: number) => `${year}年${month}月${day}日`,
  /** By the reader's own day, so only where script runs. */
  summary: (day: string, overdue: number) =>
    overdue === 0
      ? `按今天（${day}）算，没有过期未巡查的。`
      : `按今天（${day}）算，过期未巡查的有${overdue}项。`,
} as const;

/** How a duty stands on a day; empty where there is nothing to say. */
export function patrolStateText(state: PatrolState): string {
  switch (state.kind) {
    case 'overdue':
      return `已过期${state.days}天`;
    case 'due':
      return state.days === 0 ? '今天到期' : `还有${state.days}天`;
    case 'not-in-office':
      return '不在任期内';
    case 'no-cycle':
      return '没有规定周期';
    case 'no-start':
      return '没有可以起算的日子';
  }
}

/** What the page sets in the display face. */
export const custodianDisplayText = [custodianWords.title, custodianWords.unkept].join('');

/** Words of `npm run patrols`, the list for staff. */
export const patrolListWords = {
  heads: [
    '状态',
    '到期日',
    '最近巡查',
    '设施',
    '对象',
    '对象编号',
    '岗位',
    '所在单位',
    '责任人编号',
    '周期（天）',
  ],
  days: (days: number | undefined) => (days === undefined ? '' : String(days)),
  head: (today: string) => `按${today}算，过期和三十天内到期的巡查`,
  none: '没有过期的，三十天内也没有到期的。',
  sum: (overdue: number, due: number) => `过期${overdue}项，三十天内到期${due}项。`,
  noStart: (count: number) => `另有${count}项规定了周期，没有可以起算的日子。`,
  unkept: (facilities: number, graves: number) => `没有在任责任人的：设施${facilities}处，墓${graves}座。`,
  noCustodians: 'custodians.csv 里还没有责任人。',
  written: (file: string, count: number) => `已写成 ${file}（${count}行）。`,
} as const;
