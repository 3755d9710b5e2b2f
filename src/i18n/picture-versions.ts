/** What the build says of pictures and their masters. */
export const pictureVersionWords = {
  left: (id: string, file: string, why: string) => `照片 ${id}（${file}）：${why}页面不显示它。`,
  unreadable: (reason: string) => `文件读不出来（${reason}）。请检查硬盘和文件权限，再生成一次。`,
  outside: '“文件”一栏指到了母本文件夹以外。请把文件放进母本文件夹，只写文件名。',
  missing: (folder: string) =>
    `母本文件夹（${folder}）里没有这个文件，以前也没有做过网页图。请放进去，或改正“文件”一栏；母本另存别处的，请设 MEDIA_DIR。`,
  missingButKept: (id: string, file: string, folder: string) =>
    `照片 ${id}（${file}）：母本文件夹（${folder}）里没有这个文件；网页用的是以前做好的图。请从备份放回去；母本另存别处的，请设 MEDIA_DIR。`,
  changed: (file: string) => `母本与清单上的校验值不符。${remedyOfChanged(file)}`,
  changedButKept: (id: string, file: string) =>
    `照片 ${id}（${file}）：母本与清单上的校验值不符，网页用的是以前做好的图。${remedyOfChanged(file)}`,
  begin: (count: number) => `要做网页图的照片：${count} 张。`,
  underWay: (done: number, count: number, seconds: number) =>
    `网页图：${done} / ${count}，大约还要 ${lasting(seconds)}。`,
  finished: (count: number, seconds: number) => `网页图做好了：${count} 张，用了 ${lasting(seconds)}。`,
} as const;

function remedyOfChanged(file: string): string {
  return `坏了就从备份取回；有意换的，运行 npm run media:check -- --accept ${file}。`;
}

function lasting(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} 秒` : `${Math.round(seconds / 60)} 分钟`;
}
