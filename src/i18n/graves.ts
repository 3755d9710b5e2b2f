import type { GraveState, KinConsent } from '../domain/words.ts';
import { upkeepWords } from './upkeep.ts';

/** Words of grave ledgers, slips and lists of graves. */

interface GravePlace {
  plot: string;
  row: string;
  number: string;
  /** Where a scattered grave lies. */
  location?: string;
}

/** `3` → `3排`; what already says so, `第三排`, stays. */
function withUnit(text: string, unit: string): string {
  return text === '' || text.endsWith(unit) ? text : `${text}${unit}`;
}

function positionOf({ plot, row, number }: GravePlace): string {
  return `${plot}${withUnit(row, '排')}${withUnit(number, '号')}`;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const graveWords = {
  /** 一区3排5号墓; 墓位未详 where the ledger has no position. */
  label: (place: GravePlace) => {
    const position = positionOf(place);
    if (position !== '') return `${position}墓`;
    return place.location === undefined || place.location === '' ? '墓位未详' : `${place.location}的墓`;
  },
  /** 一区3排5号; empty without a position. */
  position: positionOf,
  positionUnknown: '墓位未详',
  locationUnknown: '位置未详',
  row: (row: string) => withUnit(row, '排'),
  number: (number: string) => withUnit(number, '号'),

  unnamed: '无名烈士之墓',
  nameless: '姓名未详',
  tombOf: '之墓',
  emptyTomb: '衣冠冢',
  sharedTomb: '合葬墓',
  unplaced: '墓址未详',
  stateUnknown: '类别未详',
  and: (count: number) => `另${count}人`,
  separator: '、',
  /** What the kind of grave means, for whoever reads it for the first time. */
  states: {
    有名墓: '有名墓',
    无名墓: '无名墓：葬在这里的人，姓名还没有查明。',
    合葬墓: '合葬墓',
    衣冠冢: '衣冠冢：遗骸不在墓中，为纪念而立。',
    有名无墓: '有名无墓：知道姓名，墓在哪里还没有查明。',
    有墓无名: '有墓无名：墓在这里，从碑上和墓册上看不出墓主的姓名。',
  } satisfies Record<GraveState, string>,
  stateUnstated: '墓册没有写明是哪一类墓。',
  buried: (count: string) => `葬者${count}`,
  namedPeople: (count: number) => `写明姓名的${count}人`,

  movedTo: (date: string) => (date === '' ? '此墓已经迁走，今葬' : `此墓已于${date}迁走，今葬`),
  movedInPart: (date: string) =>
    date === '' ? '这座墓里有人已经迁走，今葬' : `这座墓里有人已于${date}迁走，今葬`,
  movedUnclear: '迁葬记录首尾相接，今葬何处还要核对。',
  movedStays: '这一页保留原墓的记载，旧编号和旧二维码仍然通到这里。',
  elsewhereUnknown: '地点未详',

  occupants: '墓主',
  occupantNotInRoll: '名录里还没有此人',
  carvedAs: (carved: string) => `碑上（墓册）作“${carved}”`,

  inscription: '碑文',
  unreadable: (count: number) => `${digits[count] ?? count}字看不清`,
  conjectured: '推定',
  doubtful: '存疑',
  inscriptionSource: '碑文的出处',
  legend: '符号',
  legendSigns: {
    unreadable: { sign: '□', meaning: '看不清的字，一字一个' },
    conjectured: { sign: '〔 〕', meaning: '推定的字' },
    doubtful: { sign: '?', meaning: '读得出、但有疑问的字' },
  },

  facts: '记载',
  place: '墓位',
  notStated: (fields: string) => `墓册没有写到：${fields}。`,

  way: '怎样走到',
  wayFrom: (metres: number, steps: number) => `从入口到墓前，全程约${metres}米，约${steps}步。`,
  wayUnknown: '平面图上还没有画出从入口走到这座墓的路。',
  planLabel: (grave: string) => `墓园平面图，标出${grave}`,
  onPlan: '在平面图上看',
  slip: '打印墓位条',
  listOfGraves: '墓位一览',

  photos: '照片',

  relocation: '迁葬',
  relocationHeads: { from: '旧墓', to: '新墓', document: '批准文号', consent: '亲属同意' },
  thisGrave: '本墓',
  consents: { 是: '是', 否: '否', 未详: '未详' } satisfies Record<KinConsent, string>,
  unstated: '未详',

  custody: '管护',
  custodyHeads: { term: '责任期', cycle: '巡查' },
  custodyOfFacility: '墓册没有单独写这座墓的管护岗位；所在设施的岗位如下。',
  everyDays: (days: number) => (days === 1 ? '每天一次' : days === 7 ? '每周一次' : `每${days}天一次`),
  term: (from: string, until: string) => {
    if (from === '' && until === '') return '';
    if (until === '') return `${from}起`;
    return from === '' ? `到${until}` : `${from}—${until}`;
  },

  /** On the page of a person. */
  formerGrave: '原葬',
  carvedOnWall: (carved: string) => `刻作“${carved}”`,
  sharedCarving: '几位同名的人只有这一处刻名，是谁待核',
  noteSeparator: '；',
  onWall: (facility: string, position: string) => `${facility}英名墙，${position}`,

  gaps: '存疑与缺口',
  recordNumber: '编号',
  cite: '引用本页',
  citation: (parts: { archive: string; name: string; id: string; until: string; address: string }) =>
    `${parts.archive}：${parts.name}（编号${parts.id}）${parts.until === '' ? '' : `，数据截止${parts.until}`}。${parts.address}`,
  ledgerHead: (archive: string, id: string) => `${archive}　一墓一档　${id}`,
  signatures: ['填表', '复核', '日期'],
  qrLabel: '本页网址的二维码',
  doors: '与这座墓有关的页面',
  kin: '您的亲人葬在这里吗',

  slipTitle: (name: string) => `墓位条：${name}`,
  slipPrint: '打印',
  slipNote: '打印时纸张选 A6；没有 A6 纸，打在 A4 纸上裁下来。',
  slipQr: '扫码看这座墓的档案',
  slipQrLabel: '这座墓的档案的二维码',
  slipTelephone: (telephone: string) => `找不到的时候打电话：${telephone}`,
  slipBack: '回到这座墓的档案',
  slipWay: '走法',

  listTitle: (facility: string) => `${facility}墓位一览`,
  listLead: (count: string) => `墓册里的${count}座墓，按墓区、排、号排列。`,
  listPlan: '看平面图',
  listHeads: { row: '排', number: '号', name: '姓名', condition: '现状' },
  listCaption: (plot: string) => `${plot}的墓`,
  noPlot: '墓区未详',
  continued: (plot: string) => `${plot}（续）`,
  plots: '墓区',
  pageOf: (title: string, page: number) => `${title}，第${page}页`,
  graveCount: (count: number) => `${count}座`,
  movedAway: '已迁走',

  scattered: '零散墓',
  scatteredTitle: '零散烈士墓',
  scatteredLead: (count: string) =>
    `不在纪念设施里的${count}座墓，按位置排列。坐标没有测过的，只写地名和方位。`,
  scatteredHeads: { location: '位置' },
  latitudeLongitude: ({ latitude, longitude }: { latitude: number; longitude: number }) =>
    `北纬${latitude}°，东经${longitude}°`,
  datum: (datum: string) => (datum === '不详' ? '坐标系不详' : `坐标系${datum}`),
  coordinates: '坐标',

  description: (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('，')}。`,
} as const;

/** What the pages of graves set in the display face. */
export const graveDisplayText = [
  graveWords.occupants,
  graveWords.inscription,
  graveWords.facts,
  graveWords.way,
  graveWords.photos,
  graveWords.relocation,
  graveWords.custody,
  graveWords.gaps,
  graveWords.cite,
  graveWords.scatteredTitle,
  upkeepWords.title,
].join('');
