/** Words of patrols and repairs, on the page of whatever they were done to. */
export const upkeepWords = {
  title: '巡查与整修',
  none: '还没有巡查、整修的记录。',
  patrols: '巡查',
  repairs: '整修',
  others: '其他',
  condition: (grade: string) => `现状：${grade}`,
  conditionAfter: (grade: string) => `整修后：${grade}`,
  doneBy: (post: string) => `经办：${post}`,
  before: '整修前',
  after: '整修后',
  count: (count: number) => `共${count}次`,
  earlier: (count: number) => `更早的${count}次`,
  dateUnknown: '日期未详',
} as const;
