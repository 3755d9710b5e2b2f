/**
 * Puts CSV tables into one XLSX workbook, and takes them out again; no cell changes on the way.
 *
 *   npm run sheets -- --to book.xlsx content/facilities.csv content/graves/yuan.csv
 *   npm run sheets -- --from book.xlsx --out content
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/archive/current.ts';
import { workbookWords as words } from '../src/i18n/workbooks.ts';
import { fromBook, toBook } from '../src/workbooks/csv-book.ts';
import { WorkbookError } from '../src/workbooks/workbook-error.ts';

const notesShown = 50;

const { values, positionals } = parseArgs({
  options: { to: { type: 'string' }, from: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
const { to, from, out } = values;
try {
  if (to !== undefined && from === undefined && positionals.length > 0) await writeBook(to, positionals);
  else if (from !== undefined && to === undefined && out !== undefined) await readBook(from, out);
  else {
    console.error('Usage: node scripts/sheets.ts --to BOOK.xlsx FILE.csv… | --from BOOK.xlsx --out DIR');
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof WorkbookError)) throw error;
  console.error(`${words.problem(error.problem)}${words.nothingWritten}`);
  process.exitCode = 1;
}

async function writeBook(book: string, files: readonly string[]): Promise<void> {
  const read = files.map((file) => ({ file: nameInBook(file), bytes: readFileSync(file) }));
  writeWhole(book, await toBook(read));
  console.log(words.written(book, read.length));
}

/** Files of the content folder keep their place in it. */
function nameInBook(file: string): string {
  const inContent = path.relative(contentDirectory, path.resolve(file));
  const isInside = !inContent.startsWith('..') && !path.isAbsolute(inContent);
  return isInside ? inContent.split(path.sep).join('/') : path.basename(file);
}

async function readBook(book: string, folder: string): Promise<void> {
  const files = await fromBook(readFileSync(book));
  for (const { file, text, rows } of files) {
    writeWhole(path.join(folder, file), new TextEncoder().encode(text));
    console.log(words.restored(path.join(folder, file), rows));
  }
  const notes = files.flatMap(({ file, notes: own }) => own.map((note) => ({ ...note, file })));
  if (notes.length === 0) return;
  console.log(words.notes(notes.length));
  for (const note of notes.slice(0, notesShown)) console.log(words.note(note));
  if (notes.length > notesShown) console.log(words.moreNotes(notes.length - notesShown));
}

/** Under its name only when it is whole: it may take the place of a table that somebody has worked on. */
function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}
