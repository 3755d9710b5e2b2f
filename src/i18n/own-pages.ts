/** Words of the pages that an archive sets from its own tables. */
export const ownPageWords = {
  roll: {
    volume: (subtitle: string) => `${subtitle}·英名录排印本`,
    title: '英名录',
    columns: { number: '序号', name: '姓名', native: '籍贯', died: '牺牲时间', place: '牺牲地点' },
    caption: (subtitle: string, page: number) => `${subtitle}英名录排印本，第${page}页`,
    alt: (rows: number) => `排印的名册页：五栏${rows}行，序号、姓名、籍贯、牺牲时间、牺牲地点。文字见释文。`,
  },
  facilities: {
    volume: (subtitle: string) => `${subtitle}·纪念设施一览排印本`,
    title: '纪念设施一览',
    columns: { number: '序号', name: '名称', kind: '类型', district: '今属', level: '保护级别' },
    caption: (subtitle: string, page: number) => `${subtitle}纪念设施一览排印本，第${page}页`,
    alt: (rows: number) => `排印的一览表：五栏${rows}行，序号、名称、类型、今属、保护级别。文字见释文。`,
  },
  tablets: {
    volume: (subtitle: string) => `${subtitle}·名牌册`,
    title: '名牌册',
    caption: (subtitle: string, page: number) => `${subtitle}名牌册，第${page}页（排印）`,
    alt: (tablets: number) =>
      `排印的名牌页：${tablets}块名牌，每块竖写一位英烈的姓名，下注生卒年。文字见释文。`,
  },
  unknown: '未详',
  foot: (options: { archive: string; until: string; page: number; pages: number }) =>
    `据${options.archive}的表格排印${options.until === '' ? '' : `，资料检索至${options.until}`}；不是历史原件　第 ${options.page} 页，共 ${options.pages} 页`,
  creator: (site: string) => `${site}（本档案排印）`,
  rights: '本单位制作，可自由使用',
  note: '由 npm run media:own 据表格排印，改动表格以后再运行一次即更新',

  written: (pages: number, added: number) =>
    `排印 ${pages} 页${added === 0 ? '' : `，其中新登记 ${added} 页`}。改动过的，请看一看再提交。`,
  tooMany: (pages: number, most: number) => `一共要排 ${pages} 页，超过 ${most} 页，没有排。`,
  surplus: (id: string, page: string) => `${id}（第 ${page} 页）现在已经没有内容，请看是否还要公开。`,
  notWritable: (file: string) => `${file}：表头或引号有错，没有改动。请先运行 npm run check:content。`,
};
