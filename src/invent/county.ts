import type { District } from '../domain/places/places.ts';
import { tables, type FacilityRow } from '../domain/tables.ts';
import type { TableName } from '../domain/table.ts';
import type { CountyFiles } from './county-files.ts';
import { listInventedEvents } from './events.ts';
import { inventCitations, inventCorrections } from './evidence.ts';
import { inventFacilities } from './facilities.ts';
import { toInventedId } from './invented-id.ts';
import { listNativeDistricts, type NativeDistrict } from './native-places.ts';
import { inventPerson, inventVillage } from './people.ts';
import { createRandom, seedFor, type Random } from './random.ts';
import { RestingPlaces } from './resting-places.ts';
import { shareOut } from './share-out.ts';
import { listInventedSettings } from './site-table.ts';
import { listInventedSources } from './sources.ts';

/** One row of the invented county and the file of the content folder it belongs in. */
export interface InventedRow {
  table: TableName;
  /** Path below the content folder. */
  file: string;
  cells: Readonly<Record<string, string>>;
}

export interface CountyOptions {
  people: number;
  seed: number;
  /** The districts people come from; a handful of its own where there are none. */
  districts: readonly Pick<District, 'code' | 'name' | 'formerNames'>[];
  /** Names that no invented person may bear, such as those of the real roll. */
  avoid?: ReadonlySet<string>;
  /** How many pictures in all; by default those alone that graves, repairs and facilities name. */
  pictures?: number | undefined;
}

/** The files an invented county always has, though they may hold headings only. */
export const inventedFiles: readonly Omit<InventedRow, 'cells'>[] = (
  [
    'site',
    'sources',
    'events',
    'facilities',
    'grave-moves',
    'custodians',
    'citations',
    'corrections',
    'media',
    'mourning',
  ] as const
).map((table) => ({ table, file: tables[table].location.path }));

/**
 * A whole county of invented people, row by row, so that two million need no more memory than one. The same options give
 * the same rows. Rows of different files come mixed: what is said of a person follows the person, and where they lie comes
 * last. Returns what is no table: the plan of a cemetery, and how to make the pictures.
 */
export function* inventCounty(options: CountyOptions): Generator<InventedRow, CountyFiles> {
  const randomOf = (label: string): Random => createRandom(seedFor(options.seed, label));
  const districts = listNativeDistricts(options.districts, randomOf);
  const facilities = inventFacilities(randomOf('facilities'), districts);
  const resting = new RestingPlaces({ ...options, facilities, districts, randomOf });
  yield* rowsFor('site', listInventedSettings());
  yield* rowsFor('sources', listInventedSources());
  yield* rowsFor('events', listInventedEvents());
  const counts = shareOut(options.people, districts);
  let first = 0;
  for (const [index, district] of districts.entries()) {
    const count = counts[index] ?? 0;
    const random = randomOf(`people of ${district.code}`);
    yield* inventDistrict(random, { ...options, district, facilities, resting, first, count });
    first += count;
  }
  return yield* resting.tell();
}

function* rowsFor(
  table: 'site' | 'sources' | 'events' | 'citations' | 'corrections',
  rows: readonly InventedRow['cells'][],
): Generator<InventedRow> {
  for (const cells of rows) yield { table, file: tables[table].location.path, cells };
}

interface DistrictTask extends CountyOptions {
  district: NativeDistrict;
  facilities: readonly FacilityRow[];
  resting: RestingPlaces;
  /** How many people stand before this district's first. */
  first: number;
  count: number;
}

function* inventDistrict(random: Random, task: DistrictTask): Generator<InventedRow> {
  const { district, facilities, resting, seed, avoid = new Set<string>() } = task;
  let village = inventVillage(random, district);
  let placesLeft = villageSize(random);
  for (let number = task.first; number < task.first + task.count; number += 1) {
    if (placesLeft === 0) {
      village = inventVillage(random, district);
      placesLeft = villageSize(random);
    }
    placesLeft -= 1;
    const id = toInventedId(number, seed);
    const person = resting.receive(inventPerson(random, { id, village, facilities, avoid }));
    yield { table: 'roll', file: `roll/${district.code}.csv`, cells: person };
    yield* rowsFor('citations', inventCitations(random, person));
    yield* rowsFor('corrections', inventCorrections(random, person, number + 1));
  }
}

/** Most villages lost a few, some lost thirty. */
function villageSize(random: Random): number {
  return 2 + Math.floor(30 * random.next() ** 3);
}
