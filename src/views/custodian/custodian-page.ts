import type { Archive } from '../../archive/archive.ts';
import { toYearMonthDay } from '../../domain/dates/calendar-day.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { IsoDay } from '../../domain/dates/fuzzy-date.ts';
import { comparePositions } from '../../domain/graves/grave-position.ts';
import { listSchedules, type Duty } from '../../domain/upkeep/patrol-duties.ts';
import { custodianWords as words } from '../../i18n/custodians.ts';
import { graveWords } from '../../i18n/graves.ts';
import { links } from '../../site.ts';
import { toUnkept, type UnkeptView } from './unkept-view.ts';

/** Who keeps which facility and which graves. Nothing here depends on the day; a script adds what is overdue. */
interface CustodianPage {
  groups: CustodianGroup[];
  unkept: UnkeptView;
}

interface CustodianGroup {
  title: string;
  href: string | undefined;
  custodians: CustodianBlock[];
}

export interface CustodianBlock {
  role: string;
  employer: string;
  term: string;
  cycle: string;
  /** For the script: ISO days, empty where there is none. */
  first: string;
  last: string;
  hasCycle: boolean;
  lines: DutyLine[];
}

/** Records of one custodian that were patrolled last on the same day, and so fall due together. */
export interface DutyLine {
  records: { text: string; href: string | undefined }[];
  lastPatrol: string;
  due: string;
  /** For the script. */
  dueOn: string;
}

/** A page is made only where 管护责任表 has rows. */
export function hasCustodians({ upkeep }: Archive): boolean {
  return upkeep.custodians.length > 0;
}

export function toCustodianPage(archive: Archive): CustodianPage {
  const duties = [...listSchedules(archive.upkeep)].sort((a, b) => compareRecords(archive, a, b));
  const byFacility = Map.groupBy(duties, ({ recordId }) => facilityOf(archive, recordId));
  const order = [...archive.facilities.map(({ id }) => id), undefined];
  const groups = order.flatMap((facilityId) => {
    const group = byFacility.get(facilityId) ?? [];
    return group.length === 0 ? [] : toGroup(archive, facilityId, group);
  });
  return { groups, unkept: toUnkept(archive) };
}

/** The facility a record is, or lies in; undefined for scattered graves. */
function facilityOf(archive: Archive, recordId: string): string | undefined {
  if (archive.findFacility(recordId) !== undefined) return recordId;
  const facilityId = archive.graves.findGrave(recordId)?.facilityId;
  return facilityId !== undefined && archive.findFacility(facilityId) !== undefined ? facilityId : undefined;
}

/** The facility before its graves, graves in the order of their places. */
function compareRecords({ graves }: Archive, a: Duty, b: Duty): number {
  const [graveA, graveB] = [graves.findGrave(a.recordId), graves.findGrave(b.recordId)];
  if (graveA === undefined || graveB === undefined) {
    return Number(graveA !== undefined) - Number(graveB !== undefined);
  }
  return comparePositions(graveA, graveB);
}

function toGroup(archive: Archive, facilityId: string | undefined, duties: readonly Duty[]): CustodianGroup {
  const facility = facilityId === undefined ? undefined : archive.findFacility(facilityId);
  const byCustodian = Map.groupBy(duties, ({ custodian }) => custodian.place.row);
  return {
    title: facility?.name ?? words.scattered,
    href: facility === undefined ? undefined : links.facility(facility.id),
    custodians: [...byCustodian.values()].flatMap((group) => toBlock(archive, group)),
  };
}

function toBlock(archive: Archive, duties: readonly Duty[]): CustodianBlock[] {
  const [duty] = duties;
  if (duty === undefined) return [];
  const { custodian, term, hasCycle } = duty;
  const together = Map.groupBy(duties, ({ recordId, lastPatrol, vaguePatrols }) =>
    [
      archive.graves.findGrave(recordId) === undefined ? recordId : '',
      lastPatrol?.day,
      lastPatrol?.isMonthEnd,
      vaguePatrols,
    ].join(' '),
  );
  return [
    {
      role: custodian.role,
      employer: custodian.employer,
      term: termText(custodian),
      cycle: custodian.everyDays === undefined ? words.cycleNone : words.cycleText(custodian.everyDays),
      first: term.first ?? '',
      last: term.last ?? '',
      hasCycle,
      lines: [...together.values()].flatMap((group) => toDutyLine(archive, group)),
    },
  ];
}

function toDutyLine(archive: Archive, duties: readonly Duty[]): DutyLine[] {
  const [duty] = duties;
  if (duty === undefined) return [];
  return [
    {
      records: duties.map(({ recordId }) => toRecord(archive, recordId)),
      lastPatrol: lastPatrolText(duty),
      due: dueText(duty),
      dueOn: duty.dueOn ?? '',
    },
  ];
}

function toRecord(archive: Archive, recordId: string): DutyLine['records'][number] {
  const grave = archive.graves.findGrave(recordId);
  if (grave !== undefined) return { text: graveWords.label(grave), href: links.grave(recordId) };
  const isFacility = archive.findFacility(recordId) !== undefined;
  return {
    text: isFacility ? words.facilityItself : `${words.recordUnknown}（${recordId}）`,
    href: undefined,
  };
}

function termText({ from, until }: Duty['custodian']): string {
  if (from.kind === 'unknown' && until.kind === 'unknown') return words.termUnknown;
  return words.termText({
    from: from.kind === 'unknown' ? words.termStartUnknown : formatDate(from),
    until: until.kind === 'unknown' ? '' : formatDate(until),
  });
}

function lastPatrolText({ lastPatrol, vaguePatrols }: Duty): string {
  const day = lastPatrol === undefined ? words.lastPatrolNone : dayText(lastPatrol.day);
  const told = lastPatrol?.isMonthEnd === true ? words.monthEnd(day) : day;
  return vaguePatrols === 0 ? told : `${told}，${words.vague(vaguePatrols)}`;
}

function dueText({ dueOn, hasCycle, term }: Duty): string {
  if (!hasCycle) return words.dueNone;
  if (dueOn === undefined) return words.dueUnknown;
  return term.last !== undefined && term.last < dueOn ? words.dueAfterTerm : words.dueBy(dayText(dueOn));
}

function dayText(day: IsoDay): string {
  const { year, month, day: date } = toYearMonthDay(day);
  return words.day(String(year), month, date);
}
