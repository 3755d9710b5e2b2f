import { rollTable, type FacilityRow, type RollRow } from '../domain/tables.ts';
import { inventDay, writeDay } from './dates.ts';
import { inventDeeds } from './deeds.ts';
import { toEmptyRow } from './empty-row.ts';
import { inventBurial } from './facilities.ts';
import { inventLineage, inventName, inventOtherNames, type Lineage } from './names.ts';
import { writeNativePlace, type NativeDistrict } from './native-places.ts';
import { periodPatterns, pickPeriod } from './periods.ts';
import { createWeightedPick, type Random } from './random.ts';
import { inventedSourceId, otherSourceIds } from './sources.ts';
import { inventPost, inventUnit } from './units.ts';

/** The people of one village: most of them of its two or three families. */
export interface Village {
  district: NativeDistrict;
  county: NativeDistrict['counties'][number];
  township: string;
  lineages: readonly Lineage[];
}

export interface PersonSetting {
  id: string;
  village: Village;
  facilities: readonly FacilityRow[];
  /** Names that no invented person may bear. */
  avoid: ReadonlySet<string>;
}

export function inventVillage(random: Random, district: NativeDistrict): Village {
  return {
    district,
    county: random.pickEarly(district.counties),
    township: `${random.pick(district.townships)}${random.pickEarly(['乡', '乡', '公社', '镇', '场'])}`,
    lineages: Array.from({ length: random.between(2, 3) }, () =>
      inventLineage(random, district.isSouthEastern),
    ),
  };
}

export function inventPerson(random: Random, setting: PersonSetting): RollRow {
  const { id, village } = setting;
  const { district } = village;
  const lineage = random.chance(0.6)
    ? random.pick(village.lineages)
    : inventLineage(random, district.isSouthEastern);
  const life = inventLife(random, village.county.written);
  const { name, reading } = inventFreeName(random, setting.avoid, { lineage, ...life });
  const empty = toEmptyRow(rollTable);
  if (random.chance(0.03)) return { ...empty, id, name, reading, sourceIds: inventedSourceId };
  const { cells } = life;
  const row = {
    ...empty,
    ...cells,
    id,
    name,
    reading,
    otherNames: inventOtherNames(random, lineage, name),
    sex: life.sex === '男' && random.chance(0.04) ? '' : life.sex,
    ethnicity: inventEthnicity(random, district),
    nativePlace: writeNativePlace(random, village.county.written, village.township),
    nativeDistrict: village.county.code,
    party: inventParty(random, life.joinedYear, life.deathYear),
    ...inventBurial(random, setting.facilities, cells.deathPlace),
    ...inventStanding(random, life.deathYear),
    sourceIds: random.chance(0.1) ? `${inventedSourceId};${random.pick(otherSourceIds)}` : inventedSourceId,
  };
  return random.chance(0.05) ? { ...row, deeds: inventDeeds(random, row) } : row;
}

function inventFreeName(
  random: Random,
  avoid: ReadonlySet<string>,
  traits: Parameters<typeof inventName>[1],
): ReturnType<typeof inventName> {
  for (;;) {
    const invented = inventName(random, traits);
    if (!avoid.has(invented.name)) return invented;
  }
}

interface InventedLife {
  birthYear: number;
  joinedYear: number;
  deathYear: number;
  sex: '男' | '女';
  cells: Pick<RollRow, 'period' | 'born' | 'joined' | 'died' | 'deathPlace' | 'cause' | 'unit' | 'post'>;
}

/** Birth, joining and death in that order, with the unit, post and place that the period asks for. */
function inventLife(random: Random, countyWritten: string): InventedLife {
  const period = pickPeriod(random);
  const pattern = periodPatterns[period];
  const deathYear = random.between(...pattern.years);
  const birthYear = deathYear - random.between(...pattern.ages);
  const joinedYear = Math.max(deathYear - random.between(...pattern.service), birthYear + 14);
  const county = countyWritten.replace(/^(?:四川省?|重庆市)/u, '') || '本县';
  const unit = inventUnit(random, period, county);
  const joined = inventDay(random, joinedYear);
  return {
    birthYear,
    joinedYear,
    deathYear,
    sex: random.chance(pattern.womenShare) ? '女' : '男',
    cells: {
      period,
      born: writeDay(random, 'birth', inventDay(random, birthYear)),
      joined: joinedYear === deathYear ? `${joinedYear}年` : writeDay(random, 'joining', joined),
      died: writeDay(random, 'death', inventDay(random, deathYear)),
      deathPlace: inventDeathPlace(random, pattern.deathPlaces, county),
      cause: random.chance(0.06) ? '' : pattern.pickCause(random),
      unit,
      post: inventPost(random, unit),
    },
  };
}

function inventDeathPlace(random: Random, places: readonly string[], county: string): string {
  if (random.chance(0.05)) return '';
  const place = random.pick(places);
  return place === '本县' ? county : place;
}

const pickMinorityInSouthEast = createWeightedPick<string>([
  ['土家族', 62],
  ['苗族', 32],
  ['侗族', 1],
  ['土家', 3],
  ['苗', 2],
]);
const pickOtherEthnicity = createWeightedPick<string>([
  ['汉族', 850],
  ['汉', 60],
  ['', 80],
  ['回族', 3],
  ['藏族', 2],
  ['彝族', 2],
  ['满族', 1],
]);

function inventEthnicity(random: Random, { isSouthEastern }: NativeDistrict): string {
  return isSouthEastern && random.chance(0.6) ? pickMinorityInSouthEast(random) : pickOtherEthnicity(random);
}

function inventParty(random: Random, joinedYear: number, deathYear: number): string {
  if (deathYear < 1922) return '';
  if (!random.chance(0.08)) return pickParty(random);
  return `中共党员（${random.between(Math.min(Math.max(joinedYear, 1922), deathYear), deathYear)}年入党）`;
}

const pickParty = createWeightedPick<string>([
  ['', 52],
  ['中共党员', 22],
  ['新民主主义青年团员', 9],
  ['群众', 12],
  ['共青团员', 3],
  ['党员', 2],
]);

type Standing = Pick<
  RollRow,
  'recognition' | 'recognitionDocument' | 'recognitionDate' | 'kinSearch' | 'verification' | 'honours'
>;

/** What offices have said of the row: recognition, search for kin, how well it is supported. */
function inventStanding(random: Random, deathYear: number): Standing {
  const isRecognised = random.chance(0.5);
  const hasDocument = isRecognised && random.chance(0.4);
  const year = random.between(Math.max(deathYear, 1951), Math.max(deathYear, 1988));
  return {
    recognition: isRecognised ? '已认定' : random.chance(0.3) ? '待核' : '',
    recognitionDocument: hasDocument ? `县人民政府〔${year}〕第${random.between(1, 900)}号（虚构）` : '',
    recognitionDate: hasDocument ? `${year}年` : '',
    kinSearch: random.chance(0.05) ? random.pick(['寻亲中', '寻亲中', '已找到亲属', '亲属已知', '不详']) : '',
    verification: random.chance(0.3) ? random.pick(['依据一般', '依据薄弱', '待核', '依据较强']) : '',
    honours: random.chance(0.06) ? random.pick(['三等功', '二等功', '三等功;四等功', '追记一等功']) : '',
  };
}
