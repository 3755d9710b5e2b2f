import { splitList, splitSentences, type RowPlace } from '../table.ts';
import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import type { FacilityRow } from '../tables.ts';
import {
  datums,
  facilityKinds,
  findWord,
  protectionLevelAliases,
  protectionLevels,
  verificationStates,
  type Datum,
  type FacilityKind,
  type ProtectionLevel,
  type VerificationState,
} from '../words.ts';

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
  address: string;
  /** Degrees, never estimated; undefined where nothing was measured or published. */
  position: { latitude: number; longitude: number; datum: Datum; basis: string } | undefined;
  scope: { text: string; document: string };
  built: FuzzyDate;
  builtNote: string;
  size: string;
  components: string[];
  inscription: string;
  commemorates: string;
  buried: { total: number | undefined; named: number | undefined };
  keeper: string;
  opening: string;
  honours: string[];
  chronicle: { date: string; text: string }[];
  relatedSites: string[];
  sourceIds: string[];
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
    address: row.address,
    position: toPosition(row),
    scope: { text: row.scope, document: row.scopeDocument },
    built: readDate(row.built),
    builtNote: row.builtNote,
    size: row.size,
    components: splitList(row.components),
    inscription: row.inscription,
    commemorates: row.commemorates,
    buried: { total: toCount(row.buriedTotal), named: toCount(row.buriedNamed) },
    keeper: row.keeper,
    opening: row.opening,
    honours: splitList(row.honours),
    chronicle: splitSentences(row.chronicle).map(toChronicleEntry),
    relatedSites: splitList(row.relatedSites),
    sourceIds: splitList(row.sourceIds),
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
  return { latitude, longitude, datum: findWord(datums, row.datum) ?? '不详', basis: row.coordinateBasis };
}

function toCount(cell: string): number | undefined {
  return /^\d+$/u.test(cell) ? Number(cell) : undefined;
}

function toChronicleEntry(entry: string): { date: string; text: string } {
  const [, date = '', text = entry] = /^([^:：]{4,20})[:：](.+)$/u.exec(entry) ?? [];
  return { date, text };
}
