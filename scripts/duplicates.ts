/**
 * Finds rows of the roll that are perhaps about one person, within and between districts, and names in stone that look like
 * names of the roll.
 *
 *   npm run duplicates -- [--content DIR] [--json] [--out FILE.xlsx] [--least 0.5]
 *
 * `--least` is the chance from which on a pair is told. Nothing is changed; `npm run merge` joins two rows.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { readFolder } from '../src/archive/read-archive.ts';
import { rowsOf, type ContentSheets } from '../src/archive/read-tables.ts';
import { borrowTables } from '../src/archive/borrow-tables.ts';
import { toGrave } from '../src/domain/graves/grave.ts';
import { createGazetteer } from '../src/domain/places/places.ts';
import { createUnitDirectory } from '../src/domain/units/units.ts';
import { toCarvedName } from '../src/domain/walls/carved-name.ts';
import { describeSuspiciousName, toDuplicateSheets, type PlacedPair } from '../src/i18n/duplicate-book.ts';
import { describePair, duplicateWords as words, writeDuplicateReport } from '../src/i18n/duplicates.ts';
import { findDuplicates } from '../src/kinship/duplicates/find-duplicates.ts';
import { findLookAlikeCarvings, type Carving } from '../src/kinship/duplicates/look-alike-carvings.ts';
import type { RollPerson } from '../src/kinship/roll-person.ts';
import { createRowReader } from '../src/kinship/to-roll-person.ts';
import { writeWorkbook } from '../src/workbooks/write-workbook.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    least: { type: 'string', default: '0.5' },
  },
});
const least = Number(values.least);
if (!(least > 0 && least < 1)) {
  console.error('Usage: node scripts/duplicates.ts [--content DIR] [--json] [--out FILE.xlsx] [--least 0.5]');
  process.exit(2);
}
const folder = readFolder(path.resolve(values.content ?? contentDirectory));
const { sheets } = folder;
const rows = rowsOf(sheets, 'roll').filter(({ cells }) => cells.id !== '' && cells.name !== '');
const toRollPerson = createRowReader();
const people = rows.map(({ cells }) => toRollPerson(cells));
const pairs = findPairs(people);
const names = findLookAlikeCarvings(listCarvings(sheets), people);

if (values.out !== undefined) {
  mkdirSync(path.dirname(path.resolve(values.out)), { recursive: true });
  writeFileSync(values.out, await writeWorkbook(toDuplicateSheets(pairs, names)));
}
if (values.json) console.log(JSON.stringify(toJson(), undefined, 1));
else {
  console.log(writeDuplicateReport(pairs, people.length));
  if (names.length > 0) {
    console.log(`\n${words.foundNames(names.length)}`);
    for (const name of names)
      console.log(
        `  ${name.where} ${name.place}：${name.carved} ｜ ${name.person.name} ${name.person.id} ${describeSuspiciousName(name)}`,
      );
  }
  if (values.out !== undefined) console.log(words.written(values.out));
}

function findPairs(all: readonly RollPerson[]): PlacedPair[] {
  const shared = borrowTables(sheets, readFolder(projectContent).sheets).sheets;
  const rowOf = new Map(rows.map((row) => [row.cells.id, row]));
  const found = findDuplicates(
    {
      forEachPerson: (visit) => all.forEach(visit),
      gazetteer: createGazetteer(rowsOf(shared, 'places').map(({ cells }) => cells)),
      units: createUnitDirectory(rowsOf(shared, 'units').map(({ cells }) => cells)),
    },
    least,
  );
  return found.flatMap((pair): PlacedPair[] => {
    const [first, second] = pair.people.map((id) => rowOf.get(id));
    if (first === undefined || second === undefined) return [];
    return [{ pair, first: first.cells, second: second.cells, files: [first.file, second.file] }];
  });
}

function listCarvings(content: ContentSheets): Carving[] {
  const graves = rowsOf(content, 'graves')
    .map(({ cells, file, row }) => toGrave(cells, { file, row }))
    .flatMap(({ id, facilityId = '', personIds, carvedNames }) =>
      carvedNames.map((carved) => ({ where: words.onGrave(facilityId), place: id, carved, personIds })),
    );
  const walls = rowsOf(content, 'walls')
    .map(({ cells, file, row }) => toCarvedName(cells, { file, row }))
    .map(({ facilityId, panel, column, line, carved, personIds }) => ({
      where: words.onWall(facilityId),
      place: words.placeOnWall(panel, column, line),
      carved,
      personIds,
    }));
  return [...graves, ...walls];
}

function toJson(): unknown {
  return {
    people: people.length,
    pairs: pairs.map(({ pair, first, second, files }) => ({
      people: pair.people,
      names: [first['name'], second['name']],
      files,
      strength: pair.strength,
      probability: Math.round(pair.probability * 1000) / 1000,
      ...describePair(pair),
      reasons: pair.reasons.map(({ bits, ...reason }) => ({ ...reason, bits: Math.round(bits * 10) / 10 })),
    })),
    lookAlikes: names,
  };
}
