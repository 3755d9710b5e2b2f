/**
 * Finds people by name, as the site does.
 *
 *   npm run -s find -- 江竹均                                  a query; hits with reasons
 *   npm run -s find -- --index DIR --batch queries.jsonl       lines {"id","q"} in, lines {"id","hits","reasons","bytes","requests"} out
 *
 * Without --index the index of the built site is used (OUT_DIR, dist), else one is made from the content (CONTENT_DIR).
 * With --batch every line begins with an empty cache, as a visitor does; with --warm one visitor asks all of them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectContent } from '../src/archive/current.ts';
import { streamArchive } from '../src/archive/stream-people.ts';
import { loadFromFolder } from '../src/build/load-from-folder.ts';
import { nameIndexFolder, writeNamesOf } from '../src/build/name-index.ts';
import { commandWords } from '../src/i18n/commands.ts';
import { reasonText, yearsText } from '../src/i18n/finder.ts';
import { startPath } from '../src/search/index-files.ts';
import type { NameFinder, NameHit } from '../src/search/name-answer.ts';
import { openNameFinder } from '../src/search/name-finder.ts';

const { values, positionals } = parseArgs({
  options: {
    index: { type: 'string' },
    batch: { type: 'string' },
    warm: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const query = positionals.join(' ');
if ((values.batch === undefined) === (query === '')) {
  console.error('Usage: node scripts/find.ts [--index DIR] NAME | [--index DIR] --batch FILE [--warm]');
  process.exit(2);
}
const { directory, isTemporary } = findIndex();
try {
  if (values.batch === undefined) await printHits(directory, query);
  else await answerBatch(directory, values.batch);
} finally {
  if (isTemporary) rmSync(directory, { recursive: true, force: true });
}

function findIndex(): { directory: string; isTemporary: boolean } {
  const places = values.index === undefined ? [process.env['OUT_DIR'] ?? 'dist'] : [values.index];
  const candidates = places.flatMap((place) => [path.resolve(place), path.resolve(place, nameIndexFolder)]);
  const found = candidates.find((folder) => existsSync(path.join(folder, startPath)));
  if (found !== undefined) return { directory: found, isTemporary: false };
  if (values.index !== undefined) {
    console.error(`${values.index} holds no name index: there is no ${startPath}.`);
    process.exit(2);
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'mingji-names-'));
  const content = path.resolve(process.env['CONTENT_DIR'] ?? projectContent);
  const { archive, forEachPerson } = streamArchive(content, projectContent);
  writeNamesOf(archive, forEachPerson, { directory: folder, cacheDir: path.resolve('.cache') });
  return { directory: folder, isTemporary: true };
}

async function printHits(folder: string, text: string): Promise<void> {
  const finder = await openNameFinder(loadFromFolder(folder).load);
  const { hits, isCut } = await finder.find(text, 20);
  if (hits.length === 0) console.log(commandWords.nobodyFound(text));
  for (const hit of hits) {
    const line = [hit.nativePlace, yearsText(hit.born, hit.died), hit.unit, hit.facility];
    console.log(
      [hit.name, line.filter((words) => words !== '').join('，'), reasonsText(hit), hit.id].join('\t'),
    );
  }
  if (isCut) console.log(commandWords.moreFit);
}

function reasonsText({ reasons }: NameHit): string {
  return reasons.map(reasonText).join('；');
}

interface Question {
  id: string;
  q: string;
}

async function answerBatch(folder: string, file: string): Promise<void> {
  const visitor = loadFromFolder(folder);
  const shared = values.warm ? await openNameFinder(visitor.load) : undefined;
  for (const [number, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const question = toQuestion(line, number + 1);
    const counted = shared === undefined ? loadFromFolder(folder) : visitor;
    const before = { bytes: counted.bytes, requests: counted.requests };
    const finder: NameFinder = shared ?? (await openNameFinder(counted.load));
    const { hits } = await finder.find(question.q);
    const answer = {
      id: question.id,
      hits: hits.map(({ id }) => id),
      reasons: hits.map(reasonsText),
      bytes: counted.bytes - before.bytes,
      requests: counted.requests - before.requests,
    };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

function toQuestion(line: string, number: number): Question {
  const question: unknown = parseLine(line, number);
  if (typeof question === 'object' && question !== null && 'id' in question && 'q' in question) {
    return { id: String(question.id), q: String(question.q) };
  }
  console.error(`Line ${String(number)} has no "id" and "q": ${line}`);
  process.exit(2);
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    console.error(`Line ${String(number)} is not JSON: ${line}`);
    process.exit(2);
  }
}
