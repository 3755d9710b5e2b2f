import type { Account } from '../../../../domain/leads/account.ts';
import type { MatchField, MatchReason } from '../../../../domain/leads/match.ts';
import { describeReason } from '../../../../i18n/match-reasons.ts';
import { deskWords } from '../../../../i18n/staff-desk.ts';
import { leadWords as words } from '../../../../i18n/staff-lead.ts';
import type { RollPerson } from '../../../context.ts';
import type { StandingField } from '../../../leads/standing-fields.ts';
import { toBeijingDay } from '../beijing-day.ts';
import type { LeadFile } from './read-lead-file.ts';

/** The family's words beside those of the roll, field by field. */
export interface ComparisonView {
  columns: readonly CandidateColumn[];
  rows: readonly ComparisonRow[];
}

export interface CandidateColumn extends CandidateLine {
  /** What the column is, where it is none of the comparison's own. */
  note: string;
}

/** A person of the roll in one line. */
export interface CandidateLine {
  person: string;
  name: string;
  place: string;
  /** 把握大　12.4 比特; empty for somebody who was looked up and not compared. */
  strength: string;
  isNew: boolean;
  /** Opens the lead with this person in the table; below the base path. */
  comparePath: string;
}

export interface ComparisonRow {
  label: string;
  /** A question of the form; the others are known to the roll alone. */
  isAsked: boolean;
  said: SaidView;
  cells: readonly ComparisonCell[];
}

export interface SaidView {
  text: string;
  /** What was said before, with its day: originals that were corrected, and what was added. */
  history: readonly string[];
}

export interface ComparisonCell {
  recorded: string;
  /** For the match, against it, too little either way, not compared. */
  verdict: 'for' | 'against' | 'even' | 'none';
  /** In words: 合, 不合, 难断; empty where nothing was compared. */
  verdictWord: string;
  reasons: readonly string[];
}

export interface ComparisonInput {
  file: LeadFile;
  /** Ids of the columns, in order. */
  shown: readonly string[];
  people: ReadonlyMap<string, RollPerson>;
  show: (text: string) => string;
}

type Row = { field: string; compared: MatchField | undefined; recorded: (person: RollPerson) => string };

const rows: readonly Row[] = [
  { field: 'name', compared: 'name', recorded: ({ name }) => name },
  { field: 'otherNames', compared: undefined, recorded: ({ otherNames }) => otherNames },
  { field: 'generation', compared: 'generation', recorded: () => '' },
  { field: 'sex', compared: 'sex', recorded: ({ sex }) => sex },
  {
    field: 'nativePlace',
    compared: 'nativePlace',
    recorded: ({ nativePlace, nativePresent }) =>
      nativePresent === '' ? nativePlace : words.placeNow(nativePlace, nativePresent),
  },
  { field: 'birth', compared: 'birth', recorded: ({ born }) => born },
  { field: 'joined', compared: 'joined', recorded: ({ joined }) => joined },
  { field: 'unit', compared: 'unit', recorded: ({ unit }) => unit },
  { field: 'post', compared: 'post', recorded: ({ post }) => post },
  { field: 'death', compared: 'death', recorded: ({ died }) => died },
  { field: 'deathPlace', compared: 'deathPlace', recorded: ({ deathPlace }) => deathPlace },
  { field: 'relatives', compared: 'relatives', recorded: () => '' },
  { field: 'story', compared: undefined, recorded: () => '' },
  { field: 'letters', compared: undefined, recorded: () => '' },
] satisfies readonly (Row & { field: keyof Account | 'letters' })[];

export function toComparison({ file, shown, people, show }: ComparisonInput): ComparisonView {
  const reasonsOf = new Map(file.candidates.map(({ person, reasons }) => [person, reasons]));
  return {
    columns: shown.map((id) => ({
      ...toCandidateLine(file, people, id),
      note: reasonsOf.has(id) ? '' : words.notCompared,
    })),
    rows: [
      ...rows.map(({ field, compared, recorded }) => ({
        label: deskWords.fieldLabel(field),
        isAsked: true,
        said: toSaid(file.account.fields.get(field), show),
        cells: shown.map((id) => {
          const person = people.get(id);
          const reasons = compared === undefined ? [] : pick(reasonsOf.get(id) ?? [], compared);
          return toCell(person === undefined ? '' : recorded(person), reasons, show);
        }),
      })),
      ...recordedOnly(shown, people),
    ],
  };
}

/** What only the roll can say. */
function recordedOnly(shown: readonly string[], people: ReadonlyMap<string, RollPerson>): ComparisonRow[] {
  return (['burial', 'kinSearch'] as const).map((field) => ({
    label: words.recordedOnly[field],
    isAsked: false,
    said: { text: '', history: [] },
    cells: shown.map((id) => toCell(people.get(id)?.[field] ?? '', [], (text) => text)),
  }));
}

function pick(reasons: readonly MatchReason[], field: MatchField): MatchReason[] {
  return reasons.filter((reason) => reason.field === field);
}

/** Below one bit either way the evidence would not turn anybody's mind. */
const telling = 1;

function toCell(
  recorded: string,
  reasons: readonly MatchReason[],
  show: (text: string) => string,
): ComparisonCell {
  const bits = reasons.reduce((sum, reason) => sum + reason.bits, 0);
  const verdict =
    reasons.length === 0 ? 'none' : bits >= telling ? 'for' : bits <= -telling ? 'against' : 'even';
  return {
    recorded,
    verdict,
    verdictWord: words.verdicts[verdict],
    reasons: reasons.map((reason) => show(describeReason(reason))),
  };
}

/** A field as it stands; empty where nothing was said of it. */
export function toSaid(field: StandingField | undefined, show: (text: string) => string): SaidView {
  if (field === undefined) return { text: '', history: [] };
  const hasHistory = field.told.length > 1;
  return {
    text: show(field.value),
    history: hasHistory
      ? field.told.map(({ kind, value, writtenAt }) =>
          words.told[kind](toBeijingDay(writtenAt), value === '' ? words.nothing : show(value)),
        )
      : [],
  };
}

export function toCandidateLine(
  { lead, candidates }: Pick<LeadFile, 'lead' | 'candidates'>,
  people: ReadonlyMap<string, RollPerson>,
  id: string,
): CandidateLine {
  const person = people.get(id);
  const candidate = candidates.find((found) => found.person === id);
  return {
    person: id,
    name: person?.name ?? words.notInRoll,
    place: person?.nativePlace ?? '',
    strength:
      candidate === undefined
        ? ''
        : words.strength(deskWords.strengths[candidate.strength], candidate.bits.toFixed(1)),
    isNew: candidate?.isNew ?? false,
    comparePath: `/staff/leads/${lead.id}?person=${encodeURIComponent(id)}`,
  };
}
