import { eq } from '../../store/sql.ts';
import type { Custodian } from '../../../domain/upkeep/custodian.ts';
import { listDuties, type PatrolDuty } from '../../../domain/upkeep/patrol-duties.ts';
import { custodianDeskWords as words, type ContactRefusal } from '../../../i18n/staff-custodians.ts';
import type { ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { StaffMember } from '../../web/route.ts';
import { BadRequestError } from '../../web/web-request.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toBeijingDay, toBeijingIsoDay } from '../desk/beijing-day.ts';
import { toContactForm } from './contact-form.ts';
import { findContactOf, type CustodianContact } from './custodian-contact.ts';
import { toDutyText, urgencyOf } from './duty-order.ts';
import type { TypedContact } from './keep-contact.ts';
import { maskName, maskTelephone } from './mask-custodian.ts';
import type { ContactView, CustodianView, DutyView } from './page-views.ts';
import { readRoster, type Roster } from './read-roster.ts';
import { toRecordSummary, toRecordTitle } from './record-titles.ts';

export interface CustodianPageState {
  custodianId: string;
  /** A key of `words.done`. */
  done?: string;
  isRevealed?: boolean;
  refused?: { reason: ContactRefusal; typed: TypedContact };
}

/** One custodian. Throws `BadRequestError` 404 where neither the roster nor the store knows them. */
export async function custodianPage(
  context: ServerContext,
  member: StaffMember,
  state: CustodianPageState,
): Promise<PageResponse> {
  const { custodianId: id, refused } = state;
  const roster = readRoster(context.settings.contentDir);
  const custodian = roster.upkeep.custodians.find((one) => one.id === id);
  const contact = await findContactOf(context, id);
  if (custodian === undefined && contact === undefined)
    throw new BadRequestError(404, 'There is no such custodian.');
  const view: CustodianView = {
    header: toStaffHeader(member, staffPaths.custodian(id)),
    id,
    title: custodian?.role ?? words.gone(id),
    path: staffPaths.custodian(id),
    notice: refused === undefined ? (words.done[state.done ?? ''] ?? '') : words.refusals[refused.reason],
    isRefused: refused !== undefined,
    facts: custodian === undefined ? [] : toFacts(roster, custodian),
    contact: contact === undefined ? undefined : await toContactView(context, contact, state),
    form: toContactForm({ ...state, contact }),
    formTitle: contact === undefined ? words.enter : words.change,
    erase: contact === undefined ? undefined : toErase(contact),
    duties: listOwed(roster, id, toBeijingIsoDay(context.now().getTime())).map((duty) =>
      toDuty(roster, duty),
    ),
  };
  const page = { kind: 'page', page: 'staff-custodian', view } as const;
  if (refused === undefined) return page;
  return { ...page, status: refused.reason === 'changed' ? 409 : 422 };
}

function toFacts(roster: Roster, custodian: Custodian): CustodianView['facts'] {
  const { id, employer, from, until, everyDays, recordIds, note } = custodian;
  return [
    { label: words.id, value: id },
    { label: words.employer, value: employer },
    { label: words.term, value: words.termText(from.asWritten, until.asWritten) },
    { label: words.everyDays, value: words.everyDaysText(everyDays) },
    { label: words.records, value: toRecordSummary(roster, recordIds).join('、') },
    { label: words.note, value: note },
  ].filter(({ value }) => value !== '');
}

async function toContactView(
  { database }: ServerContext,
  contact: CustodianContact,
  { isRevealed = false }: CustodianPageState,
): Promise<ContactView> {
  const [by] = await database.read
    .select({ name: staff.displayName })
    .from(staff)
    .where(eq(staff.id, contact.changedBy));
  const { name, telephone, custodianId } = contact;
  return {
    name: isRevealed ? name : maskName(name),
    telephone: isRevealed && telephone !== '' ? telephone : maskTelephone(telephone),
    isRevealed,
    changed: words.changed(toBeijingDay(contact.changedAt), by?.name ?? contact.changedBy),
    unmask: isRevealed
      ? undefined
      : { action: staffPaths.custodian(custodianId, 'unmask'), label: words.unmask, hidden: {} },
  };
}

function toErase({ custodianId, changedAt }: CustodianContact): CustodianView['erase'] {
  return {
    action: staffPaths.custodian(custodianId, 'erase'),
    label: words.erase,
    hidden: { seen: String(changedAt) },
  };
}

function listOwed({ upkeep }: Roster, custodianId: string, today: string): PatrolDuty[] {
  return listDuties(upkeep, today)
    .filter(({ custodian }) => custodian.id === custodianId)
    .sort((a, b) => urgencyOf(a) - urgencyOf(b));
}

function toDuty(roster: Roster, duty: PatrolDuty): DutyView {
  const { lastPatrol, dueOn, recordId } = duty;
  const last =
    lastPatrol === undefined
      ? words.neverPatrolled
      : `${lastPatrol.day}${lastPatrol.isMonthEnd ? words.monthOnly : ''}`;
  return {
    record: toRecordTitle(roster, recordId),
    last,
    due: dueOn ?? '',
    state: toDutyText(duty),
    isOverdue: duty.state.kind === 'overdue',
  };
}
