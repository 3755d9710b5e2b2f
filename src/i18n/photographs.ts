/** Words of pictures, on pages and while the site is built. */
export const photographWords = {
  credit: (creator: string, date: string) => [creator, date].filter((part) => part !== '').join('，'),
  rights: (rights: string) => `许可：${rights}`,
  enlarge: (caption: string) => `放大：${caption}`,
  broken: (id: string, file: string, reason: string) =>
    `照片 ${id}（${file}）读不出来，页面不显示它：${reason}。换一份能打开的文件，再生成一次。`,
} as const;
