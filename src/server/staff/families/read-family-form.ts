import { readDate } from '../../../domain/dates/read-date.ts';
import {
  familyFields,
  longestFamilyField,
  visitIntervals,
  visitKinds,
  type FamilyField,
  type VisitKind,
} from '../../../domain/families/family-fields.ts';
import { listPrivateText } from '../../../domain/rules/private-text.ts';
import type { FamilyRefusal } from '../../../i18n/staff-families.ts';
import type { SentForm } from '../../web/web-request.ts';
import { emptyFields, type FamilyFields } from './family-record.ts';
import { requireNoFault, type FamilyFault } from './family-refused.ts';

/** What was typed, as it goes back into a refused form. */
export interface TypedFamily {
  person: string;
  startedOn: string;
  consentedOn: string;
  everyDays: string;
  fields: FamilyFields;
}

interface FamilyValues {
  person: string;
  startedOn: string;
  consentedOn: string;
  everyDays: number | null;
  fields: FamilyFields;
}

export function toTypedFamily(form: SentForm): TypedFamily {
  const fields = emptyFields();
  for (const field of familyFields) fields[field] = form.text(field).trim();
  return {
    person: form.text('person').trim(),
    startedOn: form.text('startedOn').trim(),
    consentedOn: form.text('consentedOn').trim(),
    everyDays: form.text('everyDays'),
    fields,
  };
}

const needed: ReadonlySet<FamilyField> = new Set(['name', 'relation', 'supporter']);
/** Digits as any keyboard has them, with what people put between them, and an extension. */
const telephonePattern = /^\+?[\d０-９][\d０-９ \-—()（）]{5,24}(?:转\d{1,6})?$/u;

/** Throws `FamilyRefusedError` with everything that can't be kept as it is. */
export function requireFamilyValues(typed: TypedFamily, today: string): FamilyValues {
  const everyDays = findInterval(typed.everyDays);
  requireNoFault([
    ...(typed.person === '' ? [{ field: 'person', reason: 'person-missing' } as const] : []),
    ...familyFields.flatMap((field) => listFieldFaults(field, typed.fields[field])),
    ...listDayFaults('startedOn', typed.startedOn),
    ...(everyDays === undefined ? [{ field: 'everyDays', reason: 'everyDays-unread' } as const] : []),
    ...listPastDayFaults('consentedOn', typed.consentedOn, today),
  ]);
  return {
    person: typed.person,
    startedOn: findDay(typed.startedOn) ?? '',
    consentedOn: findDay(typed.consentedOn) ?? '',
    everyDays: everyDays ?? null,
    fields: typed.fields,
  };
}

function listFieldFaults(field: FamilyField, value: string): FamilyFault[] {
  const reason = findFieldFault(field, value);
  return reason === undefined ? [] : [{ field, reason }];
}

function findFieldFault(field: FamilyField, value: string): FamilyRefusal | undefined {
  if (value === '') return needed.has(field) ? missing[field] : undefined;
  if (Array.from(value).length > longestFamilyField[field]) return 'too-long';
  if (holdsIdentityNumber(value)) return 'identity-number';
  const isTelephone = field === 'telephone' || field === 'supporterTelephone';
  return isTelephone && !telephonePattern.test(value) ? `${field}-unread` : undefined;
}

const missing: Partial<Record<FamilyField, FamilyRefusal>> = {
  name: 'name-missing',
  relation: 'relation-missing',
  supporter: 'supporter-missing',
};

function holdsIdentityNumber(value: string): boolean {
  return listPrivateText(value).some(({ kind }) => kind === 'private-id-number');
}

/** Days, null for no interval; undefined for what the form does not offer. */
function findInterval(value: string): number | null | undefined {
  return value === '' ? null : visitIntervals.find((days) => String(days) === value);
}

type DayField = 'startedOn' | 'consentedOn' | 'visitedOn' | 'endedOn';

/** A single day, however it is written: 2026-3-1, 2026年3月1日. */
export function findDay(value: string): string | undefined {
  const date = readDate(value.normalize('NFKC'));
  const isDay = date.kind === 'known' && date.earliest === date.latest && !date.approximate && !date.doubtful;
  return isDay ? date.earliest : undefined;
}

function listDayFaults(field: DayField, value: string): FamilyFault[] {
  return findDay(value) === undefined ? [{ field, reason: `${field}-unread` }] : [];
}

export function listPastDayFaults(
  field: Exclude<DayField, 'startedOn'>,
  value: string,
  today: string,
): FamilyFault[] {
  const day = findDay(value);
  return day !== undefined && day > today
    ? [{ field, reason: `${field}-future` }]
    : listDayFaults(field, value);
}

export interface TypedVisit {
  visitedOn: string;
  kind: string;
  note: string;
}

interface VisitValues {
  visitedOn: string;
  kind: VisitKind;
  note: string;
}

/** Throws `FamilyRefusedError` with everything that can't be kept as it is. */
export function requireVisitValues({ visitedOn, kind, note }: TypedVisit, today: string): VisitValues {
  const known = visitKinds.find((one) => one === kind);
  const isLong = Array.from(note).length > longestFamilyField.situation;
  requireNoFault([
    ...listPastDayFaults('visitedOn', visitedOn, today),
    ...(known === undefined ? [{ field: 'kind', reason: 'kind-missing' } as const] : []),
    ...(isLong ? [{ field: 'note', reason: 'too-long' } as const] : []),
    ...(holdsIdentityNumber(note) ? [{ field: 'note', reason: 'identity-number' } as const] : []),
  ]);
  return { visitedOn: findDay(visitedOn) ?? '', kind: known ?? 'other', note };
}
