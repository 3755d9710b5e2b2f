/** Messages of `npm run book`. */
export const bookCommandWords = {
  usage:
    '用法：npm run book -- --out 文件.pdf [--order district|period] [--district 代码 | --cemetery 设施编号 | --wall 设施编号] [--paper 16开|大16开|A4|A5] [--lives] [--crop-marks] [--title 书名] [--edition 2026年11月] [--since 上版的内容或发布文件夹 [--since-pages 上版的页码表.csv] [--slip 勘误表.pdf]]',
  oneScope: '--district、--cemetery、--wall 只能写一个。',
  unknownOption: (option: string, value: string, known: readonly string[]) =>
    `--${option} 没有“${value}”，可写：${known.join('、')}。`,
  slipNeedsSince: '勘误表要和上版相比，请用 --since 写明上版的内容文件夹。',
  unknownFacility: (id: string) => `facilities.csv 里没有编号“${id}”。`,
  unknownDistrict: (code: string) => `places.csv 里没有代码是“${code}”的区县。`,
  noWall: (facility: string) => `没有“${facility}”的英名墙表。`,
  empty: '名录里没有合于这个范围的人，书没有做成。',
  noSuchFolder: (folder: string) => `没有找到上版的内容文件夹“${folder}”。`,
  written: (file: string, people: number, pages: number) => `已写成 ${file}：${people}人，${pages}页。`,
  writtenWall: (file: string, pages: number) => `已写成 ${file}：${pages}页。`,
  pagesWritten: (file: string) => `页码表 ${file} 请和印出的书一起保存，下一版做勘误表要用。`,
  slipWritten: (file: string) => `勘误表 ${file}。`,
  missing: (characters: readonly string[]) =>
    `字库里没有这些字，书里用图或部件说明：${characters.join(' ')}。有字体文件的，可在 EXTRA_FONTS 里写上。`,
  editionOf: (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`,
  lastEdition: (folder: string) => `上版（${folder}）`,
  pagesHeadings: ['编号', '姓名', '页'],
} as const;
