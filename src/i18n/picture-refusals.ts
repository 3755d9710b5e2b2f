/** Why a file can't be used as a picture, and what to do: a sentence each. The key is the `PictureRefusal`. */
export const pictureRefusals = {
  empty: '文件是空的。请重新复制一份。',
  heic: '这是苹果手机的 HEIC 格式。请在手机“设置→相机→格式”里选“兼容性最佳”，或另存为 JPEG。',
  svg: '这是 SVG 图形，里面可以藏程序。请另存为 PNG。',
  gif: '这是 GIF 动图。请另存为 PNG 或 JPEG；动图请转成 MP4 影片。',
  raw: '这是相机的原始格式（RAW）。请用相机附带的软件导出 JPEG 或 TIFF，RAW 另行保存。',
  'other-picture': '不收这种图片格式。请另存为 JPEG、PNG、WebP 或 TIFF。',
  pdf: '这是 PDF 一类的文件。请把每一页导出为 PNG 或 JPEG。',
  film: '这是影片，不是图片。',
  sound: '这是录音，不是图片。',
  unknown: '不是图片：从内容看不出是哪种格式。请用看图软件打开，能打开就另存为 JPEG。',
  broken: '图片已损坏或不完整，打不开。请从原处重新复制，或重新扫描。',
  'too-large':
    '图片太大，打不开（最多一亿二千万像素、任一边六万像素、300 MB）。请缩小一半再保存；原件另行保存。',
  'too-slow': '一分钟内打不开这张图片。请用看图软件打开，另存为 JPEG。',
} as const;
