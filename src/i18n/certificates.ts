/** Words of the public register of certificates. */
export const certificateWords = {
  title: '光荣证登记',
  lead: '发给烈士遗属的证书：给哪位烈士，哪一种，证号，哪个机关哪年颁发。谁持有不在这里，只登记在工作台。',
  none: '还没有登记证书。没有登记，不等于没有发过。',
  back: '纪念仪式',
  sum: (people: string, rows: string, others: string) =>
    `${people}人有登记，证书${rows}件。名录里另有${others}人没有登记；没有登记，不等于没有发过。`,
  byState: '按状态',
  byKind: '按证书',
  pieces: (count: number) => `${count.toLocaleString('zh-Hans')}件`,
  caption: '证书登记簿',
  columns: {
    person: '烈士',
    kind: '证书',
    number: '证号',
    issuer: '颁发机关',
    issued: '颁发日期',
    state: '状态',
  },
  notKnown: '未详',
  personGone: (id: string) => `${id}（名录里没有）`,
  sources: '出处',
  download: '下载打印本（PDF）',
  pageOf: (title: string, page: number) => `${title}（第${page}页）`,
  note: '备注',
} as const;

export const certificateDisplayText = [
  certificateWords.title,
  certificateWords.caption,
  certificateWords.sources,
].join('');
