import { splitList, splitSentences, type RowPlace } from '../table.ts';
import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import { parseNameForms, type NameForm } from '../names/name-forms.ts';
import { readName, type NameReading } from '../names/name-reading.ts';
import { splitName } from '../names/split-name.ts';
import type { RollRow } from '../tables.ts';
import {
  burialStates,
  deathCauseAliases,
  deathCauses,
  findWord,
  kinSearchStates,
  periodAliases,
  periods,
  recognitionStates,
  sexes,
  verificationStates,
  type BurialState,
  type DeathCause,
  type KinSearchState,
  type Period,
  type RecognitionState,
  type Sex,
  type VerificationState,
} from '../words.ts';

/** A person of the roll: what was written in the row, and what was read from it. Empty text means the roll does not say. */
export interface Person {
  id: string;
  name: string;
  surname: string;
  given: string;
  reading: NameReading;
  /** Names other than the roll's, with their kinds. */
  otherNames: NameForm[];
  /** The registrar's traditional writing; empty where conversion may serve. */
  traditional: string;
  sex: Sex | undefined;
  ethnicity: string;
  nativePlace: string;
  /** Present district's six-digit code, anywhere in China; empty when it can't be told. */
  nativeDistrict: string;
  nativePresent: string;
  birthPlace: string;
  born: FuzzyDate;
  joined: FuzzyDate;
  party: string;
  unit: string;
  unitIds: string[];
  post: string;
  died: FuzzyDate;
  deathPlace: string;
  ageAsWritten: string;
  cause: DeathCause | undefined;
  circumstances: string;
  deeds: string;
  period: Period;
  eventIds: string[];
  cityLinks: string[];
  burial: { facilityId: string; place: string; position: string; state: BurialState | undefined };
  honours: string[];
  recognition: { state: RecognitionState | undefined; document: string; date: FuzzyDate };
  kinSearch: KinSearchState | undefined;
  sourceIds: string[];
  verification: VerificationState | undefined;
  gaps: string[];
  note: string;
  place: RowPlace;
}

/** Reads a row of the roll. Never fails: a word that is not in its list is left out here, and named by the check. */
export function toPerson(row: RollRow, place: RowPlace): Person {
  const parts = splitName(row.name, row.reading === '' ? undefined : row.reading);
  return {
    id: row.id,
    name: row.name,
    surname: parts.surname,
    given: parts.given,
    reading: readName(row.name, row.reading === '' ? undefined : row.reading),
    otherNames: row.otherNames === '' ? [] : parseNameForms(row.otherNames).forms,
    traditional: row.traditional,
    sex: findWord(sexes, row.sex),
    ethnicity: row.ethnicity,
    nativePlace: row.nativePlace,
    nativeDistrict: row.nativeDistrict,
    nativePresent: row.nativePresent,
    birthPlace: row.birthPlace,
    born: readDate(row.born),
    joined: readDate(row.joined),
    party: row.party,
    unit: row.unit,
    unitIds: splitList(row.unitId),
    post: row.post,
    died: readDate(row.died),
    deathPlace: row.deathPlace,
    ageAsWritten: row.ageAtDeath,
    cause: findWord(deathCauses, row.cause, deathCauseAliases),
    circumstances: row.circumstances,
    deeds: row.deeds,
    period: findWord(periods, row.period, periodAliases) ?? '未查明',
    eventIds: splitList(row.eventId),
    cityLinks: splitList(row.cityLink),
    burial: {
      facilityId: row.burialFacility,
      place: row.burialPlace,
      position: row.gravePosition,
      state: findWord(burialStates, row.burialState),
    },
    honours: splitList(row.honours),
    recognition: {
      state: findWord(recognitionStates, row.recognition),
      document: row.recognitionDocument,
      date: readDate(row.recognitionDate),
    },
    kinSearch: findWord(kinSearchStates, row.kinSearch),
    sourceIds: splitList(row.sourceIds),
    verification: findWord(verificationStates, row.verification),
    gaps: splitSentences(row.gaps),
    note: row.note,
    place,
  };
}
