import type { Restoration } from '../domain/media-words.ts';

/** Words of documents that are read from near: the scan, its transcription, and what other viewers are told of them. */
export const documentWords = {
  scan: '图版',
  scanAndText: '图版与释文',
  text: '释文',
  noText: '释文还没有录入。',
  lineNumber: (line: number) => `第${line}行`,
  showLine: (line: number) => `在图上看第${line}行`,

  near: '近看',
  loading: '正在取图……',
  opened: '图已打开，可以放大看字。',
  closed: '已收起。',
  unavailable: '图没有取到。可以再按一次“近看”，或看下面的整页大图。',
  close: '收起',
  tools: '放缩与移动',
  frameLabel: '图版，可以放缩和移动',
  keys: '选中图后：加减号放缩，方向键移动，数字0复原，R 转向；点一下图，滚轮也可以放缩。',
  keysOfLines: '点释文前的行号，图上指出这一行；点图上的字，右边指出是哪一行。',
  zoomIn: '放大',
  zoomOut: '缩小',
  left: '左移',
  right: '右移',
  up: '上移',
  down: '下移',
  turn: '向右转一个直角',
  turnShort: '转向',
  whole: '复原',
  full: '全屏',
  leaveFull: '退出全屏',
  versions: '看哪一张',
  lit: (line: number) => `图上已指出第${line}行。`,
  largest: '整页大图（JPEG）',
  largestOf: (version: string) => `${version}的整页大图（JPEG）`,
  manifest: 'IIIF 清单',
  manifestOfVolume: (volume: string) => `“${volume}”全套的 IIIF 清单`,

  original: '原件',
  versionLabels: {
    原件: '原件',
    清理: '经清理',
    上色: '后来上色',
    AI修复: 'AI 修复',
  } satisfies Record<Restoration, string>,

  fields: {
    kind: '类别',
    date: '日期',
    digitised: '数字化日期',
    creator: '作者',
    holder: '收藏',
    place: '地点',
    people: '人物',
    facility: '设施',
    event: '事件',
    volume: '成套',
    page: '页次',
    restoration: '处理',
    sources: '出处',
    number: '编号',
    count: '件数',
    rights: '许可',
  },
  unknown: '未详',
  count: (items: number) => `${items.toLocaleString('zh-Hans')}件`,
  separator: '、',
  page: (page: string) => (/^\d+$/u.test(page) ? `第${page}页` : page),
  collection: (site: string) => `${site}：文献`,
} as const;

/** Words for whoever runs the build. */
export const tileWords = {
  broken: (id: string, file: string, reason: string) =>
    `文献 ${id}（${file}）切不成近看的图，改用页面上的一版，看得不够细：${reason}。换一份能打开的文件，再生成一次。`,
  coarse: (id: string, file: string) =>
    `文献 ${id}（${file}）的母本不在，近看改用页面上的一版，看得不够细，也不标各行的位置。把母本放回去，再生成一次。`,
  progress: (done: number, all: number) => `切近看的图：${done} / ${all}`,
} as const;

/** Big words of the pages, for the display face. */
export const documentDisplayText = [documentWords.scan, documentWords.scanAndText, documentWords.text].join(
  '',
);
