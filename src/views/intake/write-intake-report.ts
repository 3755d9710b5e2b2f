import { mediaAddWords as words } from '../../i18n/media-add.ts';
import { pictureRefusals } from '../../i18n/picture-refusals.ts';
import { recordingRefusals } from '../../i18n/recording-refusals.ts';
import type { FileRefusal } from '../../media/intake/look-at-file.ts';
import type { AddedFile, Counterpart, FileOutcome, IntakeResult } from '../../media/intake/outcome.ts';
import { describeStop } from './describe-stop.ts';
import { listNextSteps } from './list-next-steps.ts';

export interface ReportOptions {
  /** The table's path, as the report names it. */
  table: string;
  isDryRun: boolean;
  /** Every file by its name; else only the first ones of many. */
  isWhole: boolean;
  /** Files that were given. */
  given: number;
}

/** Files named for one sentence, and lines of one sort, in a report that isn't whole. */
const namesShown = 3;
const linesShown = 8;

interface Remark {
  name: string;
  sentence: string;
}

/** What a run did, what stands in doubt, and what to fill in next; as few lines as will do. */
export function writeIntakeReport(result: IntakeResult, options: ReportOptions): string {
  const { outcomes, stop } = result;
  const added = outcomes.filter((outcome) => outcome.kind === 'added');
  const sections = [
    outcomes.length === 0 && stop !== undefined ? '' : sumOf(outcomes, added, options),
    section(words.refusedHead, listGrouped(listRefusals(outcomes), options)),
    section(words.heldHead, cut(listHeld(outcomes, options), options)),
    section(words.lookHead, [...listAlike(added, options), ...listGrouped(listRemarks(added), options)]),
    ...listNextSteps(added, result, options),
    ...(stop === undefined ? [] : [describeStop(stop, { ...options, result })]),
  ];
  return sections.filter((one) => one !== '').join('\n\n');
}

function sumOf(
  outcomes: readonly FileOutcome[],
  added: readonly AddedFile[],
  options: ReportOptions,
): string {
  const { isDryRun } = options;
  const count = (medium: AddedFile['medium']) => added.filter((file) => file.medium === medium).length;
  const held = outcomes.filter(({ kind }) => kind === 'held').length;
  const verb = words.added(count('picture'), count('film'), count('sound'), isDryRun);
  const sum = words.sum(outcomes.length, verb, held, outcomes.length - added.length - held);
  return isDryRun ? `${sum}${words.dryRun}` : sum;
}

function section(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [head, ...lines.map((line) => `  ${line}`)].join('\n');
}

function listRefusals(outcomes: readonly FileOutcome[]): Remark[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'refused') return { name: outcome.name, sentence: describeRefusal(outcome.refusal) };
    if (outcome.kind === 'passed-over')
      return { name: outcome.name, sentence: words.passedOver[outcome.reason] };
    return [];
  });
}

function describeRefusal(refusal: FileRefusal): string {
  switch (refusal.of) {
    case 'picture':
      return pictureRefusals[refusal.reason];
    case 'recording':
      return recordingRefusals[refusal.reason](refusal.found);
    case 'file':
      return words.fileRefusals[refusal.reason];
  }
}

/** What was lost and is found again comes first. */
function listHeld(outcomes: readonly FileOutcome[], options: ReportOptions): string[] {
  const held = outcomes.filter((outcome) => outcome.kind === 'held');
  return held
    .toSorted((one, other) => Number(other.wasLost) - Number(one.wasLost))
    .map(({ name, counterpart, wasLost }) =>
      (wasLost ? words.wasLost : words.isHeld)(name, nameOf(counterpart, options)),
    );
}

/** An id that a trial run minted is nobody's. */
function nameOf({ id, name }: Counterpart, { isDryRun }: ReportOptions): string {
  if (name === undefined) return id;
  return isDryRun ? name : `${name}（${id}）`;
}

function listAlike(added: readonly AddedFile[], options: ReportOptions): string[] {
  const lines = added.flatMap((file) =>
    file.alike === undefined ? [] : words.alike(label(file, options), nameOf(file.alike, options)),
  );
  return lines.length === 0 ? [] : [...cut(lines, options), `→ ${words.alikeRemedy}`];
}

function label({ name, id }: AddedFile, { isDryRun }: ReportOptions): string {
  return isDryRun ? name : `${name}（${id}）`;
}

function listRemarks(added: readonly AddedFile[]): Remark[] {
  return added.flatMap((file) => [...sentencesOf(file)].map((sentence) => ({ name: file.name, sentence })));
}

/** What the registrar has to know; that a picture lay on its side or a camera wrote its name is no such thing. */
function sentencesOf(file: AddedFile): Set<string> {
  const sentences = new Set<string>(file.doubts.map((doubt) => words.doubts[doubt]));
  for (const { field, reason } of file.left) {
    if (reason !== 'boilerplate') sentences.add(words.left(field, reason));
  }
  if (file.hadOddName) sentences.add(words.oddName);
  if (file.otherEnding !== undefined) sentences.add(words.otherEnding(file.otherEnding));
  for (const remark of file.remarks) {
    if (remark !== 'turned' && remark !== 'deep' && remark !== 'alpha') sentences.add(words.remarks[remark]);
  }
  return sentences;
}

/** Files of one sentence stand in one line, the sentence that most files have first. */
function listGrouped(remarks: readonly Remark[], options: ReportOptions): string[] {
  return [...Map.groupBy(remarks, ({ sentence }) => sentence)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([sentence, group]) => words.group(namesOf(group, options), sentence));
}

function namesOf(group: readonly { name: string }[], { isWhole }: ReportOptions): string {
  const names = group.map(({ name }) => name);
  return words.names(isWhole ? names : names.slice(0, namesShown), names.length);
}

function cut(lines: readonly string[], { isWhole }: ReportOptions): string[] {
  if (isWhole || lines.length <= linesShown) return [...lines];
  return [...lines.slice(0, linesShown), words.more(lines.length - linesShown)];
}
