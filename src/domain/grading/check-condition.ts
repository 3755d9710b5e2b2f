import type { FacilityEvidence } from '../verification/facility-evidence.ts';
import type { FormField } from '../verification/form-fields.ts';
import { gather, type CheckItem, type WantedDocument } from './self-check.ts';

/** What the form may hold on a condition, by the words the condition uses. */
interface ConditionEvidence {
  words: RegExp;
  /** Without any of these there is nothing to judge by. */
  decisive: readonly FormField['key'][];
  /** Shown beside them. */
  context: readonly FormField['key'][];
  /** What the form has no column for. */
  documents: readonly WantedDocument[];
}

const evidenceByWords: readonly ConditionEvidence[] = [
  {
    words: /事件|战役|根据地/u,
    decisive: ['commemorates', 'eventId'],
    context: ['period'],
    documents: [],
  },
  { words: /著名烈士/u, decisive: ['commemorates'], context: ['inscription'], documents: ['standing'] },
  {
    words: /革命老区|民族地区/u,
    decisive: ['size', 'landArea', 'floorArea'],
    context: ['district', 'township'],
    documents: ['old-base-area'],
  },
  { words: /国际友人/u, decisive: ['commemorates'], context: [], documents: ['standing'] },
  {
    words: /基础设施|规划建设|知名度/u,
    decisive: ['size', 'landArea', 'floorArea', 'components'],
    context: ['opening', 'accessibility', 'honours'],
    documents: ['standing'],
  },
];

const otherwise: ConditionEvidence = {
  words: /^/u,
  decisive: ['commemorates', 'size'],
  context: [],
  documents: [],
};

/**
 * What the archive holds on one condition of a level, as the rules word it. All of them take judgement, so the result is
 * `to-be-judged` where there is something to judge by, else `missing`; never more.
 */
export function checkCondition(condition: string, evidence: FacilityEvidence): CheckItem {
  const { decisive, context, documents } =
    evidenceByWords.find(({ words }) => words.test(condition)) ?? otherwise;
  const core = gather(condition, decisive, evidence);
  const beside = gather(condition, context, evidence);
  return {
    ...core,
    result: core.evidence.length === 0 ? 'missing' : 'to-be-judged',
    evidence: [...core.evidence, ...beside.evidence],
    missing: [...core.missing, ...documents.map((document) => ({ kind: 'document' as const, document }))],
  };
}
