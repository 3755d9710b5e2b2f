import { listDuties, type PatrolDuty } from '../../../domain/upkeep/patrol-duties.ts';
import { custodianDeskWords as words } from '../../../i18n/staff-custodians.ts';
import type { ServerContext } from '../../context.ts';
import type { StaffMember } from '../../web/route.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toBeijingIsoDay } from '../desk/beijing-day.ts';
import { listContacts, type CustodianContact } from './custodian-contact.ts';
import { toPatrolText, urgencyOf } from './duty-order.ts';
import { maskName, maskTelephone } from './mask-custodian.ts';
import type { CustodianRowView } from './page-views.ts';
import { readRoster, type Roster } from './read-roster.ts';
import { toRecordSummary } from './record-titles.ts';

/** Everybody of the roster with what they owe, the late first; and contacts whose row is gone. */
export async function rosterPage(context: ServerContext, member: StaffMember): Promise<PageResponse> {
  const roster = readRoster(context.settings.contentDir);
  const contacts = new Map((await listContacts(context)).map((contact) => [contact.custodianId, contact]));
  const today = toBeijingIsoDay(context.now().getTime());
  const duties = Map.groupBy(listDuties(roster.upkeep, today), ({ custodian }) => custodian.id);
  const rows = [...duties.values()].map((owed) => toRow(roster, owed, contacts)).sort(byUrgency);
  const known = new Set(roster.upkeep.custodians.map(({ id }) => id));
  const inOffice = rows.filter(({ isInOffice }) => isInOffice);
  const overdue = inOffice.filter(({ view }) => view.isOverdue).length;
  return {
    kind: 'page',
    page: 'staff-custodians',
    view: {
      header: toStaffHeader(member, staffPaths.custodians),
      counts: words.counts(inOffice.length, overdue),
      notice: toNotice(roster),
      inOffice: inOffice.map(({ view }) => view),
      former: rows.filter(({ isInOffice }) => !isInOffice).map(({ view }) => view),
      orphans: [...contacts.values()].filter(({ custodianId }) => !known.has(custodianId)).map(toOrphan),
    },
  };
}

function toNotice({ isSound, upkeep }: Roster): string {
  if (isSound) return '';
  return upkeep.custodians.length === 0 ? words.none : words.notSound;
}

interface Row {
  view: CustodianRowView;
  urgency: number;
  isInOffice: boolean;
}

function toRow(
  roster: Roster,
  duties: readonly PatrolDuty[],
  contacts: ReadonlyMap<string, CustodianContact>,
): Row {
  const [first] = duties;
  if (first === undefined) throw new Error('A custodian without a duty can not be grouped.');
  const { id, role, employer, recordIds } = first.custodian;
  const urgency = Math.min(...duties.map(urgencyOf));
  return {
    urgency,
    isInOffice: first.termState === 'in-office',
    view: {
      id,
      path: staffPaths.custodian(id),
      role,
      employer,
      records: toRecordSummary(roster, recordIds),
      patrol: toPatrolText(duties),
      isOverdue: urgency < 0,
      ...toMasked(contacts.get(id)),
    },
  };
}

function toMasked(contact: CustodianContact | undefined): Pick<CustodianRowView, 'name' | 'telephone'> {
  if (contact === undefined) return { name: words.notKept, telephone: '' };
  return { name: maskName(contact.name), telephone: maskTelephone(contact.telephone) };
}

function toOrphan(contact: CustodianContact): CustodianRowView {
  const { custodianId: id } = contact;
  return {
    id,
    path: staffPaths.custodian(id),
    role: '',
    employer: '',
    records: [],
    patrol: '',
    isOverdue: false,
    ...toMasked(contact),
  };
}

function byUrgency(a: Row, b: Row): number {
  return a.urgency - b.urgency || (a.view.id < b.view.id ? -1 : 1);
}
