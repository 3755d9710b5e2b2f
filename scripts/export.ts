/**
 * Takes the archive out as a workbook to work on, and as CSV, JSON and GeoJSON for other programs.
 *
 *   npm run export -- --out 英名录.xlsx                                   everything, with words to choose from
 *   npm run export -- --district 500106 --out 沙坪坝.xlsx                  what belongs to one district
 *   npm run export -- --table roll --template --district 500106 --out 表样.xlsx   an empty form
 *   npm run export -- --out DIR --format xlsx,csv,json,geojson             files with datapackage.json and CSVW
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { chooseSheets } from '../src/exports/choose-sheets.ts';
import { ExportRefusal } from '../src/exports/export-refusal.ts';
import { dataFormats, type DataFormat } from '../src/exports/make-data-files.ts';
import { readForExport } from '../src/exports/read-for-export.ts';
import { toOutputs } from '../src/exports/to-outputs.ts';
import { replaceFile } from '../src/files/replace-file.ts';
import { exportWords as words } from '../src/i18n/exports.ts';
import { WorkbookError } from '../src/workbooks/workbook-error.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    table: { type: 'string', multiple: true },
    district: { type: 'string' },
    format: { type: 'string' },
    template: { type: 'boolean', default: false },
  },
});
const { out } = values;
if (out === undefined) {
  console.error(
    'Usage: node scripts/export.ts --out DIR|FILE [--table NAME,…] [--district CODE] [--format xlsx,csv,json,geojson] [--template]',
  );
  process.exit(2);
}
try {
  await run(out);
} catch (error) {
  if (error instanceof ExportRefusal) console.error(words.refusal(error.refusal));
  else if (error instanceof WorkbookError) console.error(words.problem(error.problem));
  else throw error;
  process.exitCode = 1;
}

async function run(target: string): Promise<void> {
  const content = readForExport(contentDirectory, projectContent);
  const tables = values.table?.flatMap((names) => names.split(/[,，、]/u));
  const sheets = chooseSheets(content, { tables, district: values.district, isTemplate: values.template });
  const outputs = await toOutputs(sheets, {
    content,
    target,
    formats: values.format?.split(/[,，、]/u).map(requireFormat),
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
  });
  for (const { path: file, bytes } of outputs) {
    await replaceFile(path.resolve(file), bytes);
    console.log(words.written(file));
  }
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  console.log(words.done(rows, content.about.version));
}

function requireFormat(name: string): DataFormat {
  const format = dataFormats.find((known) => known === name.trim().toLowerCase());
  if (format !== undefined) return format;
  throw new ExportRefusal({ kind: 'no-format', name });
}
