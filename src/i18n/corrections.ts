/** Words of the public ledger of changes. */
export const correctionWords = {
  title: '更正记录',
  lead: '公开字段的每一次改动都记在这里：改了哪一条、哪一栏，原来怎样写，为什么改，依据什么。',
  none: '目前没有更正。',
  empty: '（空）',
} as const;
