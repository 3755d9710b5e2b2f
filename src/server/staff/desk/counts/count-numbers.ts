import { leadKinds, openStages, stages, type LeadKind, type Stage } from '../../../../domain/leads/stages.ts';
import {
  addWorkingDays,
  firstAnswerWorkingDays,
  harmWorkingDays,
} from '../../../../domain/leads/stage-rules.ts';
import { countDays, toBeijingIsoDay } from '../beijing-day.ts';

/** One lead as far as it is counted: nothing that names anybody. */
export interface CountedLead {
  kind: LeadKind;
  stage: Stage;
  receivedAt: number;
  dueAt: number | null;
  isUnverified: boolean;
  isJoined: boolean;
  isErased: boolean;
  /** When the office first did something the family can see; null where it has not. */
  firstAnsweredAt: number | null;
}

export interface LeadNumbers {
  total: number;
  open: number;
  overdue: number;
  unverified: number;
  joined: number;
  erased: number;
  byStage: readonly { stage: Stage; counts: Readonly<Record<LeadKind, number>>; all: number }[];
  /** Newest first. */
  byMonth: readonly {
    /** `2026-11` */
    month: string;
    counts: Readonly<Record<LeadKind, number>>;
    all: number;
    confirmed: number;
  }[];
  firstAnswer: {
    answered: number;
    /** Days within which half of the answered were answered; undefined where none was. */
    median: number | undefined;
    ninth: number | undefined;
    /** Answered after the working days were over, or not yet and over. */
    late: number;
  };
}

export function countLeads(leads: readonly CountedLead[], now: number): LeadNumbers {
  const isOpen = ({ stage, isJoined }: CountedLead): boolean => openStages.includes(stage) && !isJoined;
  const count = (holds: (lead: CountedLead) => boolean): number => leads.filter(holds).length;
  return {
    total: leads.length,
    open: count(isOpen),
    overdue: count((lead) => isOpen(lead) && lead.dueAt !== null && lead.dueAt < now),
    unverified: count((lead) => isOpen(lead) && lead.isUnverified),
    joined: count(({ isJoined }) => isJoined),
    erased: count(({ isErased }) => isErased),
    byStage: stages.map((stage) => ({ stage, ...countKinds(leads.filter((lead) => lead.stage === stage)) })),
    byMonth: countMonths(leads),
    firstAnswer: countAnswers(leads, now),
  };
}

function countKinds(leads: readonly CountedLead[]): { counts: Record<LeadKind, number>; all: number } {
  const counts = { kin: 0, correction: 0, harm: 0 } satisfies Record<LeadKind, number>;
  for (const kind of leadKinds) counts[kind] = leads.filter((lead) => lead.kind === kind).length;
  return { counts, all: leads.length };
}

function countMonths(leads: readonly CountedLead[]): LeadNumbers['byMonth'] {
  const months = Map.groupBy(leads, ({ receivedAt }) => toBeijingIsoDay(receivedAt).slice(0, 7));
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, own]) => ({
      month,
      ...countKinds(own),
      confirmed: own.filter(({ stage }) => stage === 'confirmed').length,
    }));
}

/** Joined leads are answered through the one they were joined to, so they are not waited for. */
function countAnswers(leads: readonly CountedLead[], now: number): LeadNumbers['firstAnswer'] {
  const days = leads
    .flatMap(({ receivedAt, firstAnsweredAt }) =>
      firstAnsweredAt === null ? [] : [Math.max(0, countDays(receivedAt, firstAnsweredAt))],
    )
    .sort((a, b) => a - b);
  const limits = new Map<string, number>();
  const late = leads.filter((lead) => {
    const { firstAnsweredAt, isJoined, isErased, stage } = lead;
    const limit = answerLimitOf(lead, limits);
    if (firstAnsweredAt !== null) return firstAnsweredAt > limit;
    return !isJoined && !isErased && openStages.includes(stage) && now > limit;
  });
  return {
    answered: days.length,
    median: quantile(days, 0.5),
    ninth: quantile(days, 0.9),
    late: late.length,
  };
}

/** End of the working days for the first answer; leads of one day share it. */
function answerLimitOf({ kind, receivedAt }: CountedLead, known: Map<string, number>): number {
  const working = kind === 'harm' ? harmWorkingDays : firstAnswerWorkingDays;
  const key = `${toBeijingIsoDay(receivedAt)} ${working}`;
  const limit = known.get(key) ?? addWorkingDays(new Date(receivedAt), working).getTime();
  known.set(key, limit);
  return limit;
}

/** The smallest value that the given share does not exceed; of a sorted list. */
function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
