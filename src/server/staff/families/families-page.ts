import { visitStateOn, visitUrgencyOf, type VisitState } from '../../../domain/families/visit-state.ts';
import { familyWords as words } from '../../../i18n/staff-families.ts';
import type { ServerContext } from '../../context.ts';
import type { StaffMember } from '../../web/route.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toBeijingIsoDay } from '../desk/beijing-day.ts';
import { listFamilies, readFields, type FamilyEntry } from './family-record.ts';
import { maskFamilyField } from './mask-family.ts';
import type { FamiliesView, FamilyRowView } from './page-views.ts';

interface FamiliesQuery {
  /** A key of `words.piles`; anything else is `going`. */
  pile: string;
  page: number;
  /** A key of `words.done`. */
  done: string;
}

const pageSize = 100;
const soonDays = 30;

const piles = ['going', 'overdue', 'soon', 'ended'] as const;
type Pile = (typeof piles)[number];

interface Standing extends FamilyEntry {
  state: VisitState;
}

/** Every family, the longest overdue first; only the rows shown are decrypted. */
export async function familiesPage(
  context: ServerContext,
  member: StaffMember,
  query: FamiliesQuery,
): Promise<PageResponse> {
  const today = toBeijingIsoDay(context.now().getTime());
  const all = (await listFamilies(context))
    .map((entry): Standing => ({ ...entry, state: visitStateOn(entry.schedule, today) }))
    .sort((a, b) => visitUrgencyOf(a.state) - visitUrgencyOf(b.state) || (a.row.id < b.row.id ? -1 : 1));
  const pile = piles.find((name) => name === query.pile) ?? 'going';
  const shown = all.filter((standing) => isIn(pile, standing));
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(Math.max(1, query.page), pages);
  const rows = shown.slice((page - 1) * pageSize, page * pageSize);
  const view: FamiliesView = {
    header: toStaffHeader(member, staffPaths.families),
    counts: words.counts(countIn('going', all), countIn('overdue', all)),
    piles: piles.map((name) => toPile(name, pile, all)),
    addPath: staffPaths.family('new'),
    rows: await toRows(context, rows),
    emptyNote: all.length === 0 ? words.none : words.noneHere,
    pages: pages === 1 ? [] : toPages(pile, page, pages),
    notice: words.done[query.done] ?? '',
  };
  return { kind: 'page', page: 'staff-families', view };
}

function isIn(pile: Pile, { state }: Standing): boolean {
  switch (pile) {
    case 'going':
      return state.kind !== 'ended';
    case 'overdue':
      return state.kind === 'overdue';
    case 'soon':
      return state.kind === 'due' && state.days <= soonDays;
    case 'ended':
      return state.kind === 'ended';
  }
}

function countIn(pile: Pile, all: readonly Standing[]): number {
  return all.filter((standing) => isIn(pile, standing)).length;
}

function toPile(name: Pile, current: Pile, all: readonly Standing[]): FamiliesView['piles'][number] {
  const count = countIn(name, all);
  return {
    label: words.piles[name],
    count: String(count),
    path: pathOf(name, 1),
    isCurrent: name === current,
    isUrgent: name === 'overdue' && count > 0,
  };
}

function toPages(pile: Pile, current: number, count: number): FamiliesView['pages'] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    path: pathOf(pile, index + 1),
    isCurrent: index + 1 === current,
  }));
}

function pathOf(pile: Pile, page: number): string {
  const query = new URLSearchParams({
    ...(pile === 'going' ? {} : { pile }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query === '' ? staffPaths.families : `${staffPaths.families}?${query}`;
}

async function toRows(context: ServerContext, rows: readonly Standing[]): Promise<FamilyRowView[]> {
  const people = await context.matcher.findPeople(rows.map(({ row }) => row.person));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const views: FamilyRowView[] = [];
  for (const { row, schedule, state } of rows) {
    const fields = await readFields(context, row.id);
    views.push({
      path: staffPaths.family(row.id),
      martyr: nameOf.get(row.person) ?? words.personGone(row.person),
      family: maskFamilyField('name', fields.name, false),
      relation: fields.relation,
      supporter: fields.supporter,
      last: schedule.lastVisit ?? words.never,
      state: toStateText(state, row.endedOn),
      isOverdue: state.kind === 'overdue',
    });
  }
  return views;
}

export function toStateText(state: VisitState, endedOn: string | null): string {
  switch (state.kind) {
    case 'overdue':
      return words.overdue(state.days, state.dueOn);
    case 'due':
      return words.due(state.days, state.dueOn);
    case 'no-interval':
      return words['no-interval'];
    case 'ended':
      return words.ended(endedOn ?? '');
  }
}
