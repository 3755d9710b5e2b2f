import type { CountBounds } from '../domain/verification/buried-count.ts';
import type { FieldGroup, Requirement } from '../domain/verification/form-fields.ts';
import type { CheckFault } from '../domain/verification/two-people.ts';
import type {
  VerificationFinding,
  VerificationFindingKind,
} from '../domain/verification/verification-finding.ts';

const join = (items: readonly string[]) => items.join('、');

/** Words of the page that says how complete the facility forms are. */
export const verificationWords = {
  title: '资料齐备情况',
  lead: (count: string) =>
    `纪念设施基础信息表应填的栏，本档案的${count}处填了哪些，哪些有出处，哪些经两人复核。数字只说资料到了哪一步，不比高低。`,
  none: '还没有收入纪念设施。',
  back: '纪念设施',
  frame: '公布的数与收入的数',
  frameLead: (scope: string, date: string) =>
    `${scope}公布过的总数，见于${date}的材料；右边是本档案收入的处数。`,
  frameWarning: '收入的设施不一定都在公布的数里，级别也多半没有查到，两栏不能相减，也不能当作比例。',
  frameHeads: { level: '级别', published: '公布的数', held: '本档案收入' },
  levels: {
    total: '总数',
    national: '国家级',
    municipal: '省（市）级',
    county: '区县级',
    ungraded: '未定级',
  },
  levelUnknown: '级别未查明',
  notPublished: '没有这一项',
  later: ({ date, figure, value, note }: { date: string; figure: string; value: string; note: string }) =>
    `${date}的材料另记：${figure}${value}${note === '' ? '' : `（${note}）`}。`,
  notFound: (figure: string) => `没有查到：${figure}。`,
  held: '收入的设施',
  heldLevels: (parts: readonly string[]) => `按级别：${join(parts)}。`,
  outside: (total: number, parts: readonly string[]) =>
    `其中${total}处的类型不在《烈士纪念设施保护管理办法》第2条列出的九类之内：${join(parts)}。`,
  countOf: (name: string, count: number) => `${name}${count}处`,
  fields: '按栏',
  fieldsLead:
    '“应填”是这一栏用得上的设施数，如碑体尺寸只对碑亭、塔祠、塑像。“专条”是引证表里写明这一栏出自哪条材料，“整行”是只有整行的出处，“薄弱”是其中只凭百科、其他或一般知识的。',
  fieldHeads: { field: '栏', filled: '填了', sourced: '有出处', checked: '复核' },
  groups: {
    name: '名称与类型',
    level: '级别',
    place: '位置',
    scope: '保护范围',
    body: '本体与纪念对象',
    burial: '安葬与刻名',
    care: '管护与开放',
  } satisfies Record<FieldGroup, string>,
  requirements: { core: '必有', further: '', 'as-found': '有则填' } satisfies Record<Requirement, string>,
  partOf: (part: number, whole: number) => `${part}/${whole}`,
  filledOf: (part: number, whole: number) => `应填${whole}处，填了${part}处`,
  asFound: (count: number) => `${count}处`,
  sourced: { own: '专条', row: '整行', weak: '薄弱' },
  sourcedOf: (name: string, count: number) => `${name}${count}`,
  separator: '，',
  checkedOf: (count: number) => `${count}处`,
  facilities: '按设施',
  facilitiesLead: (checked: number, total: number) =>
    `${total}处里，${checked}处经两人复核（填报人、复核人不是同一人，日期齐全）。按区县排列，不是名次。`,
  facilityHeads: { facility: '设施', core: '必有的栏', form: '应填的栏', missing: '缺什么', check: '复核' },
  missing: (fields: readonly string[]) => `必有的栏缺：${join(fields)}。`,
  nothingMissing: '必有的栏都填了。',
  unchecked: '未复核',
  checkedOn: (date: string) => `${date}复核`,
  notCounted: '复核不算数',
  selfCheck: '分级自查',
  sentence: (text: string) => `${text}。`,
  districtUnknown: '区县未详',
  sources: '出处',
} as const;

/** What the page sets in the display face. */
export const verificationDisplayText = [
  verificationWords.title,
  verificationWords.frame,
  verificationWords.held,
  verificationWords.fields,
  verificationWords.facilities,
  verificationWords.sources,
].join('');

const faults: Readonly<Record<CheckFault, string>> = {
  'filler-missing': '没有填报人',
  'checker-missing': '没有复核人',
  'same-person': '填报人和复核人是同一人',
  'fill-day-missing': '没有填报日期',
  'check-day-missing': '没有复核日期',
  'checked-before-filled': '复核日期在填报日期之前',
  'checked-in-future': '复核日期还没有到',
};

type CountFinding = Extract<VerificationFinding, { kind: 'count-disagrees' }>;

const ledgers = { graves: '一墓一档', walls: '英名墙表' } as const;

function boundsText({ least, most }: CountBounds): string {
  if (least === most) return String(least);
  return most === Infinity ? `至少${least}` : `${least}至${most}`;
}

/** One finding as a sentence without its full stop. */
export function describeVerification(finding: VerificationFinding): string {
  switch (finding.kind) {
    case 'core-missing':
      return `必有的栏缺：${join(finding.fields)}`;
    case 'outside-official-kinds':
      return `类型“${finding.facilityKind}”不在办法第2条列出的九类之内`;
    case 'level-without-document':
      return `写了${finding.level}，没有${join(finding.fields)}`;
    case 'scope-without-document':
      return '写了保护范围，没有文号';
    case 'coordinates-unexplained':
      return `有坐标，没有${join(finding.fields)}`;
    case 'unsourced':
      return `填了没有出处：${join(finding.fields)}`;
    case 'weak-source':
      return `只有百科或其他材料：${join(finding.fields)}`;
    case 'general-knowledge':
      return `只凭一般知识：${join(finding.fields)}`;
    case 'count-disagrees':
      return countText(finding);
    case 'check-not-counted':
      return `复核不算数：${join(finding.faults.map((fault) => faults[fault]))}`;
    case 'unchecked':
      return '未复核';
    case 'check-old':
      return `复核已满两年（${finding.on}）`;
    case 'changed-since-check':
      return `复核以后改过：${join(finding.fields)}`;
  }
}

function countText({ field, stated, counted, ledger }: CountFinding): string {
  const doubt = stated > counted.most ? '，或许还没有登记全' : '';
  return `${field}填${stated}，${ledgers[ledger]}数出${boundsText(counted)}${doubt}`;
}

/** Short names of the kinds of finding, for counting in reports. */
export const verificationKindLabels: Readonly<Record<VerificationFindingKind, string>> = {
  'core-missing': '缺必有的栏',
  'outside-official-kinds': '类型在九类之外',
  'level-without-document': '级别没有文件',
  'scope-without-document': '范围没有文号',
  'coordinates-unexplained': '坐标交代不全',
  unsourced: '没有出处',
  'weak-source': '出处薄弱',
  'general-knowledge': '只凭一般知识',
  'count-disagrees': '人数不合',
  'check-not-counted': '复核不算数',
  unchecked: '未复核',
  'check-old': '复核已满两年',
  'changed-since-check': '复核后改过',
};
