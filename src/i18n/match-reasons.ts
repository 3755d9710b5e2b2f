import type { MatchKind, MatchReason } from '../domain/leads/match.ts';

type Words = (reason: MatchReason) => string;

const both = ({ said, recorded }: MatchReason): string => `家属写‘${said}’，英名录作‘${recorded}’`;
const told = ({ said, recorded }: MatchReason): string => `家属说${said}，英名录记为${recorded}`;

const nameWords: Readonly<Record<MatchKind<'name'>, Words>> = {
  exact: ({ said }) => `姓名相同：‘${said}’`,
  variant: (reason) => `姓名相同，只是写法不同：${both(reason)}`,
  pinyin: (reason) => `姓名读音相同：${both(reason)}`,
  shared: ({ recorded }) => (recorded === '' ? '姓名没有相同的字' : `姓名中‘${recorded}’相同`),
  homophone: (reason) => `名字读音相同：${both(reason)}`,
  dialect: (reason) => `四川话里读音相同：${both(reason)}`,
  'dialect-neighbour': (reason) => `四川话里读音相近：${both(reason)}`,
  'look-alike': (reason) => `字形相近，容易认错：${both(reason)}`,
  'faint-look-alike': (reason) => `字形略为相近：${both(reason)}`,
  'near-sound': (reason) => `读音略为相近：${both(reason)}`,
  different: (reason) => `有一字不同：${both(reason)}`,
  illegible: ({ recorded }) => `家属有一字不详，英名录作‘${recorded}’`,
  missing: ({ recorded }) => `家属没有写‘${recorded}’字，英名录有`,
  extra: ({ said }) => `家属写有‘${said}’字，英名录没有`,
  swapped: (reason) => `名字两字前后对调：${both(reason)}`,
  alias: ({ recorded }) => `相合的是英名录所载的别名‘${recorded}’`,
};

const placeWords: Readonly<Record<MatchKind<'nativePlace'>, Words>> = {
  same: (reason) => `籍贯的区县合：${told(reason)}`,
  former: ({ said, detail, recorded }) =>
    `籍贯的区县合：家属说的‘${said}’今属${detail ?? recorded}，英名录记为${recorded}`,
  ambiguous: ({ said, detail, recorded }) =>
    `籍贯的区县可能合：‘${said}’后来分属几个区县，${detail ?? recorded}是其中之一`,
  township: ({ detail }) => `籍贯的乡镇合：‘${detail ?? ''}’`,
  'other-township': (reason) => `籍贯的乡镇不合：${told(reason)}`,
  'township-elsewhere': (reason) => `籍贯的乡镇同名，区县不合：${told(reason)}`,
  'other-county': (reason) => `籍贯的区县不合：${told(reason)}`,
  province: (reason) => `籍贯的省份合：${told(reason)}`,
  'other-province': (reason) => `籍贯的省份不合：${told(reason)}`,
};

const timeWords = (what: string): Readonly<Record<'fits' | 'near' | 'contradicts', Words>> => ({
  fits: (reason) => `${what}合：${told(reason)}`,
  near: (reason) => `${what}相近：${told(reason)}`,
  contradicts: (reason) => `${what}不合：${told(reason)}`,
});

const ageWords = (what: string): Readonly<Record<'age' | 'other-age', Words>> => ({
  age: ({ said, recorded }) => `${what}的年龄合：家属说‘${said}’，按英名录推算为${recorded}岁`,
  'other-age': ({ said, recorded }) => `${what}的年龄不合：家属说‘${said}’，按英名录推算为${recorded}岁`,
});

const birthWords: Readonly<Record<MatchKind<'birth'>, Words>> = {
  ...timeWords('出生时间'),
  ...ageWords('离家时'),
  zodiac: ({ said, recorded }) => `属相合：家属说${said}，英名录记为${recorded}出生`,
  'other-zodiac': ({ said, recorded }) => `属相不合：家属说${said}，英名录记为${recorded}出生`,
};

const deathWords: Readonly<Record<MatchKind<'death'>, Words>> = {
  ...timeWords('去世时间'),
  ...ageWords('去世时'),
  period: (reason) => `去世的时期合：${told(reason)}`,
  'other-period': (reason) => `去世的时期不合：${told(reason)}`,
};

const unitWords: Readonly<Record<MatchKind<'unit'>, Words>> = {
  force: ({ said, recorded }) => `所在队伍合：家属说‘${said}’，英名录记为${recorded}`,
  'other-force': ({ said, recorded }) => `所在队伍不合：家属说‘${said}’，英名录记为${recorded}`,
  number: ({ said }) => `部队番号合：${said}`,
  'other-number': (reason) => `部队番号不合：${told(reason)}`,
};

/** One sentence that a clerk can repeat on the telephone. */
export function describeReason(reason: MatchReason): string {
  switch (reason.field) {
    case 'name':
      return nameWords[reason.kind](reason);
    case 'nativePlace':
      return placeWords[reason.kind](reason);
    case 'birth':
      return birthWords[reason.kind](reason);
    case 'joined':
      return timeWords('离家参军的时间')[reason.kind](reason);
    case 'death':
      return deathWords[reason.kind](reason);
    case 'deathPlace':
      return describePlaceOfDeath(reason, reason.kind);
    case 'unit':
      return unitWords[reason.kind](reason);
    case 'post':
      return reason.kind === 'same' ? `职务相同：${reason.said}` : `职务不同：${told(reason)}`;
    case 'sex':
      return reason.kind === 'same' ? `性别相同：${reason.said}` : `性别不同：${told(reason)}`;
    case 'generation':
      return reason.kind === 'shared'
        ? `字辈合：名字里有‘${reason.recorded}’字`
        : `字辈不合：家属说是‘${reason.said}’字辈，英名录的名字里没有`;
    case 'relatives':
      return `亲属姓名合：‘${reason.recorded}’`;
  }
}

function describePlaceOfDeath(reason: MatchReason, kind: MatchKind<'deathPlace'>): string {
  const words = { same: '牺牲地点合', nearby: '牺牲地点相近', different: '牺牲地点不合' } as const;
  return `${words[kind]}：${told(reason)}`;
}

/** What the command says of lines that it can't answer. */
export const batchWords = {
  notJson: (line: number) => `第${line}行不是 JSON，没有比对。请检查这一行的引号、逗号和括号。`,
  notAccount: (line: number, field: string) =>
    `第${line}行的“${field}”不是文字，没有比对。请改成加引号的文字。`,
  noName: (line: number) => `第${line}行没有姓名（name），没有比对。请写上要找的人的姓名，不详的字写作□。`,
  noRoll: (folder: string) => `${folder} 里没有英名录（roll/*.csv）。请用 --content 指明存放表格的文件夹。`,
} as const;
