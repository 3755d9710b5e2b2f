/**
 * Measures the comparison of families' accounts with a roll: what it finds by kind of confusion, what it costs at the size
 * of the roll and at larger ones, and beside the same comparison over everybody and a common measure of likeness.
 *
 *   node scripts/bench-match.ts --content DIR --leads FILE [--sizes 100000] [--sample 120]
 *   node scripts/bench-match.ts [--people 20000] [--seed 31] [--count 800] …       leads made from an invented roll
 *
 * FILE has lines with the fields of an account, `kind` and `truth` (编号, or null for somebody who is not in the roll). Larger
 * sizes are the same people among invented ones. Timings come from a process of its own, after one round to warm up.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tables } from '../src/domain/tables.ts';
import { createRandom } from '../src/invent/random.ts';
import { toHeadingLine, toRowLine } from '../src/invent/table-text.ts';
import { toMarkdown } from '../tests/bench/match/match-report.ts';
import { runMatchBench } from '../tests/bench/match/run-match-bench.ts';
import { corruptLeads } from '../tests/kinship/corrupt-leads.ts';
import { inventRoll, projectGazetteer } from '../tests/kinship/invented-roll.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    leads: { type: 'string' },
    sizes: { type: 'string', default: '100000' },
    sample: { type: 'string', default: '120' },
    people: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '31' },
    count: { type: 'string', default: '800' },
  },
});
if ((values.content === undefined) !== (values.leads === undefined)) {
  console.error('--content and --leads belong together: the leads ask about the roll.');
  process.exit(2);
}
const folder = path.resolve('.cache/bench/match');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  const [processor] = os.cpus();
  const asked =
    values.content === undefined || values.leads === undefined
      ? inventCases()
      : { content: path.resolve(values.content), leadsFile: path.resolve(values.leads) };
  const report = runMatchBench({
    machine: `${os.cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.versions.node}`,
    ...asked,
    sizes: values.sizes.split(',').map(Number),
    sample: Number(values.sample),
    folder,
    note: (text) => console.error(text),
  });
  console.log(toMarkdown(report));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function inventCases(): { content: string; leadsFile: string } {
  const rows = inventRoll(Number(values.people), Number(values.seed), projectGazetteer());
  const content = path.join(folder, 'invented');
  mkdirSync(path.join(content, 'roll'), { recursive: true });
  const lines = [toHeadingLine(tables.roll), ...rows.map((row) => toRowLine(tables.roll, row))];
  writeFileSync(path.join(content, 'roll', '500000.csv'), lines.join(''));
  const leads = corruptLeads(rows, Number(values.count), createRandom(Number(values.seed)));
  const leadsFile = path.join(folder, 'leads.jsonl');
  const toLine = ({ account, ...rest }: (typeof leads)[number]): string =>
    JSON.stringify({ ...rest, ...account });
  writeFileSync(leadsFile, leads.map(toLine).join('\n'));
  return { content, leadsFile };
}
