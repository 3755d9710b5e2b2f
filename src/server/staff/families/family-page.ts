import { inArray } from '../../store/sql.ts';
import { familyFields } from '../../../domain/families/family-fields.ts';
import { visitStateOn } from '../../../domain/families/visit-state.ts';
import { familyWords as words } from '../../../i18n/staff-families.ts';
import type { RollPerson, ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { StaffMember } from '../../web/route.ts';
import { BadRequestError } from '../../web/web-request.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toBeijingDay, toBeijingIsoDay } from '../desk/beijing-day.ts';
import { maskPrivateText } from '../desk/mask-contact.ts';
import { toStateText } from './families-page.ts';
import { toEndForm, toFamilyForm, toVisitForm, type RefusedForm } from './family-form.ts';
import { findFamily, toSchedule, type Family } from './family-record.ts';
import type { FamilyRefusedError } from './family-refused.ts';
import { maskFamilyField } from './mask-family.ts';
import type { FamilyView } from './page-views.ts';
import type { TypedFamily, TypedVisit } from './read-family-form.ts';

export interface FamilyPageState {
  familyId: string;
  /** A key of `words.done`. */
  done?: string;
  isRevealed?: boolean;
  refusedChange?: RefusedForm<TypedFamily>;
  refusedVisit?: RefusedForm<TypedVisit>;
  refusedEnd?: RefusedForm<string>;
  /** An act without a form of its own. */
  refusedAct?: FamilyRefusedError;
}

/** One family. Throws `BadRequestError` 404 where it is not, or no longer, kept. */
export async function familyPage(
  context: ServerContext,
  member: StaffMember,
  state: FamilyPageState,
): Promise<PageResponse> {
  const family = await findFamily(context, state.familyId);
  if (family === undefined) throw new BadRequestError(404, 'There is no such family.');
  const [person] = await context.matcher.findPeople([family.row.person]);
  const names = await readStaffNames(context, family);
  const view = toView(context, { member, family, person, names, state });
  const refusal = refusalOf(state);
  const page = { kind: 'page', page: 'staff-family', view } as const;
  if (refusal === undefined) return page;
  return { ...page, status: refusal.reason === 'changed' ? 409 : 422 };
}

interface Shown {
  member: StaffMember;
  family: Family;
  person: RollPerson | undefined;
  names: ReadonlyMap<string, string>;
  state: FamilyPageState;
}

function toView(context: ServerContext, shown: Shown): FamilyView {
  const { member, family, person, names, state } = shown;
  const { id, changedAt, changedBy, endedOn } = family.row;
  const now = context.now().getTime();
  const today = toBeijingIsoDay(now);
  const visits = visitStateOn(toSchedule(family.row, family.visits[0]?.visitedOn), today);
  const refusal = refusalOf(state);
  const martyr = person?.name ?? words.personGone(family.row.person);
  const isOpen = endedOn === null;
  return {
    header: toStaffHeader(member, staffPaths.family(id)),
    id,
    title: words.pageTitle(martyr),
    path: staffPaths.family(id),
    notice: refusal === undefined ? (words.done[state.done ?? ''] ?? '') : toRefusalText(refusal),
    isRefused: refusal !== undefined,
    martyr: { text: martyr, note: toPersonNote(person), personId: person?.id },
    facts: toFacts(family, state),
    state: { text: toStateText(visits, endedOn), isOverdue: visits.kind === 'overdue' },
    isRevealed: state.isRevealed === true,
    unmask: state.isRevealed === true ? undefined : toUnmask(id),
    changed: words.changed(toBeijingDay(changedAt), names.get(changedBy) ?? changedBy),
    changeForm: toChangeForm(family, state),
    visits: family.visits.map((visit) => toVisit(family, visit, names)),
    visitForm: isOpen
      ? toVisitForm({ familyId: id, visitId: context.newId(), today, refused: state.refusedVisit })
      : undefined,
    endForm: isOpen
      ? toEndForm({ familyId: id, seenAt: changedAt, today, refused: state.refusedEnd })
      : undefined,
    reopen: isOpen ? undefined : toAct(family, 'reopen', words.reopen),
    erase: toAct(family, 'erase', words.erase),
  };
}

function refusalOf(state: FamilyPageState): FamilyRefusedError | undefined {
  const { refusedAct, refusedChange, refusedVisit, refusedEnd } = state;
  return refusedAct ?? refusedChange?.error ?? refusedVisit?.error ?? refusedEnd?.error;
}

/** What stands at a field is not said twice. */
function toRefusalText({ reason, faults }: FamilyRefusedError): string {
  return faults.length === 0 ? words.refusals[reason] : words.refused;
}

function toPersonNote(person: RollPerson | undefined): string {
  if (person === undefined) return '';
  const { nativePlace, born, died } = person;
  return [nativePlace, [born, died].filter((part) => part !== '').join('—')]
    .filter((part) => part !== '')
    .join('　');
}

function toFacts({ row, fields }: Family, { isRevealed = false }: FamilyPageState): FamilyView['facts'] {
  const kept = familyFields.map((field) => {
    const value = maskFamilyField(field, fields[field], isRevealed);
    return { label: words.fields[field], value, isMasked: value !== fields[field] && fields[field] !== '' };
  });
  const days = [
    { label: words.startedOn, value: row.startedOn },
    { label: words.everyDays, value: words.intervals[String(row.everyDays ?? '')] ?? '' },
    { label: words.consentedOn, value: row.consentedOn },
  ];
  return [...kept, ...days.map((fact) => ({ ...fact, isMasked: false }))];
}

/** What is kept stands in the form only where it is shown in full anyway; a refused form gives back what was typed. */
function toChangeForm({ row, fields }: Family, state: FamilyPageState): FamilyView['changeForm'] {
  const { isRevealed = false, refusedChange } = state;
  if (!isRevealed && refusedChange === undefined) return undefined;
  const { id, person, startedOn, consentedOn, everyDays, changedAt } = row;
  return toFamilyForm({
    action: staffPaths.family(id, 'change'),
    hidden: { seen: String(changedAt) },
    values: refusedChange?.typed ?? {
      person,
      startedOn,
      consentedOn,
      everyDays: String(everyDays ?? ''),
      fields,
    },
    error: refusedChange?.error,
  });
}

function toVisit(
  { row }: Family,
  { id, visitedOn, kind, note, staffId }: Family['visits'][number],
  names: ReadonlyMap<string, string>,
): FamilyView['visits'][number] {
  return {
    day: visitedOn,
    kind: words.visitKinds[kind],
    note: maskPrivateText(note),
    by: names.get(staffId) ?? staffId,
    erase: {
      action: staffPaths.family(row.id, 'visit-erase'),
      label: words.visitErase,
      hidden: { visit: id },
      about: visitedOn,
    },
  };
}

function toUnmask(familyId: string): FamilyView['unmask'] {
  return { action: staffPaths.family(familyId, 'unmask'), label: words.unmask, hidden: {} };
}

function toAct({ row }: Family, act: string, label: string): FamilyView['erase'] {
  return { action: staffPaths.family(row.id, act), label, hidden: { seen: String(row.changedAt) } };
}

async function readStaffNames(
  { database }: ServerContext,
  { row, visits }: Family,
): Promise<Map<string, string>> {
  const ids = [...new Set([row.changedBy, ...visits.map(({ staffId }) => staffId)])];
  const rows = await database.read
    .select({ id: staff.id, name: staff.displayName })
    .from(staff)
    .where(inArray(staff.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
