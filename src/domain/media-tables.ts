/**
 * The tables of the photo and film database: what there is, and what is written on it. `tables.ts` gathers them with all
 * others.
 */
import { defineTable } from './table.ts';
import { mediaKinds, restorations } from './media-words.ts';
import { anyId, date, list, sources, text } from './table-values.ts';

export const mediaTable = defineTable({
  name: 'media',
  title: '影像资料',
  location: { kind: 'file', path: 'media/media.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一件一号，永不改动。', value: anyId, required: true },
    file: {
      heading: '文件',
      note: '母本在 media/files（或母本库）下的文件名。',
      value: { kind: 'file' },
      required: true,
    },
    kind: {
      heading: '类别',
      note: `${mediaKinds.join('、')}。`,
      value: { kind: 'word', words: mediaKinds },
      optional: true,
    },
    caption: { heading: '说明', note: '图注：何人何物何事。空着就不公开。', value: text },
    alt: { heading: '替代文字', note: '看不见图的人读到的话。图片空着就不公开。', value: text },
    date: { heading: '日期', note: '照片里的那个时候，照资料写；不知道就空着。', value: date },
    digitised: {
      heading: '数字化日期',
      note: '扫描或翻拍的日子。不是照片里的时候。',
      value: date,
      optional: true,
    },
    creator: { heading: '作者', note: '摄影者、写信人；查过而不知道的写“佚名”，没有查的空着。', value: text },
    holder: {
      heading: '收藏',
      note: '原件在哪个单位。私人收藏只写“私人收藏”。',
      value: text,
      optional: true,
    },
    rights: {
      heading: '许可',
      note: '谁许可怎样用，如“CC BY-SA 4.0”“家属授权展示”。空着就不公开。',
      value: text,
    },
    consent: {
      heading: '同意记录',
      note: '授权书的编号、日期，或“口头”；不写姓名、电话。',
      value: text,
      optional: true,
    },
    people: {
      heading: '人物',
      note: '人物编号，从左到右，几个之间用分号。',
      value: { kind: 'reference', tables: ['roll'], many: true },
    },
    unidentified: {
      heading: '待认',
      note: '还不认得的人在图上的位置，如“前排左二”，几个之间用分号。',
      value: list,
      optional: true,
    },
    facility: {
      heading: '设施',
      note: '设施编号。',
      value: { kind: 'reference', tables: ['facilities'], many: false },
    },
    grave: {
      heading: '墓',
      note: '墓的编号。',
      value: { kind: 'reference', tables: ['graves'], many: false },
      optional: true,
    },
    event: {
      heading: '事件',
      note: '事件编号。',
      value: { kind: 'reference', tables: ['events'], many: false },
      optional: true,
    },
    place: { heading: '地点', note: '拍摄或书写的地方，照资料写。', value: text, optional: true },
    district: {
      heading: '地点今属',
      note: '那个地方现在的区县，六位代码；没有把握就空着。',
      value: { kind: 'district-code' },
      optional: true,
    },
    volume: {
      heading: '成套',
      note: '一本名册、一封信、一卷胶片的名称；同一套的各件写得一样。',
      value: text,
      optional: true,
    },
    page: { heading: '页次', note: '在这一套里的第几页、第几张。', value: text, optional: true },
    transcription: {
      heading: '释文',
      note: '图上或录音里的文字，照原样写。长的写进 media/transcripts/编号.csv。',
      value: text,
      optional: true,
    },
    restoration: {
      heading: '处理',
      note: `${restorations.join('、')}。空着表示没有注明。`,
      value: { kind: 'word', words: restorations },
      optional: true,
    },
    original: {
      heading: '原件',
      note: '处理过的，写原件的编号；两张总在一起公开。',
      value: { kind: 'reference', tables: ['media'], many: false },
      optional: true,
    },
    focus: {
      heading: '焦点',
      note: '裁成方图时保住的一点：离左边、离上边各百分之几，如“40,30”。空着就不裁。',
      value: text,
      optional: true,
    },
    captions: {
      heading: '字幕',
      note: '影片、录音的 WebVTT 字幕文件名（.vtt）。',
      value: { kind: 'file' },
      optional: true,
    },
    poster: {
      heading: '封面',
      note: '影片封面图片的编号。',
      value: { kind: 'reference', tables: ['media'], many: false },
      optional: true,
    },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources },
    originalName: {
      heading: '原文件名',
      note: '收到时的文件名，只供内部查找，不公开。',
      value: text,
      optional: true,
    },
    note: { heading: '备注', note: '只供内部，不公开。', value: text, optional: true },
  },
});

export const transcriptsTable = defineTable({
  name: 'transcripts',
  title: '释文',
  location: { kind: 'folder', path: 'media/transcripts' },
  idColumn: null,
  columns: {
    line: {
      heading: '行',
      note: '第几行，照原件的先后。',
      value: { kind: 'number', min: 1 },
      required: true,
    },
    text: {
      heading: '文字',
      note: '照原样写：□ 认不出，〔 〕推定，[?] 存疑。',
      value: text,
      required: true,
    },
    left: {
      heading: '左',
      note: '这一行在图上的位置，像素，从左边量；没有量就四格都空着。',
      value: { kind: 'number', min: 0 },
      optional: true,
    },
    top: { heading: '上', note: '从上边量。', value: { kind: 'number', min: 0 }, optional: true },
    width: { heading: '宽', note: '像素。', value: { kind: 'number', min: 1 }, optional: true },
    height: { heading: '高', note: '像素。', value: { kind: 'number', min: 1 }, optional: true },
    note: { heading: '备注', note: '认法的依据。', value: text, optional: true },
  },
});
