/** Controlled words of the photo and film database. Order is the order in which pages and forms show them. */

export const mediaKinds = [
  '肖像',
  '合影',
  '墓碑',
  '碑刻',
  '英名墙',
  '设施',
  '书信',
  '证书',
  '名册',
  '文献',
  '遗物',
  '仪式',
  '平面图',
  '名牌',
  '录音',
  '影片',
  '其他',
] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** Kinds that are read from near: their pictures are cut into tiles, and their text stands beside them. */
export const documentKinds: ReadonlySet<string> = new Set<MediaKind>([
  '碑刻',
  '书信',
  '证书',
  '名册',
  '文献',
  '平面图',
]);

/** What was done to a picture; every word but the first needs the original beside it. */
export const restorations = ['原件', '清理', '上色', 'AI修复'] as const;
export type Restoration = (typeof restorations)[number];
