import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSheets, rowsOf } from '../../../src/archive/read-tables.ts';
import type { RollRow } from '../../../src/domain/tables.ts';
import { openRollMatcher } from '../../../src/server/roll-matcher.ts';
import type { KnownLead } from '../../kinship/corrupt-leads.ts';
import { median } from '../search/medians.ts';
import { fillUp } from '../search/rolls.ts';
import { parseKnownLeads } from './known-leads.ts';
import type { Contender, MatchBenchReport } from './match-report.ts';
import type { Measurement } from './measure-matching.ts';
import { createNameLikenessBaseline } from './name-likeness-baseline.ts';
import { tallyByKind, type Answer } from './tally.ts';

export interface MatchBenchTask {
  machine: string;
  /** Content folder of the roll that the leads ask about. */
  content: string;
  leadsFile: string;
  /** Sizes to fill the roll up to; the roll itself comes first. */
  sizes: readonly number[];
  /** So many leads are put to the slow contenders. */
  sample: number;
  folder: string;
  note(text: string): void;
}

export function runMatchBench(task: MatchBenchTask): MatchBenchReport {
  const { content, leadsFile, sizes, folder, note } = task;
  const leads = parseKnownLeads(readFileSync(leadsFile, 'utf8'));
  const rows = rowsOf(readSheets(content), 'roll').map(({ cells }) => cells);
  const asked = { content, people: rows.map(({ id, name }) => ({ id, name })), questions: [] };
  const measured = [0, ...sizes.filter((size) => size > rows.length)].map((size) => {
    note(`${Math.max(size, rows.length).toLocaleString('en')} people`);
    const { answers, ...rest } = measure(fillUp(asked, size, folder), leadsFile);
    return { ...rest, tallies: tallyByKind(leads, answers) };
  });
  note('beside others');
  return {
    machine: task.machine,
    measured,
    beside: compareContenders(task, rows, everyNth(leads, task.sample)),
  };
}

/** A process of its own, with the flags of the command `npm run match`. */
function measure(content: string, leadsFile: string): Measurement {
  const script = path.join(import.meta.dirname, 'measure-matching.ts');
  const output = execFileSync(process.execPath, [...flagsOfCommand(), script, content, leadsFile], {
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  return JSON.parse(output) as Measurement;
}

function flagsOfCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return scripts['match']?.split(' ').filter((word) => word.startsWith('--')) ?? [];
}

function everyNth(leads: readonly KnownLead[], wanted: number): KnownLead[] {
  const step = Math.max(1, Math.floor(leads.length / wanted));
  return leads.filter((_, at) => at % step === 0).slice(0, wanted);
}

function compareContenders(
  { content }: MatchBenchTask,
  rows: readonly RollRow[],
  leads: readonly KnownLead[],
): MatchBenchReport['beside'] {
  const matcher = openRollMatcher(content);
  const baseline = createNameLikenessBaseline(rows);
  for (const { account } of leads) matcher.match(account);
  const contenders = [
    ask('ours', leads, (lead) => matcher.match(lead.account)),
    ask('ours, everybody compared', leads, (lead) => matcher.matchAll(lead.account)),
    ask('Jaro–Winkler on pinyin, with the county', leads, (lead) => baseline.match(lead.account)),
  ];
  return { leads: leads.length, contenders };
}

function ask(name: string, leads: readonly KnownLead[], match: (lead: KnownLead) => Answer): Contender {
  const times: number[] = [];
  const answers = leads.map((lead) => {
    const begun = performance.now();
    const answer = match(lead);
    times.push(performance.now() - begun);
    return answer;
  });
  return { name, tallies: tallyByKind(leads, answers), milliseconds: median(times) };
}
