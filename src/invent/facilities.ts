import { facilitiesTable, type FacilityRow } from '../domain/tables.ts';
import type { BurialState, FacilityKind } from '../domain/words.ts';
import { districtMiddles } from './district-middles.ts';
import { toEmptyRow } from './empty-row.ts';
import { inventApproval, inventCare, inventGrounds, inventVisit } from './facility-form.ts';
import type { NativeDistrict } from './native-places.ts';
import { createWeightedPick, type Random } from './random.ts';
import { inventedSourceId, otherSourceIds } from './sources.ts';

/** The facilities that more is known of than their form. */
export const cemeteryId = 'invented-01';
export const wallId = 'invented-02';
export const roadsideId = 'invented-03';

const places: readonly (readonly [hill: string, kind: FacilityKind])[] = [
  ['松林', '烈士陵园'],
  ['望江', '英名墙'],
  ['青杠', '烈士墓'],
  ['凤鸣', '纪念碑亭'],
  ['石龙', '纪念堂馆'],
  ['翠屏', '骨灰堂'],
  ['白岩', '烈士陵园'],
  ['云台', '纪念塔祠'],
  ['紫云', '纪念塑像'],
  ['长岭', '纪念广场'],
  ['金盘', '烈士墓'],
  ['鹤鸣', '烈士陵园'],
];
/** Nobody measured these. */
const unmeasured = new Set([5, 10]);

/** The invented facilities with their whole form, but for what is counted in ledgers and on walls. */
export function inventFacilities(random: Random, districts: readonly NativeDistrict[]): FacilityRow[] {
  const known = districts.filter(({ code }) => districtMiddles[code] !== undefined);
  const choice = known.length > 0 ? known : districts.filter(({ code }) => code !== '500000');
  return places.map(([hill, kind], index) => {
    const district = random.pick(choice);
    const built = random.between(1951, 1999);
    const township = `${random.pick(district.townships)}镇`;
    return {
      ...toEmptyRow(facilitiesTable),
      id: `invented-${String(index + 1).padStart(2, '0')}`,
      name: `${hill}${kind}（虚构）`,
      otherNames: index % 3 === 0 ? `${hill}山${kind}` : '',
      kind,
      district: district.code,
      township,
      village: `${hill}村`,
      address: `${township}${hill}村${random.between(1, 9)}组`,
      ...(unmeasured.has(index) ? {} : inventPosition(random, district.code)),
      ...inventApproval(random, { isFirst: index === 0, built }),
      ...inventGrounds(random, { kind, built }),
      ...inventVisit(random, hill),
      ...inventCare(random, index),
      sourceIds: [inventedSourceId, ...otherSourceIds.slice(index, index + 1)].join(';'),
      note: '虚构',
    };
  });
}

type Position = Pick<
  FacilityRow,
  'latitude' | 'longitude' | 'datum' | 'positionMeans' | 'accuracy' | 'coordinateBasis'
>;

/** Within three kilometres of the district's middle; nothing where that is not known. */
function inventPosition(random: Random, code: string): Partial<Position> {
  const middle = districtMiddles[code];
  if (middle === undefined) return {};
  const near = (degrees: number) => (degrees + (random.next() - 0.5) * 0.05).toFixed(5);
  const positionMeans = random.pick(['测绘', '测绘', '地图', '描述']);
  return {
    latitude: near(middle.latitude),
    longitude: near(middle.longitude),
    datum: random.pick(['WGS-84', 'CGCS2000']),
    positionMeans,
    accuracy: { 测绘: '1', 地图: '20', 描述: '500' }[positionMeans] ?? '',
    coordinateBasis: '虚构',
  };
}

const pickState = createWeightedPick<BurialState>([
  ['有名墓未核', 34],
  ['仅见于碑墙', 28],
  ['遗骸确认', 12],
  ['传葬于此', 10],
  ['不详', 10],
  ['衣冠冢', 6],
]);

export interface InventedBurial {
  burialFacility: string;
  burialPlace: string;
  gravePosition: string;
  burialState: string;
}

/** Facilities whose graves are in a ledger: what the roll says of a grave there comes from it. */
const withLedger = new Set([cemeteryId, roadsideId]);
const withGraves: ReadonlySet<string> = new Set(['烈士陵园', '烈士墓', '骨灰堂']);

/** One person in five has a known place of burial; a few more lie at a place that no table of facilities knows. */
export function inventBurial(
  random: Random,
  facilities: readonly FacilityRow[],
  deathPlace: string,
): InventedBurial {
  const none = { burialFacility: '', burialPlace: '', gravePosition: '', burialState: '' };
  if (random.chance(0.2)) {
    const drawn = pickState(random);
    const hasGrave = drawn !== '仅见于碑墙' && random.chance(0.6);
    const written = hasGrave
      ? `${random.pick(['一', '二', '三', '四'])}区${random.between(1, 20)}排${random.between(1, 30)}号`
      : '';
    const facility = random.pickEarly(facilities);
    const burialState = withGraves.has(facility.kind) ? drawn : '仅见于碑墙';
    const isFree = withGraves.has(facility.kind) && !withLedger.has(facility.id);
    return { ...none, burialFacility: facility.id, burialState, gravePosition: isFree ? written : '' };
  }
  if (random.chance(0.04) && deathPlace !== '') {
    return { ...none, burialPlace: `安葬于${deathPlace}`, burialState: '不详' };
  }
  return none;
}
