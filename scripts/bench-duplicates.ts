/**
 * Measures the finder of duplicates: rows of other spelling, other county name and other year planted into an invented roll,
 * among as many brothers, comrades and namesakes, and what it costs.
 *
 *   npm run bench:duplicates -- [--people 20000] [--pairs 300] [--others 200] [--seeds 1,2,3]
 *
 * Exit code 1 where recall or precision is below 95 %, or a run takes longer than a minute.
 */
import { parseArgs } from 'node:util';
import { createRandom } from '../src/invent/random.ts';
import { findDuplicates } from '../src/kinship/duplicates/find-duplicates.ts';
import { createRowReader } from '../src/kinship/to-roll-person.ts';
import { toMarkdownTable } from '../tests/bench/search/markdown-table.ts';
import { inventRoll, projectGazetteer } from '../tests/kinship/invented-roll.ts';
import { plantPairs } from '../tests/kinship/plant-pairs.ts';
import { scorePairs } from '../tests/kinship/score-pairs.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    pairs: { type: 'string', default: '300' },
    others: { type: 'string', default: '200' },
    seeds: { type: 'string', default: '1,2,3' },
  },
});
const bounds = { recall: 0.95, precision: 0.95, seconds: 60 };
const gazetteer = projectGazetteer();
const lines: string[][] = [];
let isPassed = true;
for (const seed of values.seeds.split(',').map(Number)) {
  const own = inventRoll(Number(values.people), seed, gazetteer);
  const random = createRandom(seed);
  const planted = plantPairs(own, {
    count: Number(values.pairs),
    others: Number(values.others),
    random,
    gazetteer,
  });
  const toRollPerson = createRowReader();
  const people = [...own, ...planted.rows].map((row) => toRollPerson(row));
  const begin = performance.now();
  const found = findDuplicates({ forEachPerson: (visit) => people.forEach(visit), gazetteer });
  const seconds = (performance.now() - begin) / 1000;
  const { right, found: told, planted: count, missed } = scorePairs(found, planted);
  const recall = right / count;
  const precision = told === 0 ? 0 : right / told;
  isPassed &&= recall >= bounds.recall && precision >= bounds.precision && seconds <= bounds.seconds;
  lines.push([
    String(seed),
    String(people.length),
    `${(100 * recall).toFixed(1)} %`,
    `${(100 * precision).toFixed(1)} %`,
    seconds.toFixed(1),
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
    [...missed].map(([kind, number]) => `${kind} ${number}`).join(', ') || '—',
  ]);
}
console.log(
  toMarkdownTable(['seed', 'rows', 'recall', 'precision', 'seconds', 'peak MB', 'missed'], lines).join('\n'),
);
console.log(isPassed ? 'pass' : 'fail');
process.exitCode = isPassed ? 0 : 1;
