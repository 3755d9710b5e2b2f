/** Words of the name finder: why a person is found, what tells namesakes apart, and what helps when nobody fits. */

interface Matched {
  asked: string;
  found: string;
  /** A word of the table of name kinds: 化名, 原名 … */
  nameKind: string;
}

const fits = (label: string) => (matched: Matched) =>
  matched.found.includes(matched.asked)
    ? `${label}：${matched.found}`
    : `${label}：${matched.found}（所查“${matched.asked}”）`;

/** The name's own character stands first, the character of the query after it: 筠≈君 for a query with 君. */
const reasonWords = {
  exact: () => '姓名相同',
  variant: ({ asked, found }: Matched) => `异体（繁简）：${found}＝${asked}`,
  pinyin: () => '拼音相符',
  initials: () => '拼音首字母相符',
  homophone: ({ asked, found }: Matched) => `同音：${found}≈${asked}`,
  dialect: ({ asked, found }: Matched) => `方言同音：${found}≈${asked}`,
  'look-alike': ({ asked, found }: Matched) => `形近：${found}≈${asked}`,
  'other-tone': ({ asked, found }: Matched) => `音近（声调不同）：${found}≈${asked}`,
  'other-reading': ({ asked, found }: Matched) => `异读：${found}又读${asked}`,
  'near-sound': ({ asked, found }: Matched) => `音近：${found}≈${asked}`,
  different: ({ asked, found }: Matched) => `一字不同：${found}≠${asked}`,
  unreadable: ({ found }: Matched) => `缺字：补“${found}”`,
  'given-only': ({ found }: Matched) => `只有名：姓${found}`,
  missing: ({ found }: Matched) => `少写：补“${found}”`,
  extra: ({ asked }: Matched) => `多写：“${asked}”`,
  swapped: ({ found }: Matched) => `字序不同：“${found}”`,
  alias: ({ nameKind, found }: Matched) => `别名：${nameKind}${found}`,
  district: fits('籍贯'),
  unit: fits('单位'),
  place: fits('地名'),
  facility: fits('安葬（纪念）处'),
  year: fits('年份'),
  event: fits('事件'),
} as const;

/** A reason as the finder gives it; fields a kind does not have are left out. */
interface ReasonGiven extends Partial<Matched> {
  kind: keyof typeof reasonWords;
}

export function reasonText(reason: ReasonGiven): string {
  return reasonWords[reason.kind]({ asked: '', found: '', nameKind: '', ...reason });
}

interface YearSpan {
  from: number;
  until: number;
}

const unknown = '未详';

/** `1920—1949`; where a year is only known to lie between two others, the line says of each what it is. */
export function yearsText(born: YearSpan | undefined, died: YearSpan | undefined): string {
  if (born === undefined && died === undefined) return '生卒年未详';
  if (isOneYear(born) && isOneYear(died)) return `${born?.from ?? unknown}—${died?.from ?? unknown}`;
  return `${spanText(born)}生，${spanText(died)}牺牲`;
}

function isOneYear(span: YearSpan | undefined): boolean {
  return span === undefined || span.from === span.until;
}

function spanText(span: YearSpan | undefined): string {
  if (span === undefined) return `${unknown}何年`;
  return span.from === span.until ? `${span.from}年` : `${span.from}—${span.until}年间`;
}

export const hitWords = {
  nativeUnknown: '籍贯未详',
  unitUnknown: '单位未详',
  graveUnknown: '葬处未详',
  /** A grave is recorded, but not at a facility of the archive. */
  graveElsewhere: '有墓葬记载',
  /** A name on a wall or a stele is no grave. */
  wall: (facility: string) => `名字见于${facility === '' ? '碑墙' : facility}`,
  seeksKin: '寻亲中',
} as const;

export const boxWords = {
  list: '检索提示',
  names: '姓名',
  stories: '正文',
  all: '全部结果',
  none: '没有相近的姓名，看正文与查找办法',
  /** Read out by screen readers when the list changes. */
  count: (names: number, stories: number) =>
    [names > 0 ? `${names}个姓名` : '没有相近的姓名', ...(stories > 0 ? [`${stories}篇正文`] : [])].join(
      '，',
    ),
} as const;

export const facetWords = {
  title: '缩小范围',
  titleChosen: (count: number) => `缩小范围（已选${count}项）`,
  clear: '全部清除',
  rest: (count: number) => `其余${count}项`,
  people: (count: number) => `${count}人`,
  facets: {
    district: '籍贯',
    period: '时期',
    decade: '牺牲年代',
    record: '记载',
  },
  record: {
    kin: '寻亲中',
    grave: '葬处有记载',
    story: '有生平',
  },
  decade: (year: string) => `${year}年代`,
  unknownDistrict: '今属未详',
  unknownPeriod: '未查明',
  unknownDecade: '年代未详',
} as const;

export const helpWords = {
  title: '可以这样再查',
  link: '查找办法',
  givenOnly: '记不准姓，可以只写名：',
  unreadable: '看不清、记不得的字写作□：',
  pinyin: '不知道怎样写，可以照口音写拼音，字与字之间空一格，不必标声调。',
  characters: '知道怎样写的，换成汉字再查；一两个字也可以。',
  further: '在姓名后空一格，加上籍贯的县名（旧县名也可以）、部队或年份：',
  furtherExample: '1949年',
  withoutFurther: (words: string) => `先不写“${words}”：`,
  browse: '从下面“翻检”各处，按籍贯、年代、安葬处一页一页看。',
  ask: '请纪念设施帮助查找',
  askForm: '写下您知道的，请工作人员查找',
  askFormNote: '姓名已经带上；寄出后当场给回执，凭回执查办理情况。',
  askText: (name: string) =>
    `打电话、写信或到办公处时，告诉工作人员：所查姓名“${name}”和它可能的别的写法；籍贯是哪个县、哪个乡；在哪个部队或单位；大约哪一年、在哪里牺牲；您在哪里见到这个名字，例如烈属证、立功喜报、家谱或碑文。知道多少说多少。`,
  contactPending: '本站主办单位的电话和地址待填。',
} as const;

/** Lines of the footer by which an office is reached, as `site.csv` names them. */
export const contactLabels: readonly string[] = ['主办单位', '地址', '电话', '邮箱'];
