/** What the commands say to the people who run them. */
export const commandWords = {
  serving: (address: string) => `铭记已启动：${address}（按 Ctrl+C 停止）`,
  nothingBuilt: (directory: string) => `${directory} 里没有建好的网站。请先运行 npm run build。`,
  newKeyring: (file: string) =>
    `新做了一串密钥：${file}。家属来信都靠它解开，丢了就再也打不开：请另抄一份，存在别处（不要与备份放在一起）。`,
  storeClosed: (reason: string) => `线索库打不开，网站照常，登记暂停；每十秒再试一次。原因：${reason}`,
  portTaken: (port: number) =>
    `端口 ${port} 已被别的程序占用。请换一个端口，例如 PORT=${port + 1} npm start。`,
  checkFailed: (errors: number) =>
    `表格里有 ${errors} 处错误，网站没有更新，仍是上一次的样子。改好以后再运行一次。`,
  warnings: (count: number) => `表格里有 ${count} 处提醒，不影响建站；运行 npm run check:content 可以看。`,
  built: (parts: { people: number; pages: number; kept: number; seconds: string; outDir: string }) =>
    `已建成 ${parts.pages} 页（${parts.people} 人），其中 ${parts.kept} 页没有变动、直接沿用；用时 ${parts.seconds} 秒。在 ${parts.outDir}`,
  minted: (count: number) => (count === 0 ? '没有空着的编号。' : `已给 ${count} 人发了编号。`),
  notMinted: (file: string) => `${file} 没有“编号”栏或读不通，没有改动；请先运行 npm run check:content。`,
  nobodyFound: (query: string) => `没有与“${query}”相近的姓名。`,
  moreFit: '相合的人还有，请加上县名或年份。',
  noOrigin:
    'SITE_URL 没有设置。正式发布要写明网站的公开地址，例如 SITE_URL=https://www.example.gov.cn npm run build -- --production。',
} as const;
