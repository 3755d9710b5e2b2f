/**
 * `npm run -s patrols [-- --today YYYY-MM-DD] [--out list.csv]`: which patrols are overdue, and which fall due within thirty
 * days, for staff. With `--out` the list goes into a CSV file. CONTENT_DIR names the content folder.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { readArchive } from '../src/archive/read-archive.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { toAlignedLines } from '../src/i18n/aligned-columns.ts';
import { patrolListWords as words } from '../src/i18n/custodians.ts';
import { toPatrolList, type PatrolList } from '../src/views/custodian/patrol-list.ts';

const { values } = parseArgs({ options: { today: { type: 'string' }, out: { type: 'string' } } });
const today = values.today ?? toBeijingClock(Date.now()).toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/u.test(today) || Number.isNaN(Date.parse(today))) {
  console.error('Usage: node scripts/patrols.ts [--today YYYY-MM-DD] [--out list.csv]');
  process.exit(2);
}

const archive = readArchive(contentDirectory, projectContent);
if (archive.upkeep.custodians.length === 0) {
  console.log(words.noCustodians);
} else {
  const list = toPatrolList(archive, today);
  if (values.out === undefined) print(list);
  else {
    writeFileSync(values.out, toCsv(list));
    console.log(words.written(values.out, list.lines.length));
  }
  printSums(list);
}

function print({ lines }: PatrolList): void {
  console.log(words.head(today));
  if (lines.length === 0) console.log(words.none);
  else for (const line of toAlignedLines([words.heads, ...lines])) console.log(line);
}

function printSums({ overdue, due, noStart, unkept }: PatrolList): void {
  console.log(words.sum(overdue, due));
  if (noStart > 0) console.log(words.noStart(noStart));
  if (unkept.facilities + unkept.graves > 0) console.log(words.unkept(unkept.facilities, unkept.graves));
}

/** With a mark of UTF-8, so that Excel and WPS open it as it is. */
function toCsv({ lines }: PatrolList): string {
  const rows = { fields: [...words.heads], data: lines.map((line) => [...line]) };
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
