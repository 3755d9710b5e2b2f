/** Words of the pages of numbers that are no longer in use. */
export const redirectWords = {
  movedTitle: (id: string) => `编号${id}已更换`,
  moved: '这条记录换了编号。页面会自动转到新的地址；没有转到的，请点下面。',
  withdrawnTitle: (id: string) => `编号${id}的记录已撤下`,
  withdrawn: '这条记录已经撤下。编号不再使用，这一页留作说明。',
  reason: (note: string) => `说明：${note}`,
  noReason: '说明未写。',
  ledger: '更正记录',
  search: '检索',
} as const;
