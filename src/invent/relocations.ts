import { graveMovesTable, gravesTable } from '../domain/resting-place-tables.ts';
import type { GraveMoveRow, GraveRow } from '../domain/tables.ts';
import type { Burial } from './burials.ts';
import { districtMiddles } from './district-middles.ts';
import { toEmptyRow } from './empty-row.ts';
import { cemeteryId, roadsideId } from './facilities.ts';
import { toInventedThingId } from './invented-id.ts';
import type { NativeDistrict } from './native-places.ts';
import type { Random } from './random.ts';
import { inventedSourceId } from './sources.ts';

export interface Relocations {
  /** Graves that lie, or lay, in no facility. */
  scattered: GraveRow[];
  moves: GraveMoveRow[];
  /** What a move makes of rows that stand already, by their id. */
  changes: ReadonlyMap<string, Partial<GraveRow>>;
}

export interface RelocationSetting {
  burials: readonly Burial[];
  districts: readonly NativeDistrict[];
  seed: number;
}

const document = '虚构退役军人发〔2019〕7号（虚构）';

/** Graves by fields and roads: some were moved into the cemetery, one by way of another, some lie there still. */
export function inventRelocations(random: Random, setting: RelocationSetting): Relocations {
  const scatter = createScatterer(random, setting);
  const movedIn = setting.burials
    .filter(({ slot }) => slot.facilityId === cemeteryId && slot.state === '有名墓')
    .filter((_, index) => index % 37 === 5)
    .slice(0, 9);
  const [twice, ...once] = movedIn;
  const scattered = once.map(({ row }) => scatter({ people: row.people, names: row.carvedNames }));
  const moves = once.map(({ row }, index) =>
    toMove({
      oldGrave: scattered[index]?.id ?? '',
      newGrave: row.id,
      date: `2019年${random.between(3, 11)}月${random.between(1, 28)}日`,
      document,
      kinConsent: index % 4 === 3 ? '未详' : '是',
    }),
  );
  const between = setting.burials.find(({ slot }) => slot.facilityId === roadsideId && slot.names === 0);
  const chain = twice === undefined || between === undefined ? undefined : moveTwice(scatter, between, twice);
  const stay = [
    scatter({ people: '', names: '', state: '无名墓' }),
    scatter({ people: '', names: '', state: '合葬墓', peopleCount: '约7人' }),
    scatter({ people: '', names: '', state: '有墓无名' }),
  ];
  const outside = fromOutside(setting.burials);
  const abroad = { newPlace: '邻县烈士陵园（虚构）', date: '2021年4月', kinConsent: '未详' };
  const all = [...moves, ...(chain?.moves ?? []), ...outside];
  return {
    scattered: [...scattered, ...(chain?.scattered ?? []), ...stay],
    moves: [...all, toMove({ oldGrave: stay[2]?.id ?? '', ...abroad })],
    changes: new Map([
      ...all.map(({ newGrave, date }): Change => [newGrave, { buriedOn: date, built: '' }]),
      ...(chain?.changes ?? []),
    ]),
  };
}

type Change = [id: string, cells: Partial<GraveRow>];
type Scatter = ReturnType<typeof createScatterer>;

/** From a field to the graves by the road, and from there into the cemetery; kin did not agree to the second. */
function moveTwice(
  scatter: Scatter,
  between: Burial,
  last: Burial,
): { scattered: GraveRow[]; moves: GraveMoveRow[]; changes: Change[] } {
  const { people, carvedNames } = last.row;
  const first = scatter({ people, names: carvedNames });
  const moves = [
    toMove({ oldGrave: first.id, newGrave: between.row.id, date: '1987年3月', kinConsent: '是' }),
    toMove({
      oldGrave: between.row.id,
      newGrave: last.row.id,
      date: '2020年10月12日',
      document,
      kinConsent: '否',
    }),
  ];
  const inscription = `${carvedNames}烈士之墓`;
  const meanwhile = { state: '有名墓', people, carvedNames, inscription, buriedOn: '1987年3月', built: '' };
  return { scattered: [first], moves, changes: [[between.row.id, meanwhile]] };
}

/** The old grave was never entered: only its place is known. */
function fromOutside(burials: readonly Burial[]): GraveMoveRow[] {
  return burials
    .filter(({ slot }) => slot.state === '无名墓' && slot.facilityId === cemeteryId)
    .slice(0, 2)
    .map(({ row }, index) => {
      const oldPlace = `虚构县长岭乡${index + 1}村旧墓地`;
      return toMove({ oldPlace, newGrave: row.id, date: '约1990年', kinConsent: '未详' });
    });
}

function toMove(cells: Partial<GraveMoveRow>): GraveMoveRow {
  return { ...toEmptyRow(graveMovesTable), ...cells, sourceIds: inventedSourceId, note: '虚构' };
}

/** Writes rows of `graves/scattered.csv`; their ids go on where those of the cemeteries end. */
function createScatterer(random: Random, { burials, districts, seed }: RelocationSetting) {
  let next = burials.length;
  const known = districts.filter(({ code }) => districtMiddles[code] !== undefined);
  return (grave: { people: string; names: string; state?: string; peopleCount?: string }): GraveRow => {
    const district = known.length > 0 ? random.pick(known) : undefined;
    const middle = district === undefined ? undefined : districtMiddles[district.code];
    const near = (degrees: number) => (degrees + (random.next() - 0.5) * 0.05).toFixed(5);
    const row = {
      ...toEmptyRow(gravesTable),
      id: toInventedThingId('g', next, seed),
      state: grave.state ?? '有名墓',
      location: `虚构县${district === undefined ? '石桥' : random.pick(district.townships)}乡${random.pick(['后山', '河湾', '公路旁', '学堂坡'])}`,
      ...(middle === undefined || random.chance(0.4)
        ? {}
        : { latitude: near(middle.latitude), longitude: near(middle.longitude), datum: 'WGS-84' }),
      people: grave.people,
      carvedNames: grave.names,
      peopleCount: grave.peopleCount ?? '',
      inscription: grave.names === '' ? '' : `${grave.names}烈士之墓`,
      condition: random.pick(['破损', '基本完好', '严重破损']),
      sourceIds: inventedSourceId,
      verification: '依据一般',
      note: '虚构',
    };
    next += 1;
    return row;
  };
}
