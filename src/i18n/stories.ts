/** Words of the lives that have prose. */
export const storyWords = {
  title: '生平',
  lead: (count: string) => `${count}人有生平事略，按时期排列。其余的人，名录里只有记载。`,
  none: '还没有收入生平事略。',
  count: (count: number) => `${count}人`,
  all: (count: number) => `全部${count}人`,
  more: '……',
  periods: '按时期',
  period: (period: string) => (period === '未查明' ? '时期未查明' : period),
  record: (name: string) => `${name}的记载`,
  sources: '出处',
} as const;
