/** Words of films and recordings, on pages and while the site is built. */
export const recordingWords = {
  film: '影片',
  sound: '录音',
  /** `minutes` and `seconds` whole. */
  duration: (minutes: number, seconds: number) =>
    minutes === 0 ? `${seconds} 秒` : seconds === 0 ? `${minutes} 分` : `${minutes} 分 ${seconds} 秒`,
  /** Beside the player: how long, how large. */
  about: (duration: string, megabytes: string) => `长 ${duration}，${megabytes}`,
  megabytes: (count: string) => `${count} MB`,
  silent: '没有声音',
  captions: '中文字幕',
  play: '播放',
  pause: '暂停',
  back: '退十秒',
  filmLines: '字幕全文',
  soundLines: '录音文字',
  linesNote: '选一个时间，从那里放起。',
  transcript: '文字记录',
  noWords: '还没有字幕和文字记录。',
  speaker: (name: string) => `${name}：`,
  /** Read out in place of a bare time. */
  playFrom: (time: string) => `从 ${time} 放起`,
  cannotPlay: '浏览器放不了这件影像。',
  open: '打开文件',
  print: { film: '影片，请在网上看。', sound: '录音，请在网上听。' },
  /** The row stands, the file does not. */
  missing: {
    film: '这部影片的文件现在打不开，资料照旧列在这里。',
    sound: '这段录音的文件现在打不开，资料照旧列在这里。',
  },
  build: {
    absent: (id: string, file: string) =>
      `影片、录音 ${id}（${file}）的文件找不到，页面只列资料。把文件放回母本文件夹，或改《影像资料表》的“文件”。`,
    kept: (id: string, file: string) =>
      `影片、录音 ${id}（${file}）的文件找不到，网站沿用上次处理好的。请把母本放回原处。`,
    changed: (id: string, file: string) =>
      `影片、录音 ${id}（${file}）与登记的校验值不同，可能损坏或被换过，页面不用它。用备份换回，或确认后重新登记。`,
    outside: (id: string, file: string) =>
      `影片、录音 ${id} 的“文件”（${file}）指到母本文件夹以外，页面不用它。只写文件名。`,
    refused: (id: string, file: string, reason: string) => `影片、录音 ${id}（${file}）放不出来：${reason}`,
    noCaptions: (id: string, file: string) =>
      `影片、录音 ${id} 的字幕（${file}）找不到，页面没有字幕。把文件放进母本文件夹，或改“字幕”。`,
  },
} as const;

/** What the pages of films and recordings set in the display face. */
export const recordingDisplayText = [
  recordingWords.filmLines,
  recordingWords.soundLines,
  recordingWords.transcript,
].join('');
