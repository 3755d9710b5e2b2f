import { officialKindOf } from '../facilities/official-kind.ts';
import type { FacilityEvidence } from '../verification/facility-evidence.ts';
import { formFields, type FormField } from '../verification/form-fields.ts';
import type { OfficialFacilityKind } from '../words.ts';
import type { RequirementId } from './rung.ts';

/**
 * What a machine may say of a requirement. `met` and `not-met` only where the form literally says so; what takes
 * judgement (著名, 重大, 规模较大) is at most `to-be-judged`.
 */
export type CheckResult = 'met' | 'not-met' | 'missing' | 'to-be-judged';

/** A filled field that bears on the requirement. */
export interface NamedEvidence {
  field: FormField;
  text: string;
}

/** What is wanted and not there: a field of the form, or something the form has no column for. */
export type Missing = { kind: 'field'; label: string } | { kind: 'document'; document: WantedDocument };

export type WantedDocument = 'sign' | 'registration' | 'old-base-area' | 'standing' | 'name-in-approval';

/** What a reader has to know beside the result. */
export type CheckNote =
  | { kind: 'official-kind'; official: OfficialFacilityKind }
  | { kind: 'kind-list-is-open' }
  | { kind: 'free-unsaid' }
  | { kind: 'free-in-part' }
  | { kind: 'not-graded' }
  | { kind: 'no-renaming' }
  | { kind: 'renaming'; text: string };

export interface CheckItem<Id extends string = string> {
  id: Id;
  result: CheckResult;
  evidence: NamedEvidence[];
  missing: Missing[];
  notes: CheckNote[];
}

type FieldKey = FormField['key'];

/** Every requirement that the rules read so far make of a facility, in the order of their articles. */
export function checkRequirements(evidence: FacilityEvidence): CheckItem<RequirementId>[] {
  return [
    checkKind(evidence),
    checkFilled('keeper', ['keeper'], evidence),
    checkFilled('scope', ['scope', 'scopeDocument'], evidence),
    wanting('sign', 'sign'),
    wanting('registration', 'registration'),
    checkOpening(evidence),
    checkState(evidence),
    checkName(evidence),
  ];
}

function checkKind(evidence: FacilityEvidence): CheckItem<RequirementId> {
  const { kind } = evidence.facility;
  const item = gather('kind', ['kind'], evidence);
  if (kind === undefined) return { ...item, result: 'missing' };
  const official = officialKindOf(kind);
  if (official === undefined) return { ...item, result: 'not-met', notes: [{ kind: 'kind-list-is-open' }] };
  return { ...item, result: 'met', notes: official === kind ? [] : [{ kind: 'official-kind', official }] };
}

/** Met when every one of the fields is filled in. */
function checkFilled(
  id: RequirementId,
  keys: readonly FieldKey[],
  evidence: FacilityEvidence,
): CheckItem<RequirementId> {
  const item = gather(id, keys, evidence);
  return { ...item, result: item.missing.length === 0 ? 'met' : 'missing' };
}

/** The form has no column for it, so nothing in the archive can show it. */
function wanting(id: RequirementId, document: WantedDocument): CheckItem<RequirementId> {
  return { id, result: 'missing', evidence: [], missing: [{ kind: 'document', document }], notes: [] };
}

function checkOpening(evidence: FacilityEvidence): CheckItem<RequirementId> {
  const item = gather('opening', ['opening'], evidence);
  const text = evidence.facility.opening;
  if (item.evidence.length === 0) return { ...item, result: 'missing' };
  const isFree = /免费|免票|不收费/u.test(text.replace(/不免费|非免费/gu, ''));
  const isPaid = /(?<!不)收费|购票|票价|\d+元|不免费/u.test(text);
  if (isFree && isPaid) return { ...item, result: 'to-be-judged', notes: [{ kind: 'free-in-part' }] };
  if (isFree) return { ...item, result: 'met' };
  if (isPaid) return { ...item, result: 'not-met' };
  return { ...item, result: 'to-be-judged', notes: [{ kind: 'free-unsaid' }] };
}

/** 设施完备、状况良好 is for people to judge. */
function checkState(evidence: FacilityEvidence): CheckItem<RequirementId> {
  const item = gather('state', ['condition', 'conditionOn', 'patrol'], evidence);
  return { ...item, result: item.evidence.length === 0 ? 'missing' : 'to-be-judged' };
}

/** The name is the one of the approval: only a level that is held has one to compare with. */
function checkName(evidence: FacilityEvidence): CheckItem<RequirementId> {
  const { facility } = evidence;
  const item = gather('name', ['name', 'approvalDocument'], evidence);
  if (facility.level === '未定级' || facility.level === '未查明') {
    return { ...item, result: 'missing', missing: [wantedName], notes: [{ kind: 'not-graded' }] };
  }
  const renaming = listRenamings(evidence).map((text): CheckNote => ({ kind: 'renaming', text }));
  const notes: CheckNote[] = renaming.length > 0 ? renaming : [{ kind: 'no-renaming' }];
  if (facility.approval.document === '') return { ...item, result: 'missing', missing: [wantedName], notes };
  return { ...item, result: 'to-be-judged', notes };
}

/** Sentences of the form and the history that speak of another name. */
function listRenamings({ facility, readHistory }: FacilityEvidence): string[] {
  const chronicle = facility.chronicle.map(({ date, text }) => `${date}${text}`);
  return [facility.builtNote, facility.levelNote, ...chronicle, readHistory()]
    .flatMap((text) => text.split(/[。；;]/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /更名|改名|改称|易名/u.test(sentence));
}

const wantedName: Missing = { kind: 'document', document: 'name-in-approval' };

/** The fields' texts as evidence, and those without text as missing; the result is still to be decided. */
export function gather<Id extends string>(
  id: Id,
  keys: readonly FieldKey[],
  facility: FacilityEvidence,
): CheckItem<Id> {
  const fields = keys.flatMap((key) => formFields.find((field) => field.key === key) ?? []);
  const found = fields.map((field) => ({ field, text: field.read(facility) }));
  return {
    id,
    result: 'to-be-judged',
    evidence: found.filter(({ text }) => text !== ''),
    missing: found
      .filter(({ text }) => text === '')
      .map(({ field }) => ({ kind: 'field', label: field.label })),
    notes: [],
  };
}
