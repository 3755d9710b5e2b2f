/**
 * The printed roll (《烈士英名录》) as a PDF, with a list of pages beside it.
 *
 *   npm run book -- --out book.pdf                              by district and township
 *   npm run book -- --out book.pdf --order period               by period and year of death
 *   npm run book -- --out book.pdf --district 500112            one district
 *   npm run book -- --out book.pdf --cemetery gele-shan         a cemetery, grave by grave
 *   npm run book -- --out book.pdf --wall gele-shan             the panels of a name wall
 *   npm run book -- --out book.pdf --since DIR [--since-pages FILE.csv] [--slip slip.pdf]
 *                                                               with the changes since the last edition, and an errata slip
 *
 * `--paper 16开|大16开|A4|A5`, `--lives` adds 事迹 and 存疑, `--crop-marks`, `--title`, `--edition`, `--made-on YYYY-MM-DD`.
 * DIR is a content folder or a release. CONTENT_DIR names the content; EXTRA_FONTS may name fonts for rare characters.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { makeBook } from '../src/build/book.ts';
import type { LastEdition } from '../src/build/lay-out-book.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { bookCommandWords as words } from '../src/i18n/book-command.ts';
import { bookWords } from '../src/i18n/book.ts';
import { bookOrders, type BookScope } from '../src/views/book/book-choices.ts';
import { papers, type PaperName } from '../src/views/book/book-frame.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    order: { type: 'string', default: 'district' },
    district: { type: 'string' },
    cemetery: { type: 'string' },
    wall: { type: 'string' },
    paper: { type: 'string', default: '16开' },
    lives: { type: 'boolean', default: false },
    'crop-marks': { type: 'boolean', default: false },
    title: { type: 'string', default: bookWords.title },
    edition: { type: 'string' },
    'made-on': { type: 'string' },
    since: { type: 'string' },
    'since-pages': { type: 'string' },
    slip: { type: 'string' },
  },
});
const { out } = values;
if (out === undefined) stop(words.usage, 2);
const order = choose('order', values.order, bookOrders);
const paper = choose('paper', values.paper, Object.keys(papers) as PaperName[]);
const scope = readScope();
const since = readLastEdition();
if (values.slip !== undefined && since === undefined) stop(words.slipNeedsSince, 2);
const madeOn = values['made-on'] ?? toBeijingClock(Date.now()).toISOString().slice(0, 'YYYY-MM-DD'.length);

const made = await makeBook({
  contentDir: contentDirectory,
  projectDir: projectContent,
  cacheDir: path.resolve(import.meta.dirname, '../.cache'),
  choices: {
    scope,
    order,
    paper,
    showsLife: values.lives,
    hasCropMarks: values['crop-marks'],
    title: values.title,
    edition: values.edition ?? words.editionOf(madeOn),
    madeOn,
  },
  ...(since === undefined ? {} : { since }),
});
if (made.kind === 'refused') stop(made.message, 1);
write(out, made.pdf);
if (scope.kind === 'wall') console.log(words.writtenWall(out, made.pages));
else {
  console.log(words.written(out, made.people.length, made.pages));
  const list = `${out.replace(/\.pdf$/iu, '')}.pages.csv`;
  const rows = made.people.map(({ id, name, page }) => [id, name, String(page)]);
  write(list, `\uFEFF${Papa.unparse([[...words.pagesHeadings], ...rows])}\r\n`);
  console.log(words.pagesWritten(list));
}
if (made.missing.length > 0) console.log(words.missing(made.missing));
if (values.slip !== undefined && made.slip !== undefined) {
  write(values.slip, made.slip);
  console.log(words.slipWritten(values.slip));
}

function choose<Value extends string>(option: string, value: string, known: readonly Value[]): Value {
  return known.find((one) => one === value) ?? stop(words.unknownOption(option, value, known), 2);
}

function readScope(): BookScope {
  const { district, cemetery, wall } = values;
  if ([district, cemetery, wall].filter((value) => value !== undefined).length > 1) stop(words.oneScope, 2);
  if (district !== undefined) return { kind: 'district', code: district };
  if (cemetery !== undefined) return { kind: 'cemetery', facilityId: cemetery };
  return wall === undefined ? { kind: 'all' } : { kind: 'wall', facilityId: wall };
}

/** A release holds its content in a folder of that name. */
function readLastEdition(): LastEdition | undefined {
  const { since: folder } = values;
  if (folder === undefined) return undefined;
  const inner = path.join(folder, 'content');
  const contentDir = existsSync(inner) ? inner : folder;
  if (!existsSync(path.join(contentDir, 'roll'))) stop(words.noSuchFolder(folder), 2);
  return { contentDir, name: words.lastEdition(path.basename(path.resolve(folder))), pageOf: readPages() };
}

function readPages(): Map<string, string> {
  const file = values['since-pages'];
  if (file === undefined) return new Map();
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  return new Map(data.slice(1).map(([id = '', , page = '']) => [id, page]));
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, content);
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
