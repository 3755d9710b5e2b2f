import type { Archive } from '../../archive/archive.ts';
import { checkCondition } from '../../domain/grading/check-condition.ts';
import type { GradeLevel } from '../../domain/grading/ladder.ts';
import { listExcerpts, type RuleExcerpt } from '../../domain/grading/rule-excerpt.ts';
import { requirementRefs } from '../../domain/grading/rung.ts';
import {
  checkRequirements,
  gather,
  type CheckItem,
  type CheckResult,
} from '../../domain/grading/self-check.ts';
import type { FacilityEvidence } from '../../domain/verification/facility-evidence.ts';
import { facilityWords } from '../../i18n/facilities.ts';
import { missingText, noteText, selfCheckWords as words } from '../../i18n/grading.ts';
import type { SourceMarks, Statement } from '../source-marks.ts';
import { toArchiveLadder, toArchiveRung } from './archive-ladder.ts';
import { showEvidence } from './evidence-text.ts';
import { toRuleLine, type RuleLine } from './rule-line.ts';

/** How one facility's form compares with what the rules ask. */
export interface SelfCheck {
  held: { text: string; statements: Statement[]; missing: string[] };
  requirements: CheckLine[];
  levels: LevelCheck[];
}

export interface CheckLine {
  label: string;
  result: CheckResult;
  evidence: (Statement & { label: string })[];
  missing: string[];
  notes: string[];
  rules: RuleLine[];
}

export interface LevelCheck {
  level: GradeLevel;
  rules: RuleLine[];
  /** Empty where the conditions were not obtained. */
  conditions: CheckLine[];
  gaps: RuleLine[];
}

/** What every line of one check is made with. */
interface CheckContext {
  archive: Archive;
  evidence: FacilityEvidence;
  marks: SourceMarks;
}

/** Sources are numbered after those that `marks` has already. */
export function toSelfCheck(context: CheckContext): SelfCheck {
  const { archive, evidence } = context;
  const held = toHeld(context);
  const requirements = checkRequirements(evidence).map((item) =>
    toLine(
      { item, label: words.items[item.id], rules: listExcerpts(archive.laws, requirementRefs[item.id]) },
      context,
    ),
  );
  return {
    held,
    requirements,
    levels: toArchiveLadder(archive).map((level) => toLevelCheck(level, context)),
  };
}

/** Everything wanted, each once: of one level, or of all. */
export function listMissing({ held, requirements, levels }: SelfCheck, level?: GradeLevel): string[] {
  const asked = levels.filter((check) => level === undefined || check.level === level);
  const lines = [...requirements, ...asked.flatMap(({ conditions }) => conditions)];
  return [...new Set([...held.missing, ...lines.flatMap(({ missing }) => missing)])];
}

function toHeld({ evidence, marks }: CheckContext): SelfCheck['held'] {
  const { level } = evidence.facility;
  const isGraded = level !== '未定级' && level !== '未查明';
  const keys = isGraded
    ? (['levelNote', 'approvedBy', 'approvedOn', 'approvalDocument'] as const)
    : (['levelNote'] as const);
  const item = gather('held', keys, evidence);
  return {
    text: facilityWords.level(level),
    statements: item.evidence.map(({ field, text }) =>
      marks.state(field.headings[0] ?? '', words.evidence(field.label, text)),
    ),
    missing: isGraded ? item.missing.map(missingText) : [],
  };
}

function toLevelCheck(level: GradeLevel, context: CheckContext): LevelCheck {
  const { archive, evidence, marks } = context;
  const { conditions, notObtained } = toArchiveRung(archive, level);
  return {
    level,
    rules: conditions.rules.map((rule) => toRuleLine(rule, archive, marks)),
    conditions: conditions.listed.map((condition) =>
      toLine({ item: checkCondition(condition, evidence), label: condition, rules: [] }, context),
    ),
    gaps: notObtained.map((rule) => toRuleLine(rule, archive, marks)),
  };
}

function toLine(
  { item, label, rules }: { item: CheckItem; label: string; rules: readonly RuleExcerpt[] },
  { archive, marks }: CheckContext,
): CheckLine {
  return {
    label,
    result: item.result,
    evidence: item.evidence.map(({ field, text }) => ({
      label: field.label,
      ...marks.state(field.headings[0] ?? '', showEvidence({ archive, field, text })),
    })),
    missing: item.missing.map(missingText),
    notes: item.notes.map(noteText),
    rules: rules.map((rule) => toRuleLine(rule, archive, marks)),
  };
}
