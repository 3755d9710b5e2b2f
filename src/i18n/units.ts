/** Words of the pages of units and organisations. */
export const unitWords = {
  title: '部队与组织',
  lead: (count: number) => `${count}个单位，按时期和隶属排列。番号相同而隶属不同的，是不同的单位。`,
  none: '还没有收入部队和组织。',
  people: (count: number) => `${count}人`,
  facts: '记载',
  ancestors: '上级',
  children: '下属单位',
  peopleSection: '相关人物',
  peopleNote: (count: number) => `${count}人：名录写明属于这个单位的，和单位资料提到的。`,
  noPeople: '名录里还没有归到这个单位的人。',
  period: (period: string) => (period === '未查明' ? '时期未查明' : period),
  description: (parts: readonly string[]) => parts.filter((part) => part !== '').join('：'),
} as const;
