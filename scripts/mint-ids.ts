/**
 * Gives an id to every person of the roll that has none, in the sheets themselves.
 *
 *   node scripts/mint-ids.ts
 *
 * Environment: CONTENT_DIR (content).
 */
import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDirectory } from '../src/archive/current.ts';
import { readSheets, rowsOf } from '../src/archive/read-tables.ts';
import { mintId } from '../src/domain/mint-id.ts';
import { isBlankRecord, type Sheet } from '../src/domain/sheet.ts';
import { findColumnKey } from '../src/domain/table.ts';
import { rollTable } from '../src/domain/tables.ts';
import { toSheetText } from '../src/domain/sheet-text.ts';
import { settleFiles } from '../src/files/apply-files.ts';
import { commandWords as words } from '../src/i18n/commands.ts';

await settleFiles(contentDirectory);
const sheets = readSheets(contentDirectory);
const taken = new Set([
  ...rowsOf(sheets, 'roll').map(({ cells }) => cells.id),
  ...rowsOf(sheets, 'redirects').map(({ cells }) => cells.oldId),
]);
let minted = 0;
for (const sheet of sheets.roll) {
  const before = minted;
  const filled = fillIds(sheet);
  if (minted > before)
    writeWhole(path.join(contentDirectory, sheet.file), toSheetText(sheet.headings, filled));
}
console.log(words.minted(minted));

function fillIds(sheet: Sheet): string[][] {
  const column = sheet.headings.findIndex((heading) => findColumnKey(rollTable, heading) === 'id');
  const isSound = sheet.encoding === 'utf-8' && sheet.quoteErrors.length === 0;
  if (column === -1 || !isSound) {
    console.error(words.notMinted(sheet.file));
    return [];
  }
  return sheet.records.map((record) => {
    const cells = [...record];
    if (isBlankRecord(record) || (cells[column] ?? '').trim() !== '') return cells;
    const id = mintId('p', () => randomBytes(1)[0] ?? 0, taken);
    taken.add(id);
    cells[column] = id;
    minted += 1;
    return cells;
  });
}

/** Beside the sheet first and then in its place: an interrupted run leaves the sheet as it was. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
