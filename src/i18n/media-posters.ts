/** What `media:posters` says. */
export const posterWords = {
  none: '没有缺封面的影片。',
  made: (film: string, poster: string, second: number) =>
    `${film}：封面取自第 ${second} 秒，编号 ${poster}。请看一遍，把“替代文字”改成图上有什么。`,
  wouldMake: (film: string, second: number) => `${film}：封面会取自第 ${second} 秒。没有写入。`,
  absent: (film: string, file: string) =>
    `${film}（${file}）：找不到母本，或与登记的校验值不同，没有取封面。先运行 media:check。`,
  refused: (film: string, file: string, reason: string) => `${film}（${file}）：${reason}`,
  notDrawn: (film: string) =>
    `${film}：取画面用的浏览器放不了它的编码。请用播放器截一张图，用 media:add 收进来，再把编号填进“封面”。`,
  overtaken: (film: string) => `${film}：表格刚被别人改过，没有写入。请再运行一次。`,
  noBrowser: '取画面的浏览器打不开（它随开发依赖安装：npm ci）。没有写入。',
  busy: '母本文件夹正有别的命令在写，等它结束再运行。',
  caption: (film: string) => `影片“${film}”的画面`,
  alt: (film: string, second: number) => `影片“${film}”第 ${second} 秒的画面。`,
  note: (film: string) => `由影片 ${film} 截取作封面`,
} as const;
