import { addMonths } from '../dates/calendar-day.ts';
import type { IsoDay } from '../dates/fuzzy-date.ts';
import { officialKindOf } from '../facilities/official-kind.ts';
import { listCountFindings } from './count-findings.ts';
import type { FacilityEvidence } from './facility-evidence.ts';
import { strengthOf, supportOf, type FieldSupport, type SupportStrength } from './field-support.ts';
import { formFields, type FormField } from './form-fields.ts';
import { judgeCheck, type CheckState } from './two-people.ts';
import type { VerificationFinding } from './verification-finding.ts';

/** How one field of one facility stands. */
export interface FieldState {
  field: FormField;
  /** The form asks for it here, or it is filled all the same. */
  isAsked: boolean;
  /** As the form has it; empty where it says nothing. */
  text: string;
  /** Undefined where nothing is filled in, and for drawings, which no source of the row speaks of. */
  support: FieldSupport | undefined;
  /** Filled, covered by a check that counts, and not corrected since. */
  isChecked: boolean;
}

export interface FacilityVerification {
  facilityId: string;
  fields: FieldState[];
  check: CheckState;
  findings: VerificationFinding[];
}

/** Months after which a check is old. */
const checkHolds = 24;

/** Without `today` a check neither grows old nor lies ahead: pages are read later than they are made. */
export function verifyFacility(evidence: FacilityEvidence, today?: IsoDay): FacilityVerification {
  const { facility } = evidence;
  const check = judgeCheck(facility, today);
  const changed = listChangedSince(evidence, check);
  const fields = formFields.map((field) => toFieldState({ field, evidence, check, changed }));
  return {
    facilityId: facility.id,
    fields,
    check,
    findings: [
      ...listFormFindings(evidence, fields),
      ...listSupportFindings(fields),
      ...listCountFindings(evidence),
      ...listCheckFindings({ check, fields, changed }, today),
    ],
  };
}

function toFieldState({
  field,
  evidence,
  check,
  changed,
}: {
  field: FormField;
  evidence: FacilityEvidence;
  check: CheckState;
  changed: ReadonlySet<string>;
}): FieldState {
  const text = field.read(evidence);
  const isFilled = text !== '';
  const isChanged = field.headings.some((heading) => changed.has(heading));
  return {
    field,
    isAsked: isFilled || field.isAsked(evidence),
    text,
    support: isFilled && field.headings.length > 0 ? supportOf(field, evidence) : undefined,
    isChecked: isFilled && check.kind === 'checked' && !isChanged,
  };
}

/** Headings that a correction names which is certainly later than the check. */
function listChangedSince({ corrections }: FacilityEvidence, check: CheckState): ReadonlySet<string> {
  if (check.kind !== 'checked') return new Set();
  const { latest } = check.on;
  const later = corrections.filter(({ date }) => date.kind === 'known' && date.earliest > latest);
  return new Set(later.map(({ field }) => field));
}

function listFormFindings(
  { facility }: FacilityEvidence,
  fields: readonly FieldState[],
): VerificationFinding[] {
  const findings: VerificationFinding[] = [];
  const missing = (keys: readonly string[]) =>
    fields
      .filter(({ field, isAsked, text }) => isAsked && text === '' && keys.includes(field.key))
      .map(labelOf);
  const core = fields.filter(({ field, text }) => field.requirement === 'core' && text === '').map(labelOf);
  if (core.length > 0) findings.push({ kind: 'core-missing', fields: core });
  if (facility.kind !== undefined && officialKindOf(facility.kind) === undefined) {
    findings.push({ kind: 'outside-official-kinds', facilityKind: facility.kind });
  }
  const document = missing(['approvedBy', 'approvedOn', 'approvalDocument']);
  if (document.length > 0) {
    findings.push({ kind: 'level-without-document', level: facility.level, fields: document });
  }
  if (missing(['scopeDocument']).length > 0) findings.push({ kind: 'scope-without-document' });
  const unexplained = fields
    .filter(({ field, text }) => ['datum', 'positionMeans', 'accuracy'].includes(field.key) && text === '')
    .map(labelOf);
  if (facility.position !== undefined && unexplained.length > 0) {
    findings.push({ kind: 'coordinates-unexplained', fields: unexplained });
  }
  return findings;
}

function listSupportFindings(fields: readonly FieldState[]): VerificationFinding[] {
  const of = (strength: SupportStrength, isCoreOnly = false) =>
    fields
      .filter(({ support, field }) => {
        if (support === undefined || (isCoreOnly && field.requirement !== 'core')) return false;
        return strengthOf(support) === strength;
      })
      .map(labelOf);
  const findings: VerificationFinding[] = [
    { kind: 'unsourced', fields: of('none') },
    { kind: 'weak-source', fields: of('weak', true) },
    { kind: 'general-knowledge', fields: of('general') },
  ];
  return findings.filter((finding) => 'fields' in finding && finding.fields.length > 0);
}

function listCheckFindings(
  {
    check,
    fields,
    changed,
  }: { check: CheckState; fields: readonly FieldState[]; changed: ReadonlySet<string> },
  today: IsoDay | undefined,
): VerificationFinding[] {
  if (check.kind === 'unchecked') return [{ kind: 'unchecked' }];
  if (check.kind === 'not-counted') return [{ kind: 'check-not-counted', faults: check.faults }];
  const findings: VerificationFinding[] = [];
  if (today !== undefined && addMonths(check.on.latest, checkHolds) < today) {
    findings.push({ kind: 'check-old', on: check.on.asWritten });
  }
  const since = fields.filter(({ field }) => field.headings.some((heading) => changed.has(heading)));
  if (since.length > 0) findings.push({ kind: 'changed-since-check', fields: since.map(labelOf) });
  return findings;
}

function labelOf({ field }: FieldState): string {
  return field.label;
}
