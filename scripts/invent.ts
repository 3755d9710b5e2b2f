/**
 * Writes a content folder of invented people, for trying things out at any size; every row and every page says 虚构.
 *
 *   node scripts/invent.ts --people N --out DIR [--seed S] [--pictures N]
 *
 * The same number and seed give the same folder. DIR must be new, empty, or an invented folder written before.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectContent } from '../src/archive/current.ts';
import { readSheets, rowsOf } from '../src/archive/read-tables.ts';
import { createGazetteer } from '../src/domain/places/places.ts';
import { tables } from '../src/domain/tables.ts';
import { inventCounty, inventedFiles, type InventedRow } from '../src/invent/county.ts';
import { inventedSourceId } from '../src/invent/sources.ts';
import { toHeadingLine, toRowLine } from '../src/invent/table-text.ts';
import { writeMedia } from '../src/invent/write-media.ts';

/** One file of the folder, appended to a megabyte or so at a time. */
class SheetFile {
  readonly #descriptor: number;
  #pending: string[] = [];
  #length = 0;

  constructor(file: string, headingLine: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#descriptor = openSync(file, 'w');
    this.append(headingLine);
  }

  append(line: string): void {
    this.#pending.push(line);
    this.#length += line.length;
    if (this.#length > 300_000) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.#descriptor);
  }

  flush(): void {
    writeSync(this.#descriptor, this.#pending.join(''));
    this.#pending = [];
    this.#length = 0;
  }
}

const { values } = parseArgs({
  options: {
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    pictures: { type: 'string', default: '300' },
  },
});
const people = Number(values.people);
const seed = Number(values.seed);
const pictures = Number(values.pictures);
if (
  values.out === undefined ||
  !(people >= 1) ||
  ![people, seed, pictures].every(Number.isInteger) ||
  pictures < 0
) {
  console.error(
    'Usage: node scripts/invent.ts --people N --out DIR [--seed S] [--pictures N], all whole numbers.',
  );
  process.exit(2);
}
const directory = path.resolve(values.out);
makeRoom(directory);
const written = await writeCounty(directory);
console.log(
  `${written.toLocaleString('en')} rows of invented people and what belongs to them in ${directory}`,
);

/** Refuses a folder that holds anything but an invented county. */
function makeRoom(folder: string): void {
  const sources = path.join(folder, tables.sources.location.path);
  const isFree = !existsSync(folder) || readdirSync(folder).length === 0;
  const isInvented = existsSync(sources) && readFileSync(sources, 'utf8').includes(`\n${inventedSourceId},`);
  if (!isFree && !isInvented) {
    console.error(`${folder} holds something that is not an invented county. Name a new folder.`);
    process.exit(2);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

async function writeCounty(folder: string): Promise<number> {
  const sheets = readSheets(projectContent);
  const districts = createGazetteer(rowsOf(sheets, 'places').map(({ cells }) => cells)).listDistricts();
  const avoid = new Set(rowsOf(sheets, 'roll').map(({ cells }) => cells.name));
  const files = new Map<string, SheetFile>();
  const fileOf = ({ file, table }: Omit<InventedRow, 'cells'>): SheetFile => {
    const open = files.get(file) ?? new SheetFile(path.join(folder, file), toHeadingLine(tables[table]));
    files.set(file, open);
    return open;
  };
  let rows = 0;
  const write = (row: InventedRow): void => {
    fileOf(row).append(toRowLine(tables[row.table], row.cells));
    rows += 1;
  };
  for (const file of inventedFiles) fileOf(file);
  const county = inventCounty({ people, seed, districts, avoid, pictures });
  let next = county.next();
  for (; next.done !== true; next = county.next()) write(next.value);
  // Should somebody stop the pictures, the folder is known for an invented county.
  for (const file of files.values()) file.flush();
  const cacheDir = path.resolve('.cache');
  for (const row of await writeMedia(next.value, { folder, cacheDir, seed })) write(row);
  for (const file of files.values()) file.close();
  for (const { file, text } of next.value.files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return rows;
}
