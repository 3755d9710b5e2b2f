/** Why a file can't be used as a film or recording, and what to do. The key is the `RecordingRefusal`. */
export const recordingRefusals = {
  empty: () => '文件是空的。请重新复制一份。',
  unknown: () =>
    '不是影片，也不是录音：从内容看不出是哪种格式。请用播放器打开，能放就另存为 MP4（影片）或 MP3（录音）。',
  container: (found: string) =>
    `这是${found === '' ? '' : ` ${found} `}格式，浏览器放不了。请转成 MP4（影片，画面 H.264、声音 AAC）或 MP3、M4A（录音），原件另行保存。`,
  codec: (found: string) =>
    `里面的画面或声音是浏览器放不了的编码${found === '' ? '' : `（${codecNames[found] ?? found}）`}。请转成 MP4：画面 H.264，声音 AAC；苹果手机可在“设置→相机→格式”里选“兼容性最佳”。原件另行保存。`,
  broken: () => '影片或录音不完整，读不到结尾。请从原处重新复制；仍读不出，请送去修复，原件不要改动。',
  'too-large': () => '文件超过 4 GB。请另做一份小的（高 720 像素，每秒 2 Mbit 左右），原件另行保存。',
  'too-slow': () => '一分钟内读不完这个文件。请用播放器打开，另存为 MP4 或 MP3。',
} as const;

const codecNames: Record<string, string> = {
  hevc: 'HEVC，又叫 H.265',
  prores: 'ProRes',
  ac3: 'AC-3',
  eac3: 'E-AC-3',
  dts: 'DTS',
};
