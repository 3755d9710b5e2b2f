/**
 * The tables of where people lie and how it is kept: graves, relocations, upkeep, custodians and name walls. `tables.ts`
 * gathers them with all others.
 */
import { defineTable } from './table.ts';
import {
  conditionGrades,
  datums,
  graveStates,
  kinConsents,
  upkeepKinds,
  verificationStates,
} from './words.ts';
import { anyId, date, list, sentences, sources, text } from './table-values.ts';

export const gravesTable = defineTable({
  name: 'graves',
  title: '一墓一档',
  location: { kind: 'folder', path: 'graves' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一墓一号，永不改动；迁走以后仍然保留。', value: anyId, required: true },
    state: {
      heading: '墓葬类别',
      note: `${graveStates.join('、')}。空着时按墓主人数算有名墓、合葬墓。`,
      value: { kind: 'word', words: graveStates },
      optional: true,
    },
    plot: { heading: '墓区', note: '墓区名，与平面图一致。', value: text },
    row: { heading: '排', note: '第几排。', value: text },
    number: { heading: '号', note: '第几号。', value: text },
    location: { heading: '位置', note: '零散墓所在的地名、方位，照记录写。', value: text, optional: true },
    latitude: {
      heading: '纬度',
      note: '零散墓用，十进制度；没有测过就空着。',
      value: { kind: 'number', min: -90, max: 90 },
      optional: true,
    },
    longitude: {
      heading: '经度',
      note: '十进制度。',
      value: { kind: 'number', min: -180, max: 180 },
      optional: true,
    },
    datum: {
      heading: '坐标系',
      note: `${datums.join('、')}。`,
      value: { kind: 'word', words: datums },
      optional: true,
    },
    people: {
      heading: '墓主',
      note: '人物编号，合葬用分号隔开；无名墓空着。',
      value: { kind: 'reference', tables: ['roll'], many: true },
    },
    carvedNames: {
      heading: '碑上姓名',
      note: '碑上或墓册上的姓名，照刻写，几个之间用分号；名录里没有的人也写。',
      value: list,
      optional: true,
    },
    peopleCount: { heading: '葬者人数', note: '照记录写，如“约30人”。', value: text, optional: true },
    inscription: {
      heading: '碑文',
      note: '照刻写，换行写“／”；看不清的字写□，推定的字写在〔〕里，存疑的字后写[?]。',
      value: text,
    },
    stone: { heading: '墓碑', note: '形制、尺寸、材质。', value: text, optional: true },
    buriedOn: { heading: '安葬时间', note: '照记录写。', value: date, optional: true },
    built: { heading: '建墓时间', note: '照记录写。', value: date, optional: true },
    condition: {
      heading: '现状',
      note: `${conditionGrades.join('、')}。`,
      value: { kind: 'word', words: conditionGrades },
    },
    photos: {
      heading: '照片',
      note: '《影像资料》里的编号，几个之间用分号。',
      value: { kind: 'reference', tables: ['media'], many: true },
      optional: true,
    },
    moves: {
      heading: '迁葬',
      note: '旧记录里的说明；有日期、去向的写进《迁葬表》。',
      value: text,
      optional: true,
    },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources },
    verification: {
      heading: '核查',
      note: `${verificationStates.join('、')}。`,
      value: { kind: 'word', words: verificationStates },
      optional: true,
    },
    gaps: { heading: '存疑', note: '用半角分号“;”隔开。', value: sentences, optional: true },
    note: { heading: '备注', note: '其他要说明的。', value: text },
  },
});

export const graveMovesTable = defineTable({
  name: 'grave-moves',
  title: '迁葬表',
  location: { kind: 'file', path: 'grave-moves.csv' },
  idColumn: null,
  columns: {
    oldGrave: {
      heading: '旧墓',
      note: '《一墓一档》里的编号；旧墓没有登记的空着。',
      value: { kind: 'reference', tables: ['graves'], many: false },
    },
    oldPlace: { heading: '旧墓地点', note: '旧墓没有编号时写地名，照记录写。', value: text },
    newGrave: {
      heading: '新墓',
      note: '《一墓一档》里的编号；迁到外地的空着。',
      value: { kind: 'reference', tables: ['graves'], many: false },
    },
    newPlace: { heading: '新墓地点', note: '迁到外地时写，照记录写。', value: text },
    date: { heading: '迁葬时间', note: '照记录写。', value: date },
    document: { heading: '批准文号', note: '照文件写。', value: text },
    kinConsent: {
      heading: '亲属同意',
      note: `${kinConsents.join('、')}。不写亲属姓名。`,
      value: { kind: 'word', words: kinConsents },
    },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources },
    note: { heading: '备注', note: '经过、仪式等。', value: text },
  },
});

export const upkeepTable = defineTable({
  name: 'upkeep',
  title: '管护记录',
  location: { kind: 'folder', path: 'upkeep' },
  idColumn: null,
  columns: {
    record: {
      heading: '对象',
      note: '墓或设施的编号。',
      value: { kind: 'reference', tables: ['graves', 'facilities'], many: false },
      required: true,
    },
    kind: {
      heading: '种类',
      note: `${upkeepKinds.join('、')}。`,
      value: { kind: 'word', words: upkeepKinds },
      required: true,
    },
    date: { heading: '日期', note: '巡查那一天，或整修完工那一天。', value: date, required: true },
    condition: {
      heading: '现状',
      note: `${conditionGrades.join('、')}。`,
      value: { kind: 'word', words: conditionGrades },
    },
    text: { heading: '说明', note: '看到什么，修了什么。', value: text },
    photos: {
      heading: '照片',
      note: '《影像资料》里的编号，几个之间用分号。',
      value: { kind: 'reference', tables: ['media'], many: true },
    },
    before: {
      heading: '整修前照片',
      note: '《影像资料》里的编号。',
      value: { kind: 'reference', tables: ['media'], many: true },
    },
    after: {
      heading: '整修后照片',
      note: '《影像资料》里的编号。',
      value: { kind: 'reference', tables: ['media'], many: true },
    },
    doneBy: { heading: '经办', note: '只写岗位，不写姓名。', value: text },
    note: { heading: '备注', note: '其他要说明的。', value: text },
  },
});

export const custodiansTable = defineTable({
  name: 'custodians',
  title: '管护责任表',
  location: { kind: 'file', path: 'custodians.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一个责任人一号；姓名、电话只登记在后台。', value: anyId, required: true },
    records: {
      heading: '对象',
      note: '墓或设施的编号，几个之间用分号。',
      value: { kind: 'reference', tables: ['graves', 'facilities'], many: true },
      required: true,
    },
    role: { heading: '岗位', note: '如“村管护员”，不写姓名。', value: text, required: true },
    employer: { heading: '所在单位', note: '乡镇、村或管理单位。', value: text },
    from: { heading: '起', note: '责任期从哪天起。', value: date },
    until: { heading: '止', note: '到哪天止；还在任就空着。', value: date },
    everyDays: { heading: '巡查周期', note: '隔多少天巡查一次，写整数。', value: { kind: 'number', min: 1 } },
    note: { heading: '备注', note: '其他要说明的。', value: text },
  },
});

export const wallsTable = defineTable({
  name: 'walls',
  title: '英名墙',
  location: { kind: 'folder', path: 'walls' },
  idColumn: null,
  columns: {
    panel: { heading: '墙面', note: '第几面。', value: text },
    column: { heading: '列', note: '第几列，从右数起。', value: text },
    line: { heading: '行', note: '列里第几个，从上数起。', value: text },
    carved: { heading: '刻名', note: '照刻写，看不清的字写□。', value: text, required: true },
    person: {
      heading: '人物',
      note: '认得准才填人物编号。',
      value: { kind: 'reference', tables: ['roll'], many: true },
    },
    note: { heading: '备注', note: '其他要说明的。', value: text },
  },
});
