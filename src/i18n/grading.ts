import type { GradeLevel } from '../domain/grading/ladder.ts';
import type { RequirementId } from '../domain/grading/rung.ts';
import type { CheckNote, CheckResult, Missing, WantedDocument } from '../domain/grading/self-check.ts';

/** Words of the pages on levels: the ladder, and the self-check of one facility. */
export const gradingWords = {
  title: '保护级别',
  lead: '烈士纪念设施分几级，由谁批准，凭什么条件，怎样申报。只写读到的条文，要点是概括，办事以正式文本为准。',
  back: '纪念设施',
  ladder: (levels: readonly string[]) => `由高到低：${levels.join('、')}。`,
  noMunicipalTier: '直辖市没有“设区的市级”这一级，全市的一级是“市级”。',
  prose: '申报与定级的说明',
  levelHeads: {
    approval: '由谁批准',
    conditions: '条件',
    procedure: '程序',
    scope: '划定范围',
    renaming: '更名',
    notObtained: '没有取得',
  },
  anyOne: '具备下列之一：',
  notRead: '条文未取得',
  article: (law: string, article: string) => `《${law}》${article}`,
  requirements: '对每处设施的要求',
  requirementsLead: '不论哪一级，读到的条文都这样要求；条文没有说这些是申报的前提。',
  facilities: '逐处自查',
  facilitiesLead: '每处设施一页：要求和条件逐条对照资料，缺什么写明。',
  countOf: (count: number) => `${count}处`,
  sources: '出处',
} as const;

export const selfCheckWords = {
  title: '分级自查',
  titleOf: (name: string) => `${name}分级自查`,
  lead: '机器只认资料里写明的字句。著名、重大、规模较大这一类，要由人来评审，这里只列材料，不作结论。',
  held: '现有级别',
  heldMissing: (fields: readonly string[]) => `没有${fields.join('、')}`,
  requirements: '对设施的要求',
  requirementsLead: '条文没有说这些是申报的前提，缺了就补上。',
  conditions: (level: GradeLevel) => `${level}的条件`,
  conditionsLead: '具备之一可以申报。是否具备，由评审决定。',
  noConditions: '条文未取得，不能对照。',
  missing: '还缺的材料',
  nothingMissing: '没有列得出的缺项。',
  unknowable: '机器不能知道的',
  unknowableLines: [
    '纪念的人和事是否著名、重大，在全国或本地有多大影响；',
    '规模是否较大，设施是否完备，规划是否有特色；',
    '资料没有写到、档案里没有收的文件；',
    '没有取得的条文另有哪些条件、材料和时限。',
  ],
  results: {
    met: '符合',
    'not-met': '不符合',
    missing: '缺材料',
    'to-be-judged': '有材料，待评审',
  } satisfies Record<CheckResult, string>,
  items: {
    kind: '属于条文列出的类型',
    keeper: '确定了保护（管理）单位',
    scope: '划定了保护范围',
    sign: '设立了保护标志',
    registration: '办了不动产登记',
    opening: '免费开放',
    state: '设施完备，状况良好',
    name: '用批准级别时的名称',
  } satisfies Record<RequirementId, string>,
  evidence: (label: string, text: string) => `${label}：${text}`,
  lacks: (labels: readonly string[]) => `缺：${labels.join('、')}`,
  sources: '出处',
} as const;

const documents: Readonly<Record<WantedDocument, string>> = {
  sign: '保护标志的照片或设立记录（表里没有这一栏）',
  registration: '不动产登记证明（表里没有这一栏）',
  'old-base-area': '革命老区、民族地区的认定材料（表里没有这一栏）',
  standing: '说明影响、知名度的材料（表里没有这一栏）',
  'name-in-approval': '写有名称的批准文件',
};

export function missingText(missing: Missing): string {
  return missing.kind === 'field' ? missing.label : documents[missing.document];
}

export function noteText(note: CheckNote): string {
  switch (note.kind) {
    case 'official-kind':
      return `归入“${note.official}”`;
    case 'kind-list-is-open':
      return '条文列举之后有“等”字，是否算专门修建的纪念设施，由主管部门认定';
    case 'free-unsaid':
      return '写了开放，没有写是否免费';
    case 'free-in-part':
      return '有免费也有收费，请核对';
    case 'not-graded':
      return '还没有批准的级别，没有名称可以对照';
    case 'no-renaming':
      return '表里没有更名的记录，请对照批准文件';
    case 'renaming':
      return `提到更名：${note.text}`;
  }
}

/** What the two pages set in the display face. */
export const gradingDisplayText = [
  gradingWords.title,
  gradingWords.requirements,
  gradingWords.facilities,
  selfCheckWords.title,
  selfCheckWords.held,
  selfCheckWords.requirements,
  selfCheckWords.missing,
  selfCheckWords.unknowable,
  '国家级的条件省级的条件市级的条件设区的市级的条件区县级的条件',
  gradingWords.sources,
].join('');
