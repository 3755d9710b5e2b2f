import { splitList, splitSentences, type RowPlace } from '../table.ts';
import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import type { FacilityRow } from '../tables.ts';
import {
  conditionGrades,
  datums,
  facilityKinds,
  findWord,
  periodAliases,
  periods,
  positionMeans,
  protectionLevelAliases,
  protectionLevels,
  verificationStates,
  type ConditionGrade,
  type Datum,
  type FacilityKind,
  type Period,
  type PositionMeans,
  type ProtectionLevel,
  type VerificationState,
} from '../words.ts';

interface FacilityPosition {
  latitude: number;
  longitude: number;
  datum: Datum;
  means: PositionMeans | undefined;
  /** Metres; undefined where the form does not say. */
  accuracy: number | undefined;
  basis: string;
}

/** A memorial facility: the base-information form. Empty text means the form does not say. */
export interface Facility {
  id: string;
  name: string;
  otherNames: string[];
  kind: FacilityKind | undefined;
  level: ProtectionLevel;
  levelNote: string;
  approval: { by: string; on: FuzzyDate; document: string };
  heritage: string;
  district: string;
  township: string;
  village: string;
  address: string;
  /** Degrees, never estimated; undefined where nothing was measured or published. */
  position: FacilityPosition | undefined;
  scope: { text: string; document: string };
  built: FuzzyDate;
  builtNote: string;
  size: string;
  /** Areas and sizes as written, with their units. */
  area: { land: string; floor: string };
  stele: { size: string; material: string };
  components: string[];
  inscription: string;
  commemorates: string;
  eventIds: string[];
  periods: Period[];
  buried: {
    total: number | undefined;
    named: number | undefined;
    unnamed: number | undefined;
    /** Of those, how many share a grave. */
    together: number | undefined;
  };
  wallNames: number | undefined;
  keeper: string;
  /** A post, never a name. */
  custodian: string;
  opening: string;
  /** 开放时段 as written; see `opening-hours.ts`. */
  openingHours: string;
  accessibility: string;
  transport: string;
  condition: { grade: ConditionGrade | undefined; on: FuzzyDate };
  patrol: string;
  honours: string[];
  chronicle: { date: string; text: string }[];
  relatedSites: string[];
  sourceIds: string[];
  /** Posts or staff numbers, and when; verification counts only where the two differ. */
  filled: { by: string; on: FuzzyDate };
  checked: { by: string; on: FuzzyDate };
  verification: VerificationState | undefined;
  gaps: string[];
  note: string;
  place: RowPlace;
}

export function toFacility(row: FacilityRow, place: RowPlace): Facility {
  return {
    id: row.id,
    name: row.name,
    otherNames: splitList(row.otherNames),
    kind: findWord(facilityKinds, row.kind),
    level: findWord(protectionLevels, row.level, protectionLevelAliases) ?? '未查明',
    levelNote: row.levelNote,
    approval: { by: row.approvedBy, on: readDate(row.approvedOn), document: row.approvalDocument },
    heritage: row.heritage,
    district: row.district,
    township: row.township,
    village: row.village,
    address: row.address,
    position: toPosition(row),
    scope: { text: row.scope, document: row.scopeDocument },
    built: readDate(row.built),
    builtNote: row.builtNote,
    size: row.size,
    area: { land: row.landArea, floor: row.floorArea },
    stele: { size: row.steleSize, material: row.steleMaterial },
    components: splitList(row.components),
    inscription: row.inscription,
    commemorates: row.commemorates,
    eventIds: splitList(row.eventId),
    periods: splitList(row.period).flatMap((word) => findWord(periods, word, periodAliases) ?? []),
    buried: {
      total: toCount(row.buriedTotal),
      named: toCount(row.buriedNamed),
      unnamed: toCount(row.buriedUnnamed),
      together: toCount(row.buriedTogether),
    },
    wallNames: toCount(row.wallNames),
    keeper: row.keeper,
    custodian: row.custodian,
    opening: row.opening,
    openingHours: row.openingHours,
    accessibility: row.accessibility,
    transport: row.transport,
    condition: { grade: findWord(conditionGrades, row.condition), on: readDate(row.conditionOn) },
    patrol: row.patrol,
    honours: splitList(row.honours),
    chronicle: splitSentences(row.chronicle).map(toChronicleEntry),
    relatedSites: splitList(row.relatedSites),
    sourceIds: splitList(row.sourceIds),
    filled: { by: row.filledBy, on: readDate(row.filledOn) },
    checked: { by: row.checkedBy, on: readDate(row.checkedOn) },
    verification: findWord(verificationStates, row.verification),
    gaps: splitSentences(row.gaps),
    note: row.note,
    place,
  };
}

function toPosition(row: FacilityRow): Facility['position'] {
  const latitude = Number(row.latitude);
  const longitude = Number(row.longitude);
  if (row.latitude === '' || row.longitude === '' || Number.isNaN(latitude) || Number.isNaN(longitude)) {
    return undefined;
  }
  return {
    latitude,
    longitude,
    datum: findWord(datums, row.datum) ?? '不详',
    means: findWord(positionMeans, row.positionMeans),
    accuracy: toCount(row.accuracy),
    basis: row.coordinateBasis,
  };
}

function toCount(cell: string): number | undefined {
  return /^\d+$/u.test(cell) ? Number(cell) : undefined;
}

function toChronicleEntry(entry: string): { date: string; text: string } {
  const [, date = '', text = entry] = /^([^:：]{4,20})[:：](.+)$/u.exec(entry) ?? [];
  return { date, text };
}
