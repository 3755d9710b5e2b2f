/**
 * Measures what the printed roll of many people takes, from the tables to the PDF; beside Typst setting the same entries in two
 * columns by itself, with neither running heads nor indexes.
 *
 *   node scripts/bench-book.ts [--people 20000] [--content DIR] [--out .cache/bench]
 *
 * The figures also go to `book.json`. Exits with 1 where a goal fails.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listGoals, toMarkdown, type BookReport } from '../tests/bench/book/book-report.ts';
import { measureProcess } from '../tests/bench/measure-process.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    content: { type: 'string' },
    out: { type: 'string', default: '.cache/bench' },
  },
});
const people = Number(values.people);
if (!Number.isInteger(people) || people < 1) {
  console.error(`--people takes a whole number, not “${values.people}”.`);
  process.exit(2);
}
const out = path.resolve(values.out);
const content = path.resolve(values.content ?? path.join(out, `import-${people}`));
const node = process.execPath;
const folder = process.cwd();
mkdirSync(out, { recursive: true });
if (!existsSync(content)) {
  const words = [node, 'scripts/invent.ts', '--people', String(people), '--out', content];
  await measureProcess({ folder, words });
}
const report = await measureAll();
writeFileSync(path.join(out, 'book.json'), JSON.stringify(report, null, 2));
console.log(toMarkdown(report));
if (listGoals(report).some(({ value, bound }) => !(value <= bound))) process.exitCode = 1;

async function measureAll(): Promise<BookReport> {
  const environment = { CONTENT_DIR: content };
  const file = path.join(out, 'book.pdf');
  const load = os.loadavg()[0]?.toFixed(1);
  const book = await measureProcess({ folder, words: [node, 'scripts/book.ts', '--out', file], environment });
  const alone = await measureProcess({
    folder,
    words: [node, 'tests/bench/book/typst-alone.ts', path.join(out, 'book-alone.pdf')],
    environment,
  });
  const [processor] = os.cpus();
  const lines = readFileSync(file.replace('.pdf', '.pages.csv'), 'utf8').split('\r\n');
  return {
    machine: `${os.cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.versions.node}, load before: ${load}`,
    people: lines.length - 2,
    megabytes: statSync(file).size / 1e6,
    book,
    alone,
  };
}
