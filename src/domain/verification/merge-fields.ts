import { splitList, splitSentences, type Column } from '../table.ts';
import { rollTable, type RollRow } from '../tables.ts';

/** What becomes of one column when two rows of the roll become one. */
export interface MergedField {
  key: keyof RollRow;
  heading: string;
  kept: string;
  dropped: string;
  /** `disputed`: both say something else, and one of them stands as 另一说. */
  outcome: 'kept' | 'dropped' | 'both' | 'disputed';
  /** What the merged row says. */
  value: string;
  /** What it does not say any more; empty unless disputed. */
  other: string;
}

export type Taken = 'keep' | 'drop' | 'both';

/** Columns about the row itself: of two, the other is no statement about the person. */
const ofRow: ReadonlySet<keyof RollRow> = new Set(['reading', 'verification', 'kinSearch']);
/** Columns of free text whose words may stand after each other. */
const joined: ReadonlySet<keyof RollRow> = new Set(['note']);

/**
 * The columns in which two rows differ, and what is proposed: what only one of them says is kept, lists are joined, and of
 * two statements that of the row that stays is kept and the other stands beside it. `taken` decides otherwise.
 */
export function mergeFields(
  kept: RollRow,
  dropped: RollRow,
  taken: ReadonlyMap<string, Taken> = new Map(),
): MergedField[] {
  const keys = Object.keys(rollTable.columns) as (keyof RollRow)[];
  return keys
    .filter((key) => key !== 'id' && (kept[key] !== dropped[key] || key === 'otherNames'))
    .map((key) => mergeField(key, { kept, dropped, taken: taken.get(key) }))
    .filter(({ value, kept: before, dropped: other }) => value !== before || other !== before);
}

function mergeField(
  key: keyof RollRow,
  { kept, dropped, taken }: { kept: RollRow; dropped: RollRow; taken: Taken | undefined },
): MergedField {
  const column = rollTable.columns[key];
  const [own, other] = [kept[key], dropped[key]];
  const field = { key, heading: column.heading, kept: own, dropped: other };
  if (key === 'otherNames' && taken === undefined) return mergeNames(field, kept, dropped);
  if (taken === 'drop') return { ...field, outcome: 'dropped', value: other, other: lostOf(key, other, own) };
  if (taken === 'keep') return { ...field, outcome: 'kept', value: own, other: lostOf(key, own, other) };
  if (other === '') return { ...field, outcome: 'kept', value: own, other: '' };
  if (own === '') return { ...field, outcome: 'dropped', value: other, other: '' };
  if (isMany(column) || joined.has(key) || taken === 'both')
    return { ...field, outcome: 'both', value: joinCells(column, own, other), other: '' };
  if (ofRow.has(key)) return { ...field, outcome: 'kept', value: own, other: '' };
  return { ...field, outcome: 'disputed', value: own, other };
}

/** What is given up where staff have chosen. */
function lostOf(key: keyof RollRow, chosen: string, other: string): string {
  return chosen === other || ofRow.has(key) ? '' : other;
}

/** Names of both, and the name of the row that goes, where it is another. */
function mergeNames(
  field: Pick<MergedField, 'key' | 'heading' | 'kept' | 'dropped'>,
  kept: RollRow,
  dropped: RollRow,
): MergedField {
  const forms = [...splitList(kept.otherNames), ...splitList(dropped.otherNames)];
  const names = forms.map((form) => form.replace(/^[^:：]*[:：]/u, ''));
  if (dropped.name !== kept.name && !names.includes(dropped.name)) forms.push(`异写:${dropped.name}`);
  return { ...field, outcome: 'both', value: [...new Set(forms)].join(';'), other: '' };
}

function isMany({ value }: Column): boolean {
  if (value.kind === 'reference') return value.many;
  return value.kind === 'list' || value.kind === 'sentences' || value.kind === 'name-forms';
}

function joinCells({ value }: Column, own: string, other: string): string {
  if (value.kind === 'text' || value.kind === 'date') return own.includes(other) ? own : `${own}；${other}`;
  const split = value.kind === 'sentences' ? splitSentences : splitList;
  return [...new Set([...split(own), ...split(other)])].join(';');
}
