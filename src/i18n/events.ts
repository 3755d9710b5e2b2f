/** Words of the pages of events. */
export const eventWords = {
  title: '事件',
  lead: (count: number) => `${count}个事件，按年月排列。`,
  none: '还没有收入事件。',
  people: (count: number) => `${count}人`,
  facts: '记载',
  peopleSection: '与此事件有关的人',
  noPeople: '名录里还没有归到这个事件的人。',
  description: (parts: readonly string[]) =>
    `${parts
      .filter((part) => part !== '')
      .join('，')
      .replace(/。$/u, '')}。`,
} as const;
