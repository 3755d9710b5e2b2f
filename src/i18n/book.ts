import type { BurialState, DeathCause } from '../domain/words.ts';

/** Words of the printed roll (《烈士英名录》): entries, headings, indexes, lists at the end. */
export const bookWords = {
  title: '烈士英名录',
  unknownShort: '未详',
  unknownNative: '籍贯未详',
  unknownBorn: '生年未详',
  unknownDied: '牺牲时间未详',
  alternative: (value: string) => `一说${value}`,
  reading: (reading: string) => `读音${reading}`,
  brackets: (text: string) => `（${text}）`,
  native: (place: string) => `${place}人`,
  present: (place: string) => `今${place}`,
  bornAt: (place: string) => `生于${place}`,
  born: (date: string) => `${date}生`,
  joined: (date: string) => `${date}参加革命`,
  died: (date: string, place: string, cause: DeathCause | undefined) =>
    `${date}${place === '' ? '' : `在${place}`}${deathVerbs[cause ?? '不详']}`,
  age: (age: string) => (/^\d+$/u.test(age) ? `时年${age}岁` : `时年${age}`),
  burial: (place: string, state: BurialState | undefined) =>
    state === undefined ? `安葬：${place}` : burialForms[state](place),
  /** Beside a name: the roll's material does not show, or leaves open, that the person is a recognised martyr. */
  recognitionSigns: { 未见材料: '＊', 待核: '※' },

  unknownTownship: '乡镇未详',
  unknownYear: '年份未详',
  unknownProvince: '省份未详',
  year: (year: number) => `${year}年牺牲`,
  people: (count: number) => `${count}人`,
  formerNames: (names: readonly string[]) => `曾用名：${names.join('、')}`,
  plotUnknown: '墓区未详',
  noGrave: '墓位未详的',
  notInRoll: '名录里没有这个名字。',
  carvedAs: (carved: string) => `碑上刻“${carved}”`,
  unnamedGrave: '无名烈士',

  unnamed: {
    title: '无名烈士',
    lead: '葬在这里的人，姓名还没有查明。知道线索的，请告诉编印单位。',
    count: (count: number) => `无名烈士${count}位（设施登记）`,
    graves: (count: number) => `墓册所载${count}座`,
    carved: (count: number) => `英名墙上字迹不可辨的${count}处`,
    people: (count: string) => `葬者${count}`,
    scattered: '零散墓',
  },
  indexes: {
    reading: '音序索引',
    strokes: '笔画索引',
    places: '地名索引',
    aliases: '别名索引',
    walls: '碑墙姓名索引',
    strokeCount: (count: number) => `${count}画`,
    strokesUnknown: '笔画未查明',
    unreadable: '字不可辨',
    noLetter: '读音未详',
    placesLead: '籍贯的旧地名、乡镇，和牺牲的地点，照资料的写法；后面是页码。',
    placeKinds: { former: '旧地名', township: '乡镇', death: '牺牲地' },
    aliasOf: (name: string) => `见${name}`,
  },
  sources: {
    title: '出处',
    lead: '条目之后的小数字，是这里的编号。等级照本档案的分法。',
    entry: (title: string, publisher: string, tier: string) =>
      `${title}${publisher === '' ? '' : `，${publisher}`}（${tier}）`,
  },
  changes: {
    title: '与上版的差异',
    lead: (since: string) => `与${since}相比，名录里新增、改动和撤下的。理由摘自更正记录。`,
    added: '新增',
    changed: '改动',
    removed: '撤下或并入',
    none: '没有差异。',
    empty: '（空）',
    field: (field: string, before: string, after: string) => `${field}：${before} → ${after}`,
    reason: (reason: string, id: string) => `${reason}〔${id}〕`,
    merged: (target: string) => `并入${target}`,
    withdrawn: '撤下',
    otherDistricts: '其他',
  },
  slip: {
    title: '勘误表',
    lead: (title: string, edition: string) =>
      `${title}（${edition}）有下列错误，承读者和各单位指正，谨此更正。`,
    page: (page: string) => (page === '' ? '' : `第${page}页`),
    headings: ['姓名', '栏目', '误', '正'],
    none: '没有要更正的。',
  },
} as const;

const deathVerbs: Readonly<Record<DeathCause, string>> = {
  战斗牺牲: '战斗牺牲',
  被捕遇害: '被捕遇害',
  因公牺牲: '因公牺牲',
  失踪: '失踪',
  病故: '病故',
  其他: '牺牲',
  不详: '牺牲',
};

const burialForms: Readonly<Record<BurialState, (place: string) => string>> = {
  遗骸确认: (place) => `葬${place}，遗骸已确认`,
  有名墓未核: (place) => `${place}有署名的墓，遗骸未核`,
  衣冠冢: (place) => `${place}有衣冠冢`,
  仅见于碑墙: (place) => `名字见于${place}碑墙，葬处未详`,
  传葬于此: (place) => `传葬${place}，未核`,
  不详: (place) => `安葬（纪念）：${place}`,
};
