/** Words of the pages of name walls. */
interface Place {
  column: number;
  line: number;
}

const counted = (count: number): string => count.toLocaleString('zh-Hans');

export const wallWords = {
  title: '英名墙',
  /** 示例烈士陵园英名墙; a facility that is a wall has said so. */
  titleOf: (facility: string) => (facility.includes('英名墙') ? facility : `${facility}英名墙`),
  lead: (panels: number, names: number) => `共${counted(panels)}面，${counted(names)}个名字。`,
  note: '名字照墙上刻的写，列从右数起，行从上数起。',
  facts: '墙上的名字',
  panel: (number: number) => `第${number}面`,
  panelOf: (place: number, count: number) => `共${counted(count)}面，这是第${counted(place)}面`,
  pageTitle: (wall: string, panel: string) => `${panel} · ${wall}`,
  description: (wall: string, panel: string, summary: string) => `${wall}${panel}，${summary}。`,
  panelUnnamed: '墙面未记',
  panelOnly: '墙面',
  column: (number: number) => `第${number}列`,
  place: ({ column, line }: Place) => `第${column}列第${line}行`,
  placeUnknown: '位置未记',
  unplacedTitle: '位置未记的名字',
  unplacedNote: '只知道刻在这一面，没有记下第几列、第几行。',
  names: (count: number) => `${counted(count)}个名字`,
  panelSummary: (columns: number, names: number) =>
    columns === 0 ? `${counted(names)}个名字` : `${counted(columns)}列，${counted(names)}个名字`,
  counts: {
    linked: '已对上名录',
    shared: '合于名录里几位同名的人，未定',
    'may-be-one': '名录里有1位同名，未核',
    'may-be-several': '名录里有几位同名，未核',
    'fits-none': '名录里没有这个名字',
    unreadable: '看不清，无从查对',
  },
  said: {
    linked: (life: string) => life,
    shared: (count: number) => `名录里合得上的有${count}位，未定`,
    'may-be-one': (isOwnName: boolean) =>
      isOwnName ? '名录里有1位同名，未核' : '名录里有1位的别名是这个，未核',
    'may-be-several': (count: number) => `名录里有${counted(count)}位同名，未核`,
    'fits-none': '名录里没有这个名字',
    unreadable: '看不清，无从查对',
  },
  more: (count: number) => `另有${counted(count)}位`,
  carvedAs: (name: string) => `名录作“${name}”`,
  yearsUnknown: '生卒未详',
  openRecord: '看此人的记录',
  close: '合上',
  legend: '灰字是还没有对上名录的。',
  pointAt: '点名字看是谁。',
  scroller: (title: string) => `${title}，可以左右移动`,
  walk: '前后墙面',
  previous: (title: string) => `← ${title}`,
  next: (title: string) => `${title} →`,
  overview: '全墙',
  blankColumns: (count: number) => `空${count}列`,
  list: '按读音查',
  listOf: (letter: string) => `读音以${letter}起头的名字`,
  listOther: '读音未详的名字',
  letterOther: '读音未详',
  listLead: (count: number) => `${counted(count)}个名字，按读音排列。`,
  find: {
    label: '在墙上找名字',
    placeholder: '姓名，看不清的字写□',
    button: '找',
    previous: '上一处',
    next: '下一处',
    none: (query: string) => `墙上没有“${query}”。`,
    noneHint: '换一个字，或只写姓；墙上可能用的是别名，也可能还没有刻。',
    found: (query: string, count: number) => `“${query}”在墙上有${counted(count)}处。`,
    at: (number: number, count: number, place: string) =>
      `第${counted(number)}处，共${counted(count)}处：${place}`,
    byOther: (name: string) => `刻的是${name}`,
    more: (count: number) => `其余${counted(count)}处，写全名字可以少一些。`,
    failed: '名字没有取到，可能是网络断了。可以按读音查。',
    hits: '找到的名字',
  },
} as const;

export type WallCount = keyof typeof wallWords.counts;
