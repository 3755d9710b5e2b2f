/** Words of the desk's pages that show the registrar's guide. */
export const helpWords = {
  lead: '登记员一年里要做的事，从下级单位交来一张表，到网站换上新的一版、英名录印成书。',
  chapters: '各章',
  contents: '目录',
  whole: '全部章节，连成一页，供打印',
  previous: (title: string) => `上一章：${title}`,
  next: (title: string) => `下一章：${title}`,
  turning: '上一章和下一章',
  table: (chapter: string, number: number) => `${chapter}，第${number}张表`,
  numbered: (number: number, title: string) => `${number}　${title}`,
} as const;
