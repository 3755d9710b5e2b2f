/**
 * `npm run -s wall:missing -- --facility ID [--out list.csv|list.xlsx]`: who is due on a wall and not yet on it, whose
 * name is there but not settled, and what may be wrong. CONTENT_DIR names the content folder.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentDirectory, currentArchive } from '../src/archive/current.ts';
import { wallCommandWords as words } from '../src/i18n/wall-commands.ts';
import { toCsvText } from '../src/server/staff/desk/export/csv-text.ts';
import { toBacklogTable } from '../src/views/wall/backlog-table.ts';
import { writeWorkbook } from '../src/workbooks/write-workbook.ts';

const { values } = parseArgs({ options: { facility: { type: 'string' }, out: { type: 'string' } } });
if (values.facility === undefined) stop(words.missingUsage);
if (values.out !== undefined && !/\.(?:csv|xlsx)$/iu.test(values.out)) {
  stop(words.unknownListFormat(values.out));
}

const archive = currentArchive();
const facility = archive.findFacility(values.facility);
if (facility === undefined) stop(words.unknownFacility(values.facility, contentDirectory));
if (archive.walls.listAt(facility.id).length === 0) console.error(words.noWall(facility.id));
const { counts, rows } = toBacklogTable(archive, facility);
const summary = [...counts.map(({ label, count }) => words.groupCount(label, count)), words.basis].join('\n');

if (values.out === undefined) {
  console.log([words.columns, ...rows].map((row) => row.join('\t')).join('\n'));
  console.error(summary);
} else {
  writeFileSync(values.out, await toBytes(values.out));
  console.log(`${summary}\n${words.wrote(rows.length, values.out)}`);
}

async function toBytes(file: string): Promise<Uint8Array> {
  if (!/\.xlsx$/iu.test(file)) return new TextEncoder().encode(toCsvText([words.columns, ...rows]));
  return writeWorkbook([{ name: words.sheet, headings: words.columns, rows }]);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
