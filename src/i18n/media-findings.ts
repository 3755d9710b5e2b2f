import type { InscriptionProblemKind } from '../domain/graves/inscription.ts';
import type { CaptionFault } from '../domain/media/captions.ts';
import type { Finding } from '../domain/rules/finding.ts';
import type { MediaFindingKind } from '../domain/rules/media-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

const quoted = (text: string | undefined) => `“${text ?? ''}”`;
const placeOf = ({ other }: Finding) => (other === undefined ? '另一行' : `${other.file} 第${other.row}行`);

const signProblems: Readonly<Record<InscriptionProblemKind, string>> = {
  unclosed: '有“〔”没有“〕”',
  unopened: '有“〕”没有“〔”',
  nested: '“〔”里面又有“〔”',
  empty: '“〔〕”里面没有字',
  'nothing-before': '“[?]”前面没有字',
  'unreadable-within': '“〔〕”里面有□',
  'doubtful-within': '“〔〕”里面有“[?]”',
};

const captionFaults: Readonly<Record<CaptionFault, { message: string; remedy: string }>> = {
  'no-heading': { message: '第一行不是 WEBVTT', remedy: '第一行写 WEBVTT，下面空一行' },
  time: {
    message: '时间读不出来',
    remedy: '写成“00:00:01.000 --> 00:00:04.000”，两边各空一格',
  },
  backwards: { message: '结束早于开始', remedy: '改正两个时间' },
  order: { message: '开始早于上一条', remedy: '各条照时间先后排' },
  empty: { message: '有时间没有文字', remedy: '补上文字；没有话就删去这一条' },
  'no-time': { message: '有文字没有时间', remedy: '在文字上面补一行时间；说明另起，以 NOTE 开头' },
};

function captionFaultOf({ detail }: Finding): { message: string; remedy: string } {
  const known = Object.entries(captionFaults).find(([kind]) => kind === detail);
  return known?.[1] ?? { message: '读不出来', remedy: '照 WebVTT 的写法改正' };
}

const howToFill: Readonly<Record<string, string>> = {
  许可: '“许可”照实写谁许可怎样用，没有取得写“未取得许可”',
  说明: '“说明”写何人何物何事',
  替代文字: '“替代文字”写看不见图的人该读到的话',
};

function signProblemOf({ detail }: Finding): string {
  return Object.entries(signProblems).find(([kind]) => kind === detail)?.[1] ?? '符号不成对';
}

export const mediaFindingWords: Readonly<Record<MediaFindingKind, FindingWords>> = {
  'media-not-shown': {
    label: '还不能公开的影像',
    message: ({ value, detail }) => `${quoted(value)}还没有写${detail ?? ''}，网页不会显示`,
    remedy: ({ detail = '' }) =>
      [...detail.split('、').map((heading) => howToFill[heading] ?? ''), '暂时不公开的可以不管']
        .filter((part) => part !== '')
        .join('；'),
  },
  'media-format-unknown': {
    label: '文件格式',
    message: ({ value }) => `${quoted(value)}不是网页能显示的格式，不会公开`,
    remedy: () =>
      '图片存成 jpg、png、webp、tiff，影片存成 mp4、webm，录音存成 mp3、m4a、wav、ogg，再用 npm run media:add 收进来',
  },
  'media-kind-differs': {
    label: '类别与文件',
    message: ({ value, detail }) => `类别是${quoted(value)}，文件${quoted(detail)}却不是`,
    remedy: () => '改正“类别”；影片里截出的图片，类别写图上的内容',
  },
  'media-file-twice': {
    label: '一个文件两行',
    message: (finding) =>
      `文件${quoted(finding.value)}在 ${placeOf(finding)} 已经登记为${quoted(finding.detail)}`,
    remedy: () => '并成一行；是写错了文件名就改正',
  },
  'master-missing': {
    label: '母本不在',
    message: ({ value }) => `母本${quoted(value)}在清单里，文件却不在；网页暂用以前做好的图`,
    remedy: () =>
      '母本库在别的盘上，就接上它，用 MEDIA_DIR 指明；文件丢了，从备份里放回去，再运行 npm run media:check',
  },
  'focus-unread': {
    label: '焦点',
    message: ({ value }) => `焦点${quoted(value)}读不懂，网页显示整张图，不裁`,
    remedy: () => '写两个 0 到 100 的整数：离左边、离上边各百分之几，如“40,30”',
  },
  'poster-unfit': {
    label: '封面',
    message: ({ value, detail }) => `封面${quoted(value)}（${detail ?? ''}）不是能公开的图片，网页不用它`,
    remedy: () => '换一张图片的编号；或给那张图补上说明、替代文字、许可',
  },
  'captions-not-webvtt': {
    label: '字幕',
    message: ({ value }) => `字幕文件${quoted(value)}不是 .vtt 或 .srt 文件`,
    remedy: () => '存成 WebVTT 格式，文件名以 .vtt 结尾',
  },
  'captions-broken': {
    label: '字幕',
    message: (finding) => `字幕文件第${finding.value ?? ''}行：${captionFaultOf(finding).message}`,
    remedy: (finding) => captionFaultOf(finding).remedy,
  },
  'volume-page-twice': {
    label: '页次',
    message: (finding) =>
      `${quoted(finding.detail)}的第${quoted(finding.value)}页在 ${placeOf(finding)} 已经有了`,
    remedy: () => '对照原件改正页次；是处理过的图，在“处理”“原件”里写明',
  },
  'media-grave-elsewhere': {
    label: '墓与设施不一',
    message: ({ value, detail }) => `墓${quoted(value)}不在设施${quoted(detail)}里`,
    remedy: () => '核对后改正一处；设施空着，按墓所在的设施算',
  },
  'restored-without-original': {
    label: '处理与原件',
    message: ({ detail }) => `处理是${quoted(detail)}，却没有写原件；没有原件并列，网页不会显示`,
    remedy: () => '没有处理过的原件也收进来，在“原件”写它的编号',
  },
  'restored-from-itself': {
    label: '处理与原件',
    message: ({ value }) => `原件写的是它自己${quoted(value)}`,
    remedy: () => '改成没有处理过的那一张的编号',
  },
  'restored-from-restored': {
    label: '处理与原件',
    message: ({ value, detail }) => `原件${quoted(value)}自己也是处理过的（${detail ?? ''}）`,
    remedy: () => '写最初没有处理过的那一张的编号',
  },
  'restored-original-hidden': {
    label: '处理与原件',
    message: ({ value }) => `原件${quoted(value)}还不能公开，两张都不会显示`,
    remedy: () => '给原件补上说明、替代文字、许可；处理过的图只同原件一起公开',
  },
  'original-without-treatment': {
    label: '处理与原件',
    message: ({ value, detail }) =>
      `写了原件${quoted(value)}，处理却${detail === undefined || detail === '' ? '空着' : `是${quoted(detail)}`}`,
    remedy: () => '在“处理”写清理、上色或AI修复；没有处理过就删去“原件”里的编号，同一件的几张写进“成套”',
  },
  'pictured-after-death': {
    label: '影像的日期',
    message: ({ value, detail }) => `日期${quoted(value)}晚于图上的人（${detail ?? ''}）牺牲的时间`,
    remedy: () =>
      '多半是扫描、翻拍的日子，移到“数字化日期”；拍的是画像、塑像，改“类别”；人认错了就改正“人物”',
  },
  'digitised-before-pictured': {
    label: '影像的日期',
    message: ({ value, detail }) => `数字化日期${quoted(value)}早于图上的日期${quoted(detail)}`,
    remedy: () => '查原件，改正写错的一个；相机的钟没有拨准的，删去数字化日期',
  },
  'permission-without-consent': {
    label: '同意记录',
    message: ({ value }) => `许可是${quoted(value)}，同意记录空着，日后说不清凭什么公开`,
    remedy: () => '在“同意记录”写授权书的编号、日期，或“口头”；不写姓名、电话',
  },
  'living-person-named': {
    label: '在世的人的姓名',
    message: ({ column }) => `“${column ?? ''}”里像是有在世的人的姓名`,
    remedy: ({ column }) =>
      column === '收藏'
        ? '私人收藏只写“私人收藏”；捐赠、联系的姓名只记在寻亲办件里'
        : '只写授权书的编号、日期，或“口头”；姓名只写在授权书上',
  },
  'transcript-of-nothing': {
    label: '释文的文件名',
    message: ({ value }) => `文件名${quoted(value)}不是《影像资料》里的编号，这些释文不会显示`,
    remedy: () => '用那件影像的编号作文件名，一件一个文件',
  },
  'transcript-line-twice': {
    label: '释文的行',
    message: (finding) => `第${finding.value ?? ''}行在 ${placeOf(finding)} 已经有了`,
    remedy: () => '对照原件改正行号',
  },
  'transcript-box-half': {
    label: '释文的位置',
    message: ({ detail }) => `这一行的位置缺${detail ?? ''}，图上标不出来`,
    remedy: () => '左、上、宽、高四格都填，单位是像素；没有量就四格都空着',
  },
  'transcript-sign-broken': {
    label: '释文的符号',
    message: (finding) => `释文里${signProblemOf(finding)}`,
    remedy: () => '一段推定的字只用一对“〔〕”，不跨行；认不出的字写□；原件上本来这样写的可以不管',
  },
};
