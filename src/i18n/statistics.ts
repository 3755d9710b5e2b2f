/** Words of the page of published figures. */
export const statisticWords = {
  title: '统计数字',
  lead: '这里照录别处公布过的数字，注明日期、范围和出处，不是本档案的统计。',
  warning: '不同年份、不同机关公布的数字口径不同，不能相加，也不能直接相减。',
  none: '还没有收入统计数字。',
  scopeUnknown: '范围未详',
  dateUnknown: '日期未详',
  value: (value: string, unit: string) => `${value}${unit}`,
  sources: '出处',
} as const;
