import type { InscriptionProblemKind } from '../domain/graves/inscription.ts';
import type { Finding } from '../domain/rules/finding.ts';
import type { GraveFindingKind } from '../domain/rules/grave-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

const quoted = (text: string | undefined) => `“${text ?? ''}”`;
const placeOf = ({ other }: Finding) => (other === undefined ? '另一行' : `${other.file} 第${other.row}行`);

const brokenSigns: Readonly<Record<InscriptionProblemKind, { message: string; remedy: string }>> = {
  unclosed: { message: '有“〔”没有“〕”', remedy: '在推定的字后面补上“〕”' },
  unopened: { message: '有“〕”没有“〔”', remedy: '在推定的字前面补上“〔”' },
  nested: { message: '“〔”里面又有“〔”', remedy: '一段推定的字只用一对“〔〕”' },
  empty: { message: '“〔〕”里面没有字', remedy: '写上推定的字；推定不出就写□，一字一个' },
  'nothing-before': {
    message: '“[?]”前面没有字',
    remedy: '“[?]”紧跟在存疑的那个字后面；整个字看不清只写□',
  },
  'unreadable-within': {
    message: '“〔〕”里面有□',
    remedy: '看不清的字写在“〔〕”外面；“〔〕”里只写推定的字',
  },
  'doubtful-within': { message: '“〔〕”里面有“[?]”', remedy: '推定的字不再写“[?]”，删去一种' },
};

function brokenSignOf({ detail }: Finding): { message: string; remedy: string } {
  const known = Object.entries(brokenSigns).find(([kind]) => kind === detail);
  return known?.[1] ?? { message: '符号不成对', remedy: '照《填表说明》改正' };
}

const moved = '是迁葬就在《迁葬表》里写一行';

export const graveFindingWords: Readonly<Record<GraveFindingKind, FindingWords>> = {
  'grave-sheet-unknown': {
    label: '墓册的文件名',
    message: ({ value }) => `文件名${quoted(value)}不是《纪念设施基础信息表》里的编号`,
    remedy: () => '用设施的编号作文件名，一处设施一个文件；不在任何设施里的零散墓放在 graves/scattered.csv',
  },
  'grave-place-twice': {
    label: '两墓同位',
    message: (finding) => `墓位${quoted(finding.value)}与 ${placeOf(finding)}（${finding.detail ?? ''}）相同`,
    remedy: () => '到现场或查墓册核对，改正写错的一行；合葬的并成一行；迁走的旧墓在《迁葬表》里写一行',
  },
  'scattered-without-location': {
    label: '零散墓的位置',
    message: () => '零散墓没有写位置，也没有坐标',
    remedy: () => '在“位置”栏照记录写地名、方位；查过没有查到的，在“存疑”里写明',
  },
  'inscription-sign-broken': {
    label: '碑文的符号',
    message: (finding) => `碑文第${finding.value ?? ''}行${brokenSignOf(finding).message}`,
    remedy: (finding) => brokenSignOf(finding).remedy,
  },
  'inscription-sign-like': {
    label: '碑文的符号',
    message: ({ value, detail }) => `碑文里的${quoted(value)}像是要写${quoted(detail)}`,
    remedy: ({ detail }) =>
      detail === '／'
        ? '碑上换行就写“／”（全角）；碑上本来刻着斜线可以不管'
        : `是这个意思就改成${quoted(detail)}；碑上本来这样刻可以不管`,
  },
  'nameless-grave-with-name': {
    label: '墓葬类别',
    message: ({ value, detail, column }) =>
      `类别是${quoted(detail)}，“${column ?? ''}”里却有${quoted(value)}`,
    remedy: () => '姓名已经查明就改成“有名墓”或“合葬墓”；没有查明就删去姓名，推测写进“存疑”',
  },
  'named-grave-without-name': {
    label: '墓葬类别',
    message: () => '类别是“有名墓”，却没有墓主，也没有碑上姓名',
    remedy: () => '在“墓主”填人物编号，名录里没有的在“碑上姓名”照刻写；碑上没有姓名的改成“有墓无名”',
  },
  'named-grave-with-several': {
    label: '墓葬类别',
    message: ({ detail }) => `类别是“有名墓”，墓主却有${detail ?? ''}人`,
    remedy: () => '几人合葬就改成“合葬墓”；不是就改正“墓主”',
  },
  'shared-grave-with-one': {
    label: '墓葬类别',
    message: () => '类别是“合葬墓”，却只有一个人',
    remedy: () =>
      '把其余的人补在“墓主”或“碑上姓名”里，不知道姓名的在“葬者人数”里写人数；只葬一人就改成“有名墓”',
  },
  'absent-grave-without-name': {
    label: '墓葬类别',
    message: () => '类别是“有名无墓”，却没有姓名',
    remedy: () => '在“墓主”或“碑上姓名”写上是谁；不知道是谁就删去这一行',
  },
  'absent-grave-described': {
    label: '墓葬类别',
    message: ({ detail }) => `类别是“有名无墓”，却填了${detail ?? ''}`,
    remedy: () => '墓已经找到就改成“有名墓”；没有找到就删去这几栏，听说的写进“存疑”',
  },
  'person-in-two-graves': {
    label: '一人两墓',
    message: (finding) =>
      `${quoted(finding.value)}也在 ${placeOf(finding)}（${finding.detail ?? ''}）那座墓里，两墓之间没有迁葬记录`,
    remedy: () => `${moved}；有一座是衣冠冢就改“墓葬类别”；是写错了人就改正“墓主”`,
  },
  'grave-facility-differs': {
    label: '墓与名录不一',
    message: (finding) =>
      `${quoted(finding.value)}的墓不在名录（${placeOf(finding)}）所写的安葬设施${quoted(finding.detail)}里`,
    remedy: () => `核对后改正一处；${moved}`,
  },
  'grave-position-differs': {
    label: '墓与名录不一',
    message: (finding) => {
      const [roll = '', ledger = ''] = (finding.detail ?? '').split('；');
      return `${quoted(finding.value)}的墓位，名录（${placeOf(finding)}）写${quoted(roll)}，墓册写${quoted(ledger)}`;
    },
    remedy: () => '到现场或查墓册核对，改正写错的一处',
  },
  'buried-before-died': {
    label: '安葬时间',
    message: (finding) =>
      `安葬时间${quoted(finding.value)}早于名录（${placeOf(finding)}）所写的牺牲时间${quoted(finding.detail)}`,
    remedy: () => '查原件，改正写错的一个；两种材料说法不一，把另一说写进 citations.csv',
  },
  'move-without-grave': {
    label: '迁葬的两头',
    message: () => '旧墓、新墓都没有编号，这一行不知道是哪座墓的',
    remedy: () => '至少一头填《一墓一档》里的编号；两头都没有登记的，先登记一座',
  },
  'move-same-ends': {
    label: '迁葬的两头',
    message: ({ value }) => `旧墓和新墓都是${quoted(value)}`,
    remedy: () => '改正写错的一头；原地重修写进管护记录，不算迁葬',
  },
  'move-circle': {
    label: '迁葬的先后',
    message: ({ value }) => `照《迁葬表》一次次迁下去，绕回了原处（经过${quoted(value)}）`,
    remedy: () => '改正写错的一头；确实迁回原处的，每一次都写上迁葬时间',
  },
  'moved-twice': {
    label: '迁葬的先后',
    message: (finding) => `${quoted(finding.value)}在 ${placeOf(finding)} 已经迁走一次`,
    remedy: () => '第二次是从新墓迁走的，“旧墓”改填新墓的编号；中间迁回过的补写一行',
  },
  'moved-before-buried': {
    label: '迁葬时间',
    message: ({ value, detail }) => `迁葬时间${quoted(value)}早于旧墓的安葬时间${quoted(detail)}`,
    remedy: () => '查原件，改正写错的一个',
  },
  'photo-not-picture': {
    label: '照片',
    message: ({ value, detail }) => `${quoted(value)}的文件${quoted(detail)}不是能显示的图片`,
    remedy: () => '换成 jpg、png、webp 或 tiff；影片、录音、文档不要写在照片栏里',
  },
  'photo-without-rights': {
    label: '照片',
    message: ({ value, detail }) => `${quoted(value)}的许可是${quoted(detail)}，页面不会显示这张照片`,
    remedy: () => '取得许可以后，在《影像资料》的“许可”里照实写明',
  },
};
