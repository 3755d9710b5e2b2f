import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import { splitList, splitSentences, type RowPlace } from '../table.ts';
import type { GraveRow } from '../tables.ts';
import {
  conditionGrades,
  datums,
  findWord,
  graveStates,
  verificationStates,
  type ConditionGrade,
  type Datum,
  type GraveState,
  type VerificationState,
} from '../words.ts';

/** Graves that lie in no facility stand in a sheet of their own, `graves/scattered.csv`. */
export const scatteredSheet = 'scattered';

/** One place of the grave ledger (一墓一档). Empty text means the ledger does not say. */
export interface Grave {
  id: string;
  /** The facility whose sheet the row stands in; undefined for scattered graves. */
  facilityId: string | undefined;
  /** Undefined where the ledger does not say and the occupants do not tell. */
  state: GraveState | undefined;
  plot: string;
  row: string;
  number: string;
  /** Where a scattered grave lies, as written. */
  location: string;
  /** Degrees as written in the row; scattered graves only. */
  position: { latitude: number; longitude: number; datum: Datum } | undefined;
  personIds: string[];
  /** Names as carved or as the cemetery's book has them, in the order of the stone. */
  carvedNames: string[];
  /** How many lie there, as written (约30人). */
  peopleCount: string;
  /** As cut; see `inscription.ts` for its signs. */
  inscription: string;
  stone: string;
  buriedOn: FuzzyDate;
  built: FuzzyDate;
  condition: ConditionGrade | undefined;
  photoIds: string[];
  moves: string;
  sourceIds: string[];
  verification: VerificationState | undefined;
  gaps: string[];
  note: string;
  place: RowPlace;
}

export function toGrave(row: GraveRow, place: RowPlace): Grave {
  const personIds = splitList(row.people);
  const sheet = /([^/]+)\.csv$/iu.exec(place.file)?.[1] ?? '';
  return {
    id: row.id,
    facilityId: sheet === scatteredSheet || sheet === '' ? undefined : sheet,
    state: findWord(graveStates, row.state) ?? stateOf(personIds.length),
    plot: row.plot,
    row: row.row,
    number: row.number,
    location: row.location,
    position: toPosition(row),
    personIds,
    carvedNames: splitList(row.carvedNames),
    peopleCount: row.peopleCount,
    inscription: row.inscription,
    stone: row.stone,
    buriedOn: readDate(row.buriedOn),
    built: readDate(row.built),
    condition: findWord(conditionGrades, row.condition),
    photoIds: splitList(row.photos),
    moves: row.moves,
    sourceIds: splitList(row.sourceIds),
    verification: findWord(verificationStates, row.verification),
    gaps: splitSentences(row.gaps),
    note: row.note,
    place,
  };
}

/** One occupant makes a named grave, several a shared one; of none nothing follows. */
function stateOf(people: number): GraveState | undefined {
  if (people === 0) return undefined;
  return people === 1 ? '有名墓' : '合葬墓';
}

function toPosition(row: GraveRow): Grave['position'] {
  const latitude = Number(row.latitude);
  const longitude = Number(row.longitude);
  if (row.latitude === '' || row.longitude === '' || Number.isNaN(latitude) || Number.isNaN(longitude)) {
    return undefined;
  }
  return { latitude, longitude, datum: findWord(datums, row.datum) ?? '不详' };
}
