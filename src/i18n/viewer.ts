/** Words of the viewer of pictures. */
export const viewerWords = {
  label: '看图',
  stage: '图',
  slide: '张',
  close: '关闭',
  closeHint: '关闭（Esc）',
  zoom: '放大',
  zoomHint: '放大，再按还原（Z）',
  previous: '上一张',
  previousHint: '上一张（←）',
  next: '下一张',
  nextHint: '下一张（→）',
  versions: '换一个版本看',
  page: '这一件的记载',
  download: '下载这张图',
  failed: '这张图没有取到。网络恢复以后再打开一次。',
} as const;
