import type { Law } from '../records/records.ts';
import type { GradeLevel } from './ladder.ts';
import { listConditions, listExcerpts, type RuleExcerpt, type RuleRef } from './rule-excerpt.ts';

/** What the rules of the archive say of one level. Empty lists: nothing was read. */
export interface Rung {
  level: GradeLevel;
  approval: RuleExcerpt[];
  /** The rule that lays the conditions down, and the conditions one by one where it lists them: any one suffices. */
  conditions: { rules: RuleExcerpt[]; listed: string[] };
  procedure: RuleExcerpt[];
  scope: RuleExcerpt[];
  renaming: RuleExcerpt[];
  /** What the table itself says was not obtained. */
  notObtained: RuleExcerpt[];
}

const regulation = 'commendation-reg-2024';
const measures = 'facility-measures-2022';

/** Measures of a province or municipality, by the first two digits of its codes. */
const localMeasures: Readonly<Partial<Record<string, string>>> = { '50': 'chongqing-measures-2022' };

const missing = '未取得';

/** `provinces`: where the archive's facilities lie, so that no other province's measures are quoted. */
export function toRung(level: GradeLevel, laws: readonly Law[], provinces: ReadonlySet<string>): Rung {
  const local = [...provinces].flatMap((code) => localMeasures[code] ?? []);
  const find = (refs: readonly RuleRef[]) => listExcerpts(laws, refs);
  const rules = level === '国家级' ? nationalRules(local) : localRules(level, local);
  const conditions = find(rules.conditions);
  return {
    level,
    approval: find(rules.approval),
    conditions: { rules: conditions, listed: level === '国家级' ? conditions.flatMap(listConditions) : [] },
    procedure: find(rules.procedure),
    scope: find(rules.scope),
    renaming: find(rules.renaming),
    notObtained: find(rules.notObtained),
  };
}

type RungRules = Record<Exclude<keyof Rung, 'level'>, RuleRef[]>;

function nationalRules(local: readonly string[]): RungRules {
  return {
    approval: [{ law: regulation, article: '第33条', from: '国家级由', to: '，地方' }],
    conditions: [{ law: measures, article: '第8条', to: '地方各级' }],
    procedure: local.map((law) => ({ law, article: '要点', from: '国家级申报', to: '；' })),
    scope: [{ law: regulation, article: '第35条', from: '国家级', to: '；地方' }],
    renaming: [
      { law: regulation, article: '第40条', from: '国家级更名', to: '；地方' },
      { law: regulation, article: '第40条（补充）', from: '国家级更名', to: '；地方' },
    ],
    notObtained: [{ law: measures, article: missing }],
  };
}

function localRules(level: GradeLevel, local: readonly string[]): RungRules {
  return {
    approval: [
      { law: regulation, article: '第33条（补充）' },
      { law: regulation, article: '第33条', from: '地方各级' },
    ],
    conditions: [{ law: measures, article: '第8条', from: '地方各级' }],
    procedure: local.flatMap((law) => localProcedure(law, level)),
    scope: [
      { law: regulation, article: '第35条', from: '地方各级' },
      ...local.map((law) => ({ law, article: '划定' })),
    ],
    renaming: [
      { law: regulation, article: '第40条', from: '地方各级更名' },
      { law: regulation, article: '第40条（补充）', from: '地方各级更名' },
    ],
    notObtained: local.flatMap((law) => localGaps(law, level)),
  };
}

function localProcedure(law: string, level: GradeLevel): RuleRef[] {
  if (level === '区县级') return [{ law, article: '要点', from: '区县级的' }];
  return [{ law, article: '要点', from: '市级由', to: '；' }];
}

function localGaps(law: string, level: GradeLevel): RuleRef[] {
  const gaps: RuleRef[] = [{ law, article: missing, including: '条件' }];
  return level === '区县级' ? gaps : [{ law, article: '市级申请', from: '具体申报材料' }, ...gaps];
}

/** What the rules ask of every facility, whatever its level. */
export const requirementRefs = {
  kind: [{ law: measures, article: '第2条' }],
  keeper: [
    { law: regulation, article: '第34条' },
    { law: measures, article: '第5条' },
  ],
  scope: [{ law: regulation, article: '第34条' }],
  sign: [{ law: regulation, article: '第34条（补充）' }],
  registration: [{ law: regulation, article: '第36条（补充）' }],
  opening: [{ law: regulation, article: '第37条' }],
  state: [{ law: measures, article: '第3条' }],
  name: [{ law: regulation, article: '第40条', to: '；国家级' }],
} satisfies Record<string, RuleRef[]>;

export type RequirementId = keyof typeof requirementRefs;
