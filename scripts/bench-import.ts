/**
 * Measures what it takes to import a sheet of many people: one of a county, all of them new, and the office's own export with
 * some cells changed; beside read-excel-file reading the same workbook and doing nothing with it.
 *
 *   node scripts/bench-import.ts [--people 20000] [--out .cache/bench]
 *
 * The figures also go to `import.json`. Exits with 1 where a goal fails.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { toCountyWorkbook, toOwnWorkbook } from '../tests/bench/import/import-workbooks.ts';
import {
  listGoals,
  toMarkdown,
  type ImportReport,
  type ImportRun,
} from '../tests/bench/import/import-report.ts';
import { measureProcess } from '../tests/bench/measure-process.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '20000' }, out: { type: 'string', default: '.cache/bench' } },
});
const people = Number(values.people);
if (!Number.isInteger(people) || people < 1) {
  console.error(`--people takes a whole number, not “${values.people}”.`);
  process.exit(2);
}
const out = path.resolve(values.out);
const folder = path.join(out, 'import');
const full = path.join(out, `import-${people}`);
const node = process.execPath;
/** The roll, and what names its people. */
const aboutPeople = [
  'roll',
  'graves',
  'walls',
  'media',
  'upkeep',
  'citations.csv',
  'grave-moves.csv',
  'custodians.csv',
];
const report = await measureAll();
writeFileSync(path.join(out, 'import.json'), JSON.stringify(report, null, 2));
rmSync(folder, { recursive: true, force: true });
console.log(toMarkdown(report));
if (listGoals(report).some(({ value, bound }) => !(value <= bound))) process.exitCode = 1;

async function measureAll(): Promise<ImportReport> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!existsSync(full)) await invent();
  const [processor] = os.cpus();
  const machine = `${os.cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.versions.node}, load before: ${os.loadavg()[0]?.toFixed(1)}`;
  return {
    ...{ machine, people },
    runs: [
      await run('a county’s sheet, all new', await toCountyWorkbook(full), 'without the roll'),
      await run('the own export, 1 row in 40 changed', await toOwnWorkbook(full), 'with the roll'),
    ],
  };
}

async function invent(): Promise<void> {
  const words = [node, 'scripts/invent.ts', '--people', String(people), '--out', full];
  await measureProcess({ folder: process.cwd(), words });
}

async function run(
  name: string,
  workbook: Uint8Array,
  start: 'with the roll' | 'without the roll',
): Promise<ImportRun> {
  console.error(`Measuring ${name} …`);
  const file = path.join(folder, 'sheet.xlsx');
  writeFileSync(file, workbook);
  const content = path.join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  cpSync(full, content, { recursive: true });
  if (start === 'without the roll')
    for (const name of aboutPeople) rmSync(path.join(content, name), { recursive: true, force: true });
  const grounds = [
    '--reason',
    '试',
    '--evidence',
    'invented',
    '--prepared-by',
    '录入岗',
    '--approved-by',
    '审核岗',
  ];
  const measured = await measureProcess({
    folder: process.cwd(),
    words: [
      node,
      '--max-semi-space-size=4',
      'scripts/import.ts',
      file,
      '--apply',
      '--district',
      '500106',
      ...grounds,
    ],
    environment: { CONTENT_DIR: content },
  });
  const floor = await measureProcess({
    folder: process.cwd(),
    words: [node, 'tests/bench/import/read-alone.ts', file],
  });
  return { name, measured, floor };
}
