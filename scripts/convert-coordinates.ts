/**
 * Turns coordinates in GCJ-02 and BD-09 into WGS-84, in the sheets themselves; all else stays byte for byte.
 *
 *   node scripts/convert-coordinates.ts [--dry-run] [--content DIR]
 *
 * Environment: CONTENT_DIR (content).
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/archive/current.ts';
import { listTableFiles } from '../src/archive/read-tables.ts';
import {
  convertCoordinates,
  tablesWithCoordinates,
  type ConvertibleTable,
} from '../src/domain/facilities/convert-coordinates.ts';
import { settleFiles } from '../src/files/apply-files.ts';
import { coordinateWords as words } from '../src/i18n/coordinates.ts';

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, content: { type: 'string' } },
});
const isDryRun = values['dry-run'];
const directory = path.resolve(values.content ?? contentDirectory);
const sum = { converted: 0, left: 0 };
await settleFiles(directory);

for (const table of tablesWithCoordinates) {
  for (const file of listTableFiles(directory, table.schema)) convertFile(file, table);
}
console.log(words.sum(sum.converted, sum.left, isDryRun));
process.exitCode = sum.left === 0 ? 0 : 1;

function convertFile(file: string, table: ConvertibleTable): void {
  const text = decode(readFileSync(path.join(directory, file)));
  if (text === undefined) {
    console.error(words.notUtf8(file));
    sum.left += 1;
    return;
  }
  const sheet = convertCoordinates(text, table, words.basis);
  for (const row of sheet.converted) console.log(words.converted(file, row));
  const basis =
    Object.entries(table.schema.columns).find(([key]) => key === table.basisKey)?.[1].heading ?? '';
  for (const row of sheet.left) console.error(words.left(file, row, basis));
  sum.converted += sheet.converted.length;
  sum.left += sheet.left.length;
  if (!isDryRun && sheet.text !== text) writeWhole(path.join(directory, file), sheet.text);
}

/** With its byte order mark; undefined where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Beside the sheet first and then in its place: an interrupted run leaves the sheet as it was. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
