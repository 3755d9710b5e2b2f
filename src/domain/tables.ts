/**
 * The content tables, column by column. Headings follow the official forms (英名录, 县级采集表, 设施基础信息表); each note is
 * the sentence the registrar's guide and the data dictionary show.
 */
import { ledgerRecordTables } from './ledger/ledger-tables.ts';
import { mediaTable, transcriptsTable } from './media-tables.ts';
import { certificatesTable, headingsTable, qualityTable } from './registrar-tables.ts';
import {
  custodiansTable,
  graveMovesTable,
  gravesTable,
  upkeepTable,
  wallsTable,
} from './resting-place-tables.ts';
import { anyId, date, list, sentences, sources, text } from './table-values.ts';
import { defineTable, type Row, type TableName, type TableSchema } from './table.ts';
import {
  burialStates,
  conditionGrades,
  datums,
  deathCauseAliases,
  deathCauses,
  facilityKinds,
  kinSearchStates,
  periodAliases,
  periods,
  positionMeans,
  protectionLevelAliases,
  protectionLevels,
  recognitionStates,
  sexes,
  sourceTiers,
  verificationStates,
  yesNo,
} from './words.ts';

export const rollTable = defineTable({
  name: 'roll',
  title: '英名录',
  location: { kind: 'folder', path: 'roll' },
  idColumn: 'id',
  columns: {
    id: {
      heading: '编号',
      note: '一人一号，由系统发给，永不改动、永不重用。新增人员留空即可。',
      value: anyId,
    },
    name: {
      heading: '姓名',
      note: '照认定文书写；看不清的字写□。',
      synonyms: ['烈士姓名', '姓 名', '名字', '烈士名字', '英烈姓名', '烈士'],
      value: text,
      required: true,
    },
    reading: {
      heading: '读音',
      note: '系统读错时才填，带声调，姓与名之间空一格，如“Shàn Xióngxìn”。填了以此为准。',
      synonyms: ['拼音'],
      value: text,
      optional: true,
    },
    traditional: {
      heading: '繁体',
      note: '碑刻、旧档所用的繁体写法；系统转换有误时才填。',
      value: text,
      optional: true,
    },
    otherNames: {
      heading: '别名',
      note: '“类别:名字”，几个之间用分号，如“原名:江竹君;化名:江志炜”。',
      synonyms: ['曾用名', '别名、曾用名', '化名', '别名、化名', '又名', '别号', '其他姓名'],
      value: { kind: 'name-forms' },
    },
    sex: { heading: '性别', note: '男或女；资料没写就空着。', value: { kind: 'word', words: sexes } },
    ethnicity: { heading: '民族', note: '照原件写。', synonyms: ['族别'], value: text },
    nativePlace: {
      heading: '籍贯',
      note: '照原件写当时的地名，如“四川省巴县木洞镇”。',
      synonyms: ['籍贯（当时）', '原籍', '烈士籍贯', '籍贯地', '籍贯详址', '籍贯地址'],
      value: text,
    },
    nativeDistrict: {
      heading: '籍贯今属',
      note: '今天所属区县的六位代码；分不清今属哪个区县的就空着，不要猜。',
      synonyms: ['籍贯代码', '籍贯区划代码', '籍贯今属区县', '籍贯今属代码'],
      value: { kind: 'district-code' },
    },
    nativePresent: {
      heading: '籍贯今名',
      note: '今天的地名写法，可到乡镇。',
      synonyms: ['籍贯(今)', '今籍贯', '籍贯现名'],
      value: text,
      optional: true,
    },
    birthPlace: {
      heading: '出生地',
      note: '与籍贯不同时填。',
      synonyms: ['出生地点'],
      value: text,
      optional: true,
    },
    born: {
      heading: '出生时间',
      note: '照原件写：1920年8月20日、民国九年、约1902年、农历八月二十、不详都可以。',
      synonyms: ['出生年月', '出生日期', '出生年月日', '出生日期年月日', '生年', '生于'],
      value: date,
    },
    joined: {
      heading: '参加革命时间',
      note: '照原件写。',
      synonyms: [
        '参加革命/工作时间',
        '参加革命工作时间',
        '入伍时间',
        '参加工作时间',
        '参加革命工作日期',
        '参加革命年月',
        '参军时间',
        '参军年月',
        '入伍年月',
        '入伍日期',
        '参加革命日期',
        '参加革命时间年月',
        '参加革命(工作)时间',
        '何时参加革命',
        '何时入伍',
        '参加工作年月',
      ],
      value: date,
    },
    party: {
      heading: '政治面貌',
      note: '照原件写，可带入党时间。',
      synonyms: ['党派', '是否党员', '党/团员', '是否党(团)员'],
      value: text,
    },
    unit: {
      heading: '生前单位',
      note: '照原件写番号或单位名称。',
      synonyms: [
        '生前单位及曾任职务',
        '部别',
        '部队番号',
        '生前部别',
        '生前部队',
        '生前所在单位',
        '生前工作单位',
        '生前所在部队',
        '所在部队',
        '工作单位',
        '牺牲时所在单位',
        '单位及职务',
        '生前单位及职务',
        '单位职务',
      ],
      value: text,
    },
    unitId: {
      heading: '单位编号',
      note: '《单位表》里的编号，认得准才填。',
      value: { kind: 'reference', tables: ['units'], many: true },
      optional: true,
    },
    post: {
      heading: '职务',
      note: '牺牲时的职务；以前的写在后面。',
      synonyms: ['生前职务', '生前职务(职级)', '职级', '牺牲时职务', '曾任职务'],
      value: text,
    },
    died: {
      heading: '牺牲时间',
      note: '照原件写；只知道年就写年，不知道写“不详”。',
      synonyms: [
        '牺牲日期',
        '牺牲年月',
        '牺牲年月日',
        '牺牲时间年月日',
        '何时牺牲',
        '死亡时间',
        '卒年',
        '牺牲于',
      ],
      value: date,
    },
    deathPlace: {
      heading: '牺牲地点',
      note: '照原件写。',
      synonyms: ['牺牲地', '何地牺牲', '牺牲地址'],
      value: text,
    },
    ageAtDeath: {
      heading: '牺牲年龄',
      note: '资料里写明的岁数，照原样写；系统不拿它推算生年。',
      synonyms: ['牺牲时年龄', '终年', '享年'],
      value: text,
      optional: true,
    },
    cause: {
      heading: '牺牲原因',
      note: `只用这几个词：${deathCauses.join('、')}。`,
      synonyms: ['牺牲原因及类别', '牺牲类别', '死亡原因', '因何牺牲'],
      value: { kind: 'word', words: deathCauses, aliases: deathCauseAliases },
    },
    circumstances: {
      heading: '牺牲经过',
      note: '一两句话写清经过。',
      synonyms: ['牺牲情况', '牺牲情节', '牺牲经历'],
      value: text,
      optional: true,
    },
    deeds: {
      heading: '事迹',
      note: '生平事略；长文可另放 stories 文件夹。',
      synonyms: [
        '简要事迹',
        '主要事迹',
        '事迹简介',
        '生平事迹',
        '烈士事迹',
        '生平简介',
        '主要事迹简介',
        '英雄事迹',
        '生平',
      ],
      value: text,
    },
    period: {
      heading: '时期',
      note: `只用这几个词：${periods.join('、')}。`,
      synonyms: ['牺牲时期', '所属时期', '历史时期', '革命时期'],
      value: { kind: 'word', words: periods, aliases: periodAliases },
    },
    eventId: {
      heading: '事件',
      note: '《事件表》里的编号。',
      value: { kind: 'reference', tables: ['events'], many: true },
      optional: true,
    },
    cityLink: {
      heading: '与本地关系',
      note: '出生、求学、工作、牺牲、安葬中的哪几样，用分号隔开。',
      value: list,
      optional: true,
    },
    burialFacility: {
      heading: '安葬设施',
      note: '《设施表》里的编号。',
      value: { kind: 'reference', tables: ['facilities'], many: false },
    },
    burialPlace: {
      heading: '安葬地',
      note: '照资料写；不在设施表里的安葬地也写在这里。',
      synonyms: ['安葬地点', '安葬地址', '安葬处', '埋葬地', '埋葬地点', '墓地', '安葬情况', '葬于'],
      value: text,
      optional: true,
    },
    gravePosition: {
      heading: '墓位',
      note: '墓区、排、号。',
      synonyms: ['墓号', '墓位号', '墓穴号', '墓穴位置'],
      value: text,
    },
    burialState: {
      heading: '安葬状态',
      note: `证据有多实：${burialStates.join('、')}。`,
      value: { kind: 'word', words: burialStates },
    },
    honours: {
      heading: '荣誉',
      note: '几项之间用分号。',
      synonyms: ['立功情况', '立功受奖', '立功受奖情况', '获得荣誉', '受奖情况', '荣誉称号', '奖励情况'],
      value: list,
    },
    recognition: {
      heading: '认定',
      note: `是否已评定（追认）为烈士：${recognitionStates.join('、')}。牺牲不等于认定。`,
      synonyms: ['认定情况', '是否认定'],
      value: { kind: 'word', words: recognitionStates },
      optional: true,
    },
    recognitionDocument: {
      heading: '认定文号',
      note: '评定、追认的机关和文号，照原件写。',
      synonyms: ['批准文号', '评定文号', '认定机关及文号', '批准机关及文号', '烈士批准文号'],
      value: text,
    },
    recognitionDate: {
      heading: '认定时间',
      note: '照原件写。',
      synonyms: ['批准时间', '评定时间', '批准烈士时间', '追认时间', '批准日期', '评定日期'],
      value: date,
      optional: true,
    },
    kinSearch: {
      heading: '寻亲状态',
      note: `${kinSearchStates.join('、')}。不写亲属姓名和电话。`,
      value: { kind: 'word', words: kinSearchStates },
    },
    sourceIds: {
      heading: '出处',
      note: '《出处表》里的编号，几个之间用分号。',
      value: sources,
      required: true,
    },
    verification: {
      heading: '核查',
      note: `${verificationStates.join('、')}。`,
      value: { kind: 'word', words: verificationStates },
    },
    gaps: {
      heading: '存疑',
      note: '资料不一致处和缺口，一条一句，用半角分号“;”隔开；页面照样显示。',
      value: sentences,
      optional: true,
    },
    note: { heading: '备注', note: '其他要说明的。', synonyms: ['附注', '备考'], value: text },
  },
});

export const facilitiesTable = defineTable({
  name: 'facilities',
  title: '纪念设施基础信息表',
  location: { kind: 'file', path: 'facilities.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一处一号，用字母、数字和连字符。', value: anyId, required: true },
    name: {
      heading: '名称',
      note: '批准级别时的名称。',
      synonyms: ['设施名称', '烈士纪念设施名称', '纪念设施名称'],
      value: text,
      required: true,
    },
    otherNames: { heading: '别名', note: '几个之间用分号。', value: list },
    kind: {
      heading: '类型',
      note: `只用这几个词：${facilityKinds.join('、')}。`,
      synonyms: ['设施类型', '设施类别'],
      value: { kind: 'word', words: facilityKinds },
      required: true,
    },
    level: {
      heading: '保护级别',
      note: '烈士纪念设施的级别，不是文物级别；没查到写“未查明”。',
      synonyms: ['级别', '设施级别'],
      value: { kind: 'word', words: protectionLevels, aliases: protectionLevelAliases },
    },
    levelNote: { heading: '批次', note: '公布的批次或称号，照文件写。', value: text },
    approvedBy: { heading: '批准机关', note: '照文件写。', value: text },
    approvedOn: { heading: '批准日期', note: '照文件写。', synonyms: ['批准时间'], value: date },
    approvalDocument: { heading: '批准文号', note: '照文件写。', value: text },
    heritage: { heading: '文物级别', note: '文物保护单位、教育基地等称号，照文件写。', value: text },
    district: {
      heading: '区县',
      note: '所在区县的六位代码。',
      synonyms: ['所在区县', '区县代码', '所在县区'],
      value: { kind: 'district-code' },
      required: true,
    },
    township: {
      heading: '乡镇',
      note: '乡镇或街道全称。',
      synonyms: ['所在乡镇', '乡镇街道', '乡镇/街道'],
      value: text,
      optional: true,
    },
    village: { heading: '村', note: '村或社区全称。', synonyms: ['村社区'], value: text, optional: true },
    address: {
      heading: '地址',
      note: '到门牌或村组。',
      synonyms: ['详细地址', '所在地址', '具体位置', '所在地'],
      value: text,
    },
    latitude: {
      heading: '纬度',
      note: '十进制度；没有测过就空着，不要估。',
      synonyms: ['北纬'],
      value: { kind: 'number', min: -90, max: 90 },
    },
    longitude: {
      heading: '经度',
      note: '十进制度。',
      synonyms: ['东经'],
      value: { kind: 'number', min: -180, max: 180 },
    },
    datum: { heading: '坐标系', note: `${datums.join('、')}。`, value: { kind: 'word', words: datums } },
    positionMeans: {
      heading: '坐标取得',
      note: `怎样得来：${positionMeans.join('、')}。`,
      value: { kind: 'word', words: positionMeans },
      optional: true,
    },
    accuracy: {
      heading: '坐标精度',
      note: '误差约多少米，写整数；不知道就空着。',
      value: { kind: 'number', min: 0 },
      optional: true,
    },
    coordinateBasis: { heading: '坐标依据', note: '测绘、地图或描述，从哪里来。', value: text },
    scope: { heading: '保护范围', note: '照文件写。', value: text },
    scopeDocument: { heading: '保护范围文号', note: '照文件写。', value: text },
    built: {
      heading: '建设年代',
      note: '照资料写。',
      synonyms: ['建成时间', '始建时间', '修建时间', '建设时间'],
      value: date,
    },
    builtNote: { heading: '建设说明', note: '动工、落成、迁建、培修。', value: text },
    size: { heading: '规模', note: '占地、建筑面积、碑高等，照资料写。', value: text },
    landArea: {
      heading: '占地面积',
      note: '带单位照资料写，如“约2.14平方公里”。',
      synonyms: ['占地'],
      value: text,
      optional: true,
    },
    floorArea: { heading: '建筑面积', note: '带单位照资料写。', value: text, optional: true },
    steleSize: { heading: '碑体尺寸', note: '高、宽、厚，带单位。', value: text, optional: true },
    steleMaterial: { heading: '碑体材质', note: '照资料写。', value: text, optional: true },
    components: { heading: '组成', note: '园内各部分，用分号隔开。', value: list },
    inscription: { heading: '碑文', note: '碑文或其大意。', synonyms: ['碑文内容'], value: text },
    commemorates: { heading: '纪念对象', note: '人物、事件、时期。', value: text },
    eventId: {
      heading: '纪念事件',
      note: '《事件表》里的编号，几个之间用分号。',
      value: { kind: 'reference', tables: ['events'], many: true },
      optional: true,
    },
    period: {
      heading: '纪念时期',
      note: `只用这几个词，几个之间用分号：${periods.join('、')}。`,
      value: { kind: 'words', words: periods, aliases: periodAliases },
      optional: true,
    },
    buriedTotal: {
      heading: '安葬总数',
      note: '人数。',
      synonyms: ['安葬人数', '安葬烈士数', '安葬烈士总数'],
      value: { kind: 'number', min: 0 },
    },
    buriedNamed: {
      heading: '有名安葬数',
      note: '人数。',
      synonyms: ['有名烈士数', '安葬有名烈士数'],
      value: { kind: 'number', min: 0 },
    },
    buriedUnnamed: {
      heading: '无名安葬数',
      note: '人数。',
      synonyms: ['无名烈士数', '安葬无名烈士数'],
      value: { kind: 'number', min: 0 },
      optional: true,
    },
    buriedTogether: {
      heading: '合葬人数',
      note: '合葬在一座墓里的人数，已算在上面各数之内。',
      value: { kind: 'number', min: 0 },
      optional: true,
    },
    wallNames: {
      heading: '英名墙人数',
      note: '墙上所刻人数。',
      value: { kind: 'number', min: 0 },
      optional: true,
    },
    keeper: {
      heading: '保护单位',
      note: '保护（管理）单位全称。',
      synonyms: ['管理单位', '保护（管理）单位', '保护单位名称', '管理保护单位', '管理单位名称'],
      value: text,
    },
    custodian: {
      heading: '管护责任人',
      note: '只写岗位，如“村管护员”；姓名、电话只登记在后台。',
      value: text,
      optional: true,
    },
    opening: { heading: '开放', note: '开放时间、是否免费，照资料写。', synonyms: ['开放时间'], value: text },
    openingHours: {
      heading: '开放时段',
      note: '供网页判断此刻是否开放，如“周二至周日 9:00-17:00”；几段用分号，全天写“每天 全天”。没有把握就空着。',
      value: text,
      optional: true,
    },
    accessibility: { heading: '无障碍', note: '坡道、轮椅、卫生间等，照实写。', value: text, optional: true },
    transport: { heading: '交通', note: '公交、轨道、停车。', value: text, optional: true },
    condition: {
      heading: '现状评估',
      note: `${conditionGrades.join('、')}。`,
      value: { kind: 'word', words: conditionGrades },
      optional: true,
    },
    conditionOn: { heading: '评估日期', note: '照记录写。', value: date, optional: true },
    patrol: { heading: '巡查', note: '巡查安排，如“每月一次”。', value: text, optional: true },
    honours: { heading: '荣誉', note: '几项之间用分号。', value: list },
    chronicle: { heading: '纪事', note: '“日期:事情”，几条之间用半角分号“;”。', value: sentences },
    relatedSites: { heading: '相关遗址', note: '几处之间用分号。', value: list },
    sourceIds: {
      heading: '出处',
      note: '《出处表》里的编号。',
      synonyms: ['数据来源'],
      value: sources,
      required: true,
    },
    filledBy: { heading: '填报人', note: '岗位或工号，不写姓名。', value: text, optional: true },
    filledOn: { heading: '填报日期', note: '照记录写。', value: date, optional: true },
    checkedBy: {
      heading: '复核人',
      note: '岗位或工号，不写姓名；不能和填报人是同一人。',
      value: text,
      optional: true,
    },
    checkedOn: { heading: '复核日期', note: '照记录写。', value: date, optional: true },
    verification: {
      heading: '核查',
      note: `${verificationStates.join('、')}。`,
      value: { kind: 'word', words: verificationStates },
    },
    gaps: { heading: '存疑', note: '资料不一致处和缺口，用半角分号“;”隔开。', value: sentences },
    note: { heading: '备注', note: '其他要说明的。', synonyms: ['附注'], value: text },
  },
});

export const placesTable = defineTable({
  name: 'places',
  title: '地名沿革表',
  location: { kind: 'file', path: 'places.csv' },
  idColumn: null,
  columns: {
    name: { heading: '地名', note: '一行一个名称，现名、曾用名都各占一行。', value: text, required: true },
    relation: {
      heading: '关系',
      note: '现名、曾用名、代码表名称、上级。',
      value: { kind: 'word', words: ['现名', '曾用名', '代码表名称', '上级'] },
      required: true,
    },
    code: {
      heading: '今属代码',
      note: '今天所属区县的六位代码。',
      value: { kind: 'district-code' },
      required: true,
    },
    id: { heading: '区县编号', note: '网址里用的区县编号。', value: anyId, required: true },
    level: { heading: '级别', note: '市辖区、县、自治县。', value: text },
    formerCode: { heading: '当时代码', note: '当年代码表里的代码。', value: text },
    from: { heading: '起', note: '开始使用的年份；不知道就空着。', value: date },
    until: { heading: '止', note: '停用的年份；约数写“约1997年”。', value: date },
    basis: {
      heading: '依据',
      note: '出处或一般知识。',
      value: { kind: 'word', words: ['出处', '一般知识'] },
    },
    note: { heading: '说明', note: '并入、拆分等。', value: text },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources },
  },
});

export const unitsTable = defineTable({
  name: 'units',
  title: '单位表',
  location: { kind: 'file', path: 'units.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一个单位一号。', value: anyId, required: true },
    name: { heading: '名称', note: '规范全称。', value: text, required: true },
    otherNames: { heading: '别名', note: '简称、俗称，用分号隔开。', value: list },
    period: {
      heading: '时期',
      note: '同英名录。',
      value: { kind: 'word', words: periods, aliases: periodAliases },
    },
    parent: {
      heading: '上级',
      note: '上级单位的编号。',
      value: { kind: 'reference', tables: ['units'], many: false },
    },
    equivalents: { heading: '同一番号', note: '前身、后身，用分号隔开。', value: list },
    people: {
      heading: '相关人物',
      note: '资料提到的人物编号，用分号隔开。',
      value: { kind: 'reference', tables: ['roll'], many: true },
    },
    note: { heading: '说明', note: '简史。', value: text },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources, required: true },
  },
});

export const eventsTable = defineTable({
  name: 'events',
  title: '事件表',
  location: { kind: 'file', path: 'events.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一个事件一号。', value: anyId, required: true },
    name: { heading: '名称', note: '通行名称。', value: text, required: true },
    date: { heading: '日期', note: '照资料写。', value: date },
    place: { heading: '地点', note: '照资料写。', value: text },
    summary: { heading: '经过', note: '一两句话。', value: text },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources, required: true },
  },
});

export const sourcesTable = defineTable({
  name: 'sources',
  title: '出处表',
  location: { kind: 'file', path: 'sources.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一种材料一号。', value: anyId, required: true },
    title: { heading: '题名', note: '文章、书、网页、档案的题名。', value: text, required: true },
    publisher: { heading: '出版者', note: '机构、报刊、网站和日期。', value: text },
    tier: {
      heading: '等级',
      note: '官方、转载、百科、其他、一般知识。',
      value: { kind: 'word', words: sourceTiers },
      required: true,
    },
    address: { heading: '地址', note: '网址或档号，只作文字，不做成链接。', value: text },
    accessed: { heading: '查阅日期', note: '读到的那天。', value: date },
    note: { heading: '备注', note: '其他要说明的。', value: text },
  },
});

export const citationsTable = defineTable({
  name: 'citations',
  title: '引证表',
  location: { kind: 'file', path: 'citations.csv' },
  idColumn: null,
  columns: {
    record: {
      heading: '记录',
      note: '人物、设施、单位、事件的编号。',
      value: { kind: 'reference', tables: ['roll', 'facilities', 'graves', 'units', 'events'], many: false },
      required: true,
    },
    field: { heading: '字段', note: '那张表里的栏名，如“出生时间”。', value: text, required: true },
    value: { heading: '值', note: '这条材料怎样写；与表中一致可空着。', value: text },
    sourceId: {
      heading: '出处',
      note: '《出处表》里的编号；不知道是哪一条材料说的就空着。',
      value: { kind: 'reference', tables: ['sources'], many: false },
    },
    locator: { heading: '定位', note: '页码、段落。', value: text },
    adopted: {
      heading: '采用',
      note: '是：与表中一致；否：另一说。',
      value: { kind: 'word', words: yesNo },
      required: true,
    },
    note: { heading: '备注', note: '其他要说明的。', value: text },
  },
});

export const correctionsTable = defineTable({
  name: 'corrections',
  title: '更正记录',
  location: { kind: 'file', path: 'corrections.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一条更正一号。', value: anyId, required: true },
    date: { heading: '日期', note: '改动那天。', value: date, required: true },
    record: {
      heading: '记录',
      note: '改了哪一条：编号；没有编号的表写文件名，如 places.csv。',
      value: { kind: 'reference', tables: ledgerRecordTables, many: false },
      required: true,
    },
    field: {
      heading: '字段',
      note: '改了哪一栏；新增、并入、撤下写“整条”，没有编号的一行写“整行”，一篇文章写“整篇”。',
      value: text,
      required: true,
    },
    before: { heading: '原值', note: '改动以前。', value: text },
    after: { heading: '新值', note: '改动以后。', value: text },
    reason: { heading: '理由', note: '为什么改。', value: text, required: true },
    evidence: { heading: '依据', note: '《出处表》里的编号。', value: sources },
    role: { heading: '经办', note: '岗位，不写姓名。', value: text },
  },
});

export const redirectsTable = defineTable({
  name: 'redirects',
  title: '编号转向',
  location: { kind: 'file', path: 'redirects.csv' },
  idColumn: 'oldId',
  columns: {
    oldId: { heading: '旧编号', note: '并掉或更换的编号。', value: anyId, required: true },
    newId: {
      heading: '新编号',
      note: '今天的编号；记录撤下的空着。',
      value: { kind: 'reference', tables: ['roll', 'facilities', 'graves', 'units', 'events'], many: false },
    },
    note: { heading: '说明', note: '为什么。', value: text },
  },
});

export const rulesTable = defineTable({
  name: 'rules',
  title: '法规要点',
  location: { kind: 'file', path: 'rules.csv' },
  idColumn: null,
  columns: {
    law: { heading: '法规编号', note: '同一部法规用同一个编号。', value: anyId, required: true },
    lawName: { heading: '法规名称', note: '全称。', value: text, required: true },
    article: { heading: '条款', note: '第几条。', value: text },
    summary: { heading: '要点', note: '用自己的话概括，引用以正式文本为准。', value: text, required: true },
    issued: { heading: '公布', note: '公布日期。', value: date },
    revised: { heading: '修订', note: '最近一次修订日期。', value: date },
    effective: { heading: '施行', note: '施行日期。', value: date },
    issuer: { heading: '机关', note: '发布机关和令号。', value: text },
    note: { heading: '备注', note: '没有取得的条文等。', value: text },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources },
  },
});

export const statisticsTable = defineTable({
  name: 'statistics',
  title: '统计数字',
  location: { kind: 'file', path: 'statistics.csv' },
  idColumn: 'id',
  columns: {
    id: { heading: '编号', note: '一个数字一号。', value: anyId, required: true },
    figure: { heading: '指标', note: '数的是什么。', value: text, required: true },
    value: { heading: '数值', note: '照原文写，约数照写。', value: text, required: true },
    unit: { heading: '单位', note: '处、座、人。', value: text },
    date: { heading: '日期', note: '数字公布的日期。', value: date },
    scope: { heading: '范围', note: '哪个地方。', value: text },
    note: { heading: '备注', note: '口径、疑点。', value: text },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources },
  },
});

export const mourningTable = defineTable({
  name: 'mourning',
  title: '哀悼日',
  location: { kind: 'file', path: 'mourning.csv' },
  idColumn: null,
  columns: {
    from: { heading: '起', note: '北京时间，写成2026-12-13。', value: date, required: true },
    until: { heading: '止', note: '当天也写上。', value: date, required: true },
    note: { heading: '说明', note: '依据的通知。', value: text },
  },
});

export const glyphsTable = defineTable({
  name: 'glyphs',
  title: '难字表',
  location: { kind: 'file', path: 'glyphs.csv' },
  idColumn: 'character',
  columns: {
    character: { heading: '字', note: '字库里没有的字，一行一个。', value: text, required: true },
    components: { heading: '部件', note: '怎样拼成，如“⿰氵某”。', value: text },
    note: { heading: '说明', note: '读音或见于何处。', value: text },
  },
});

export const siteTable = defineTable({
  name: 'site',
  title: '网站设置',
  location: { kind: 'file', path: 'site.csv' },
  idColumn: 'key',
  columns: {
    key: { heading: '项目', note: '不要改这一栏。', value: text, required: true },
    value: { heading: '值', note: '照实填写；“待填”表示还没有。', value: text },
    note: { heading: '说明', note: '这一项是什么。', value: text },
  },
});

export const tables = {
  roll: rollTable,
  facilities: facilitiesTable,
  graves: gravesTable,
  'grave-moves': graveMovesTable,
  walls: wallsTable,
  upkeep: upkeepTable,
  custodians: custodiansTable,
  places: placesTable,
  units: unitsTable,
  events: eventsTable,
  sources: sourcesTable,
  citations: citationsTable,
  corrections: correctionsTable,
  redirects: redirectsTable,
  rules: rulesTable,
  statistics: statisticsTable,
  media: mediaTable,
  transcripts: transcriptsTable,
  mourning: mourningTable,
  glyphs: glyphsTable,
  certificates: certificatesTable,
  headings: headingsTable,
  quality: qualityTable,
  site: siteTable,
} satisfies Record<TableName, TableSchema>;

export type RollRow = Row<typeof rollTable>;
export type FacilityRow = Row<typeof facilitiesTable>;
export type GraveRow = Row<typeof gravesTable>;
export type GraveMoveRow = Row<typeof graveMovesTable>;
export type WallRow = Row<typeof wallsTable>;
export type UpkeepRow = Row<typeof upkeepTable>;
export type CustodianRow = Row<typeof custodiansTable>;
export type MediaRow = Row<typeof mediaTable>;
export type TranscriptRow = Row<typeof transcriptsTable>;
export type PlaceRow = Row<typeof placesTable>;
export type UnitRow = Row<typeof unitsTable>;
export type EventRow = Row<typeof eventsTable>;
export type SourceRow = Row<typeof sourcesTable>;
export type CitationRow = Row<typeof citationsTable>;
export type CorrectionRow = Row<typeof correctionsTable>;
export type RedirectRow = Row<typeof redirectsTable>;
export type RuleRow = Row<typeof rulesTable>;
export type StatisticRow = Row<typeof statisticsTable>;
export type GlyphRow = Row<typeof glyphsTable>;
export type SiteRow = Row<typeof siteTable>;
