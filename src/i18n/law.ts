/** Words of the pages of laws. */
export const lawWords = {
  title: '法规要点',
  lead: '各条用自己的话概括，便于查找。办事和引用，以正式公布的文本为准。',
  none: '还没有收入法规要点。',
  notice: '要点为概括，引用以正式文本为准。',
  articleCount: (count: number) => `${count}条`,
  dates: { issued: '公布', revised: '修订', effective: '施行', issuer: '机关' },
  datesUnknown: '公布日期未详',
  unnumbered: '要点',
  notObtained: '没有取得的',
  notObtainedLead: '以下内容编制时没有读到，没有用别的文本补写。',
  sources: '出处',
  separator: '，',
} as const;

/** What stands in 条款 of a row that tells what was not obtained. */
export const notObtainedArticle = '未取得';
