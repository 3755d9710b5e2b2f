/**
 * Takes photographs, films and recordings into the archive: a master, a checksum and a row each. Asks for nothing that
 * can be read from the files.
 *
 *   npm run media:add -- FILE-OR-FOLDER… [--kind 墓碑] [--facility ID] [--rights TEXT] … [--dry-run] [--all]
 *
 * Environment: CONTENT_DIR (content), MEDIA_DIR (content/media/files).
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSheets, rowsOf, type ContentSheets } from '../src/archive/read-tables.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { toFacility } from '../src/domain/facilities/facility.ts';
import { toWgsPosition } from '../src/domain/facilities/wgs-position.ts';
import type { PlacedRow } from '../src/domain/sheet.ts';
import type { facilitiesTable } from '../src/domain/tables.ts';
import { settleFiles } from '../src/files/apply-files.ts';
import { mediaAddWords as words } from '../src/i18n/media-add.ts';
import { addMedia } from '../src/media/intake/add-media.ts';
import type { PlacedFacility } from '../src/media/intake/find-near.ts';
import { readGivenCells, type GivenOptions } from '../src/media/intake/given-cells.ts';
import { listIncoming } from '../src/media/intake/list-incoming.ts';
import { mediaSheetOf } from '../src/media/intake/media-sheet.ts';
import { Masters } from '../src/media/masters/masters.ts';
import { describeOptionFault } from '../src/views/intake/describe-option-fault.ts';
import { writeIntakeReport } from '../src/views/intake/write-intake-report.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const { values, positionals } = parseArgs({
  options: {
    ...{ kind: text, person: text, facility: text, grave: text, event: text, source: text, rights: text },
    ...{ holder: text, consent: text, volume: text, restoration: text, original: text },
    ...{ 'dry-run': flag, all: flag },
  },
  allowPositionals: true,
});
const { 'dry-run': isDryRun, all: isWhole, ...options } = values;
/** As in Masters, an empty one is none. */
const mediaDirectory = process.env['MEDIA_DIR'] || undefined;
const contentDirectory = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
const cacheDir = path.resolve(import.meta.dirname, '../.cache');

if (positionals.length === 0) {
  console.error(`${words.nothingGiven}\n${words.usage}`);
  process.exitCode = 2;
} else {
  await settleFiles(contentDirectory);
  await run(options);
}

async function run(given: GivenOptions): Promise<void> {
  // The roll may have a million rows, and is asked only who people are.
  const sheets = readSheets(contentDirectory, given.person === undefined ? ['roll'] : []);
  const read = readGivenCells(given, {
    person: isIn(sheets, 'roll'),
    facility: isIn(sheets, 'facilities'),
    grave: isIn(sheets, 'graves'),
    event: isIn(sheets, 'events'),
    source: isIn(sheets, 'sources'),
    original: isIn(sheets, 'media'),
  });
  if (read.kind === 'refused') {
    for (const fault of read.faults) console.error(describeOptionFault(fault));
    process.exitCode = 2;
    return;
  }
  const masters = new Masters({ content: contentDirectory, directory: mediaDirectory, cacheDir });
  const incoming = listIncoming(positionals, masters.directory);
  const asked = { toStop: false };
  process.once('SIGINT', () => (asked.toStop = true));
  const result = await addMedia(incoming, {
    content: contentDirectory,
    masters,
    mayMakeFolder: mediaDirectory === undefined,
    cacheDir,
    given: {
      cells: read.cells,
      today: toBeijingClock(Date.now()).toISOString().slice(0, 10),
      toClaim: words.claim,
    },
    facilities: rowsOf(sheets, 'facilities').flatMap(placeOf),
    retired: rowsOf(sheets, 'redirects').map(({ cells }) => cells.oldId),
    randomByte: () => randomBytes(1)[0] ?? 0,
    isDryRun,
    progress: (step, done, total) => showProgress(words.progress[step](done, total)),
    isStopped: () => asked.toStop,
  });
  hideProgress();
  const table = path.relative(process.cwd(), mediaSheetOf(contentDirectory));
  console.log(writeIntakeReport(result, { table, isDryRun, isWhole, given: incoming.length }));
  process.exitCode = result.stop === undefined ? 0 : 1;
}

function isIn(
  sheets: ContentSheets,
  table: 'roll' | 'facilities' | 'graves' | 'events' | 'sources' | 'media',
): (id: string) => boolean {
  let ids: Set<string> | undefined;
  return (id) => {
    ids ??= new Set(rowsOf(sheets, table).map(({ cells }) => cells.id));
    return ids.has(id);
  };
}

function placeOf({ cells, file, row }: PlacedRow<typeof facilitiesTable>): PlacedFacility[] {
  const { id, name, position } = toFacility(cells, { file, row });
  const place = position && toWgsPosition(position);
  return place === undefined ? [] : [{ id, name, ...place }];
}

/** One line that is written over again; nothing where no person is looking. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`);
}

function hideProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}
