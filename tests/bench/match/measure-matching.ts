/** Run in a process of its own: reads a roll, compares all leads twice, and prints what the second round took. */
import { readFileSync } from 'node:fs';
import { openRollMatcher } from '../../../src/server/roll-matcher.ts';
import { upperEdge } from '../search/medians.ts';
import { median } from '../search/medians.ts';
import { parseKnownLeads } from './known-leads.ts';
import type { Answer } from './tally.ts';

/** What a process tells of itself, as JSON. */
export interface Measurement {
  people: number;
  loadSeconds: number;
  loadCpuSeconds: number;
  medianMilliseconds: number;
  upperMilliseconds: number;
  cpuMilliseconds: number;
  megabytes: number;
  answers: Answer[];
}

const [content = '', file = ''] = process.argv.slice(2);
const leads = parseKnownLeads(readFileSync(file, 'utf8'));
const started = performance.now();
const matcher = openRollMatcher(content);
const loadSeconds = (performance.now() - started) / 1000;
const loadCpuSeconds = cpuSeconds();
for (const { account } of leads) matcher.match(account);
const times: number[] = [];
const answers: Answer[] = [];
const cpuBefore = cpuSeconds();
for (const { account } of leads) {
  const begun = performance.now();
  const matches = matcher.match(account);
  times.push(performance.now() - begun);
  answers.push(matches.map(({ person, strength }) => ({ person, strength })));
}
const measurement: Measurement = {
  people: matcher.size,
  loadSeconds,
  loadCpuSeconds,
  medianMilliseconds: median(times),
  upperMilliseconds: upperEdge(times),
  cpuMilliseconds: ((cpuSeconds() - cpuBefore) * 1000) / leads.length,
  megabytes: process.resourceUsage().maxRSS / 1024,
  answers,
};
process.stdout.write(JSON.stringify(measurement));

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
