import { deskWords } from '../../../../i18n/staff-desk.ts';
import { queueWords as words } from '../../../../i18n/staff-queue.ts';
import { countDays, toBeijingDay } from '../beijing-day.ts';
import { maskPrivateText } from '../mask-contact.ts';
import { toChoices, type QueueChoice } from './queue-choices.ts';
import { toQueueQuery, wholeQueue, type QueueFilter } from './queue-filter.ts';
import type { QueueRow } from './queue-rows.ts';
import { pageSize, type QueueCounts, type QueuePage } from './read-queue.ts';

/** The queue: what stands at its head, how it is filtered, its rows. Paths are below the base path. */
export interface QueueView {
  /** What the list is, and how many there are. */
  caption: string;
  /** Lists one opens most, with their numbers. */
  piles: readonly { label: string; count: number; path: string; isCurrent: boolean; isUrgent: boolean }[];
  filters: readonly QueueChoice[];
  reference: string;
  /** Said instead of the rows where there are none. */
  emptyNote: string;
  rows: readonly QueueRowView[];
  pages: readonly { number: number; path: string; isCurrent: boolean }[];
  exportPath: string | undefined;
}

export interface QueueRowView {
  path: string;
  reference: string;
  door: string;
  stage: string;
  /** Whom the family looks for, or which record it is about. */
  name: string;
  place: string;
  received: string;
  /** 12天 */
  age: string;
  due: string;
  isOverdue: boolean;
  isHarm: boolean;
  best: string;
  /** Short hints: same contact, new candidate, the family wrote. */
  hints: readonly string[];
  assigned: string;
}

export interface QueueInput {
  filter: QueueFilter;
  page: QueuePage;
  counts: QueueCounts;
  /** Names of the records that corrections and reports are about, by 编号; those that are not known are shown by it. */
  recordNames: ReadonlyMap<string, string>;
  now: number;
  mayExport: boolean;
  /** The rows are those of one contact, not of the filter. */
  isContactSearch: boolean;
}

const queuePath = '/staff/';

export function toQueueView(input: QueueInput): QueueView {
  const { filter, page, counts, mayExport, isContactSearch } = input;
  return {
    caption: isContactSearch ? words.contactFound(page.total) : words.caption(page.total),
    piles: toPiles(filter, counts, isContactSearch),
    filters: toChoices(filter),
    reference: filter.reference,
    emptyNote: isContactSearch ? words.contactNone : words.empty,
    rows: page.rows.map((row) => toRowView(row, input)),
    pages: isContactSearch ? [] : toPages(filter, page.total),
    exportPath:
      mayExport && !isContactSearch ? `/staff/export${toQueueQuery({ ...filter, page: 1 })}` : undefined,
  };
}

function toPiles(filter: QueueFilter, counts: QueueCounts, isContactSearch: boolean): QueueView['piles'] {
  const piles: { key: keyof QueueCounts; of: QueueFilter }[] = [
    { key: 'open', of: wholeQueue },
    { key: 'overdue', of: { ...wholeQueue, isOverdue: true } },
    { key: 'harm', of: { ...wholeQueue, door: 'harm' } },
    { key: 'mine', of: { ...wholeQueue, isMine: true } },
    { key: 'unverified', of: { ...wholeQueue, pile: 'unverified' } },
  ];
  const present = toQueueQuery({ ...filter, page: 1 });
  return piles.map(({ key, of }) => ({
    label: words.piles[key],
    count: counts[key],
    path: queuePath + toQueueQuery(of),
    isCurrent: !isContactSearch && toQueueQuery(of) === present,
    isUrgent: (key === 'overdue' || key === 'harm') && counts[key] > 0,
  }));
}

function toRowView(row: QueueRow, { now, recordNames }: QueueInput): QueueRowView {
  const { lead, account, best } = row;
  const say = (field: string): string => maskPrivateText(account.fields.get(field)?.value ?? '');
  const isOverdue = lead.dueAt !== null && lead.dueAt < now;
  const record = say('person') || lead.personHint;
  return {
    path: `/staff/leads/${lead.id}`,
    reference: lead.reference,
    door: deskWords.doors[lead.kind],
    stage: deskWords.stages[lead.stage],
    name: lead.erasedAt === null ? say('name') || (recordNames.get(record) ?? record) : words.erased,
    place: say('nativePlace'),
    received: toBeijingDay(lead.receivedAt),
    age: words.days(countDays(lead.receivedAt, now)),
    due: toDue(lead.dueAt, now),
    isOverdue,
    isHarm: lead.kind === 'harm' || lead.isProtectedRecord,
    best: best === undefined ? '' : words.best(deskWords.strengths[best.strength], best.bits.toFixed(1)),
    hints: toHints(row),
    assigned: row.assignedName ?? '',
  };
}

function toDue(dueAt: number | null, now: number): string {
  if (dueAt === null) return '';
  const days = countDays(now, dueAt);
  if (dueAt < now) return words.overdue(-days);
  return days === 0 ? words.dueToday : words.dueIn(days);
}

function toHints({ sameContact, hasNewCandidate, awaitsReading, lead }: QueueRow): string[] {
  return [
    ...(lead.isUnverified ? [words.unverified] : []),
    ...(awaitsReading ? [words.familyWrote] : []),
    ...(hasNewCandidate ? [words.newCandidate] : []),
    ...(sameContact > 0 ? [words.sameContact(sameContact)] : []),
  ];
}

/** The first, the last, and those around the present one. */
function toPages(filter: QueueFilter, total: number): QueueView['pages'] {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1 && filter.page === 1) return [];
  const numbers = [1, filter.page - 2, filter.page - 1, filter.page, filter.page + 1, filter.page + 2, last];
  const shown = [...new Set(numbers)].filter((number) => number >= 1 && number <= last).sort((a, b) => a - b);
  return shown.map((number) => ({
    number,
    path: queuePath + toQueueQuery({ ...filter, page: number }),
    isCurrent: number === filter.page,
  }));
}
