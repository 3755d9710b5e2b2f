/**
 * How complete, sourced and verified the archive is, by table, district and field.
 *
 *   npm run quality -- [--content DIR] [--json]                    tells the figures
 *   npm run quality -- --record                                    adds what has changed to quality.csv, as a release does
 *   npm run quality -- --worklist DIR [--district 500106]          a workbook for each district: what there is to do
 *
 * `--without-duplicates` leaves out the search for people who stand twice; `--today` is the day of the figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { toQualityRecords } from '../src/archive/quality-records.ts';
import { readArchive } from '../src/archive/read-archive.ts';
import { recordQuality } from '../src/archive/record-quality.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { qualityTable } from '../src/domain/registrar-tables.ts';
import { everywhere, toQualityFigures } from '../src/domain/verification/quality-figure.ts';
import type { DuplicatePair } from '../src/domain/verification/roll-duplicate.ts';
import { qualityWords as words } from '../src/i18n/quality.ts';
import { toWorkSheets } from '../src/i18n/quality-book.ts';
import { duplicateWords, describePair } from '../src/i18n/duplicates.ts';
import { commitContent } from '../src/imports/commit-content.ts';
import { findDuplicates } from '../src/kinship/duplicates/find-duplicates.ts';
import { writeWorkbook, type WorkbookSheet } from '../src/workbooks/write-workbook.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    record: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    worklist: { type: 'string' },
    district: { type: 'string' },
    today: { type: 'string' },
    'without-duplicates': { type: 'boolean', default: false },
  },
});
const today = values.today ?? toBeijingClock(Date.now()).toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/u.test(today)) stop(words.command.usage, 2);
const content = path.resolve(values.content ?? contentDirectory);
const archive = readArchive(content, projectContent);
const records = toQualityRecords(archive);
const pairs = values['without-duplicates'] ? undefined : findPairs();
const figures = toQualityFigures(records, { date: today, duplicates: pairs?.length });

if (values.json) console.log(JSON.stringify({ today, figures }, undefined, 1));
else tell();
if (values.record) {
  const recorded = await recordQuality(content, figures);
  if (recorded.kind !== 'recorded') stop(words.command.notRecorded, 1);
  if (recorded.figures > 0)
    await commitContent({
      contentDir: content,
      files: [qualityTable.location.path],
      message: words.command.commitMessage(today),
      author: words.command.author,
    });
  console.error(words.command.recorded(recorded.figures));
}
if (values.worklist !== undefined) await writeWorkLists(values.worklist);

function findPairs(): DuplicatePair[] {
  const { people, gazetteer, units } = archive;
  return findDuplicates({ forEachPerson: (visit) => people.forEach(visit), gazetteer, units });
}

function tell(): void {
  const tables = Map.groupBy(
    figures.filter(({ district }) => district === everywhere),
    ({ table }) => table,
  );
  for (const [table, ofTable] of tables) {
    const records = ofTable.find(({ figure }) => figure.includes('·'))?.of ?? 0;
    console.log(words.command.head(table, records));
    for (const { figure, count, of } of ofTable) console.log(words.command.figure(figure, count, of));
  }
  if (tables.size === 0) console.log(words.none);
}

async function writeWorkLists(folder: string): Promise<void> {
  const byDistrict = Map.groupBy(records, ({ district }) => district);
  const wanted = [...byDistrict.keys()].filter(
    (code) => values.district === undefined || code === values.district,
  );
  if (wanted.length === 0) stop(words.command.unknownDistrict(values.district ?? ''), 1);
  mkdirSync(folder, { recursive: true });
  const districtOf = new Map(records.map(({ id, district }) => [id, district]));
  for (const code of wanted.sort()) {
    const sheets = toWorkSheets(byDistrict.get(code) ?? [], {
      listCitations: archive.listCitations,
      findSourceTitle: (id) => archive.findSource(id)?.title ?? id,
      today,
    });
    const own = pairs?.filter(({ people }) => people.some((id) => districtOf.get(id) === code)) ?? [];
    const all = [...sheets, toPairSheet(own)];
    const name = code === '' ? '000000' : code;
    const title = archive.gazetteer.findDistrict(code)?.name ?? '';
    const file = path.join(folder, `${name}${title}.xlsx`);
    writeFileSync(file, await writeWorkbook(all));
    console.error(
      words.command.book(
        file,
        all.reduce((sum, { rows }) => sum + rows.length, 0),
      ),
    );
  }
}

function toPairSheet(own: readonly DuplicatePair[]): WorkbookSheet {
  const side = (id: string): string[] => {
    const person = archive.findPerson(id);
    return [id, person?.name ?? '', person?.nativePlace ?? '', person?.place.file ?? ''];
  };
  const rows = own.map((pair, index) => {
    const { agreeing, differing } = describePair(pair);
    const [first, second] = pair.people;
    const strength = duplicateWords.strength[pair.strength];
    return [String(index + 1), strength, ...side(first), ...side(second), agreeing, differing, '', ''];
  });
  return { name: duplicateWords.sheets.pairs, headings: duplicateWords.pairHeadings, rows };
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
