import type { Gazetteer } from '../domain/places/places.ts';
import type { UnitDirectory } from '../domain/units/units.ts';
import { CharacterJudge } from './character-evidence.ts';
import { totalsOf } from './coded-column.ts';
import { learnCounties } from './county-knowledge.ts';
import type { FactsContext } from './fact-maker.ts';
import type { PeopleColumns } from './people-columns.ts';
import { PeopleColumnsBuilder } from './people-columns-builder.ts';
import { RollNamesBuilder, type RollNames } from './roll-names.ts';
import type { RollPerson } from './roll-person.ts';
import { PlaceJudge } from './said-places.ts';

export interface RollSources {
  /** Reads the roll once, person by person. */
  forEachPerson(visit: (person: RollPerson) => void): void;
  gazetteer: Gazetteer;
  units?: UnitDirectory;
}

/** A roll in memory, with what was counted in it. */
export interface Roll {
  names: RollNames;
  columns: PeopleColumns;
  context: FactsContext;
  judge: CharacterJudge;
}

export function readRoll({ forEachPerson, gazetteer, units }: RollSources): Roll {
  const nameBuilder = new RollNamesBuilder();
  const columnBuilder = new PeopleColumnsBuilder(units);
  let size = 0;
  forEachPerson((person) => {
    nameBuilder.add(person, size);
    columnBuilder.add(person);
    size += 1;
  });
  const names = nameBuilder.build();
  const columns = columnBuilder.build();
  const counties = learnCounties({ gazetteer, ...countPlaces(columns) });
  const context: FactsContext = {
    columns,
    counties,
    places: new PlaceJudge(columns.place, counties),
    districtName: (code) => gazetteer.findDistrict(code)?.name ?? '',
  };
  return { names, columns, context, judge: new CharacterJudge(names) };
}

function countPlaces({ place }: PeopleColumns): {
  written: Map<string, Map<string, number>>;
  districts: Map<string, number>;
} {
  const written = new Map<string, Map<string, number>>();
  const districts = new Map<string, number>();
  const totals = totalsOf(place);
  for (const [code, { county, district }] of place.values.entries()) {
    const count = totals[code] ?? 0;
    if (district === '') continue;
    districts.set(district, (districts.get(district) ?? 0) + count);
    if (county === '') continue;
    const byDistrict = written.get(county) ?? new Map<string, number>();
    written.set(county, byDistrict.set(district, (byDistrict.get(district) ?? 0) + count));
  }
  return { written, districts };
}
