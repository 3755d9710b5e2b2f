import { leadKinds } from '../../../../domain/leads/stages.ts';
import { countsWords as words } from '../../../../i18n/staff-counts.ts';
import { deskWords } from '../../../../i18n/staff-desk.ts';
import type { retentionRuns } from '../../../schema/lead-tables.ts';
import { toBeijingDay } from '../beijing-day.ts';
import type { LeadNumbers } from './count-numbers.ts';
import { mostDisclosures, type DisclosureRow } from './read-counts.ts';

/** Numbers of the leads, and what was given away or erased; nothing of what any family said. */
export interface CountsView {
  present: readonly { label: string; value: string }[];
  byStage: NumberTable;
  byMonth: NumberTable;
  firstAnswer: readonly { label: string; value: string }[];
  /** Undefined for whoever may not see them. */
  disclosures: { rows: readonly (readonly string[])[]; note: string } | undefined;
  retention: readonly (readonly string[])[];
}

export interface NumberTable {
  headings: readonly string[];
  rows: readonly { label: string; values: readonly number[] }[];
}

export interface CountsInput {
  numbers: LeadNumbers;
  disclosures: readonly DisclosureRow[] | undefined;
  runs: readonly (typeof retentionRuns.$inferSelect)[];
}

export function toCountsView({ numbers, disclosures, runs }: CountsInput): CountsView {
  const { firstAnswer } = numbers;
  const doors = leadKinds.map((kind) => deskWords.doors[kind]);
  const present = ['total', 'open', 'overdue', 'unverified', 'joined', 'erased'] as const;
  const toDays = (days: number | undefined): string => (days === undefined ? words.none : words.days(days));
  return {
    present: present.map((key) => ({ label: words[key], value: String(numbers[key]) })),
    byStage: {
      headings: [...doors, words.all],
      rows: numbers.byStage.map(({ stage, counts, all }) => ({
        label: deskWords.stages[stage],
        values: [...leadKinds.map((kind) => counts[kind]), all],
      })),
    },
    byMonth: {
      headings: [...doors, words.all, words.confirmed],
      rows: numbers.byMonth.map(({ month, counts, all, confirmed }) => ({
        label: month,
        values: [...leadKinds.map((kind) => counts[kind]), all, confirmed],
      })),
    },
    firstAnswer: [
      { label: words.answered, value: String(firstAnswer.answered) },
      { label: words.median, value: toDays(firstAnswer.median) },
      { label: words.ninth, value: toDays(firstAnswer.ninth) },
      { label: words.late, value: String(firstAnswer.late) },
    ],
    disclosures: disclosures === undefined ? undefined : toDisclosureTable(disclosures),
    retention: runs.map(({ ranAt, erasedLeads, erasedFiles, refusal }) => [
      toBeijingDay(ranAt),
      String(erasedLeads),
      String(erasedFiles),
      refusal,
    ]),
  };
}

function toDisclosureTable(rows: readonly DisclosureRow[]): CountsView['disclosures'] {
  return {
    rows: rows.map(({ disclosedAt, reference, recipient, what, why, staffName }) => [
      toBeijingDay(disclosedAt),
      reference,
      recipient,
      what,
      why,
      staffName ?? '',
    ]),
    note: rows.length < mostDisclosures ? '' : words.onlyNewest(mostDisclosures),
  };
}
