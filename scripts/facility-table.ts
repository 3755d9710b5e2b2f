/**
 * Writes the illustrated table of facilities (图文表), with the columns asked for, or the map of all facilities.
 *
 *   npm run facilities:table -- --out table.xlsx                                  the usual columns
 *   npm run facilities:table -- --columns 名称,保护级别,地址 --out table.csv        also .xlsx and .pdf (A3)
 *   npm run facilities:table -- --columns all --out table.csv                     all columns
 *   npm run facilities:table -- --out map.pdf                                     the map on A2
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { currentArchive } from '../src/archive/current.ts';
import { makePosterPdf, makeTablePdf, makeTableWorkbook } from '../src/build/facility-files.ts';
import { preparePhotographs } from '../src/build/photographs.ts';
import { facilityTableWords as words } from '../src/i18n/facility-table.ts';
import { Masters } from '../src/media/masters/masters.ts';
import { findPhoto } from '../src/views/facility/facility-photos.ts';
import { listUsualColumns, toTableCsv } from '../src/views/facility-table/facility-table.ts';
import {
  findTableColumn,
  tableColumns,
  type TableColumn,
} from '../src/views/facility-table/table-columns.ts';

const { values } = parseArgs({ options: { columns: { type: 'string' }, out: { type: 'string' } } });
const { out } = values;
if (out === undefined) {
  console.error(
    'Usage: node scripts/facility-table.ts [--columns 名称,… | all] --out FILE.csv|.xlsx|.pdf|map.pdf',
  );
  process.exit(2);
}
const archive = currentArchive();
const cacheDir = path.resolve('.cache');
const content = await makeFile(out, chooseColumns());
mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
writeFileSync(out, content);
console.log(words.written(out, archive.facilities.length));

function chooseColumns(): TableColumn[] {
  if (values.columns === undefined) return listUsualColumns(archive);
  if (values.columns === 'all') return [...tableColumns];
  return values.columns.split(/[,，、]/u).map((name) => {
    const column = findTableColumn(name.trim());
    if (column === undefined)
      return stop(words.noColumn(name, tableColumns.map(({ heading }) => heading).join('、')));
    return column;
  });
}

async function makeFile(file: string, columns: readonly TableColumn[]): Promise<string | Uint8Array> {
  if (file.endsWith('.csv')) return toTableCsv(archive, columns);
  if (file.endsWith('.xlsx')) return makeTableWorkbook(archive, columns, { cacheDir });
  if (!file.endsWith('.pdf')) return stop(words.unknownEnding(file));
  const making = { cacheDir, photoFile: await preparePhotos() };
  if (path.basename(file) !== 'map.pdf') return makeTablePdf(archive, columns, making);
  return (await makePosterPdf(archive, making)) ?? stop(words.poster.noOutlines);
}

/** The pictures of the table, as JPEG. */
async function preparePhotos() {
  const directory = process.env['MEDIA_DIR'];
  const masters = new Masters({ content: archive.directory, directory, cacheDir });
  const only = new Set(archive.facilities.flatMap(({ id }) => findPhoto(archive, id)?.id ?? []));
  const { fileOf } = await preparePhotographs(archive, { masters, cacheDir, only });
  await masters.save();
  return (id: string, width: number) => fileOf(id, width, 'jpg');
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
