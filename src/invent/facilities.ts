import type { FacilityRow } from '../domain/tables.ts';
import type { BurialState } from '../domain/words.ts';
import type { NativeDistrict } from './native-places.ts';
import { createWeightedPick, type Random } from './random.ts';
import { toEmptyRow } from './empty-row.ts';
import { facilitiesTable } from '../domain/tables.ts';
import { inventedSourceId } from './sources.ts';

const kinds = ['烈士陵园', '烈士陵园', '烈士墓', '英名墙', '纪念碑', '骨灰堂', '纪念馆', '烈士陵园'] as const;
const hillNames = [
  '松林',
  '望江',
  '青杠',
  '凤鸣',
  '石龙',
  '翠屏',
  '白岩',
  '云台',
  '紫云',
  '长岭',
  '金盘',
  '鹤鸣',
  '狮子',
  '红岩湾',
  '朝阳',
  '回龙',
];

/** The invented facilities: a dozen for a county, fewer for a handful of people. */
export function inventFacilities(
  random: Random,
  districts: readonly NativeDistrict[],
  people: number,
): FacilityRow[] {
  const count = Math.max(2, Math.min(12, Math.floor(people / 80)));
  const places = districts.filter(({ code }) => code !== '500000');
  return Array.from({ length: count }, (_, index) => {
    const district = random.pick(places);
    const kind = kinds[index % kinds.length] ?? '烈士陵园';
    const name = `${hillNames[index % hillNames.length] ?? ''}${kind === '纪念馆' ? '烈士纪念馆' : kind}`;
    return {
      ...toEmptyRow(facilitiesTable),
      id: `invented-${String(index + 1).padStart(2, '0')}`,
      name: `${name}（虚构）`,
      kind: kind === '纪念馆' ? '烈士纪念馆' : kind,
      level: random.pick(['区县级', '区县级', '未定级', '省级', '未查明']),
      district: district.code,
      address: `${random.pick(district.townships)}镇`,
      built: `${random.between(1951, 1999)}年`,
      commemorates: '虚构人物',
      opening: '全年开放',
      sourceIds: inventedSourceId,
      note: '虚构',
    };
  });
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

/** One person in five has a known place of burial; a few more lie at a place that no table of facilities knows. */
export function inventBurial(
  random: Random,
  facilities: readonly FacilityRow[],
  deathPlace: string,
): InventedBurial {
  const none = { burialFacility: '', burialPlace: '', gravePosition: '', burialState: '' };
  if (random.chance(0.2)) {
    const burialState = pickState(random);
    const hasGrave = burialState !== '仅见于碑墙' && random.chance(0.6);
    const gravePosition = hasGrave
      ? `${random.pick(['一', '二', '三', '四'])}区${random.between(1, 20)}排${random.between(1, 30)}号`
      : '';
    return { ...none, burialFacility: random.pickEarly(facilities).id, burialState, gravePosition };
  }
  if (random.chance(0.04) && deathPlace !== '') {
    return { ...none, burialPlace: `安葬于${deathPlace}`, burialState: '不详' };
  }
  return none;
}
