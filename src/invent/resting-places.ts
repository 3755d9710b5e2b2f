import type { FacilityRow, GraveRow, RollRow, WallRow } from '../domain/tables.ts';
import type { TableName } from '../domain/table.ts';
import { Burials, type Burial } from './burials.ts';
import { inventStrangerName } from './cemetery.ts';
import { listCatalogue } from './catalogue.ts';
import { layCemetery, type CemeteryLayout } from './cemetery-layout.ts';
import type { CountyFiles } from './county-files.ts';
import type { InventedRow } from './county.ts';
import { createEvenPick } from './evenly.ts';
import { listInventedEvents } from './events.ts';
import { cemeteryId, roadsideId, wallId } from './facilities.ts';
import { inventCounts } from './facility-form.ts';
import { listCemeterySlots, listRoadsideSlots } from './grave-slots.ts';
import type { NativeDistrict } from './native-places.ts';
import { Pictures } from './pictures.ts';
import { toPlanText } from './plan-text.ts';
import type { Random } from './random.ts';
import { inventRelocations } from './relocations.ts';
import { inventCustodians, inventFacilityPatrols, inventUpkeep } from './upkeep.ts';
import { countWallNames, WallNames } from './wall-names.ts';

export interface RestingSetting {
  people: number;
  seed: number;
  facilities: readonly FacilityRow[];
  districts: readonly NativeDistrict[];
  /** How many pictures in all; undefined for those alone that graves, repairs and facilities name. */
  pictures?: number | undefined;
  randomOf(label: string): Random;
}

/** How many graves the cemetery of a county has. */
function countGraves(people: number): number {
  return people >= 250 ? 480 : Math.max(6, Math.floor(people / 2));
}

/**
 * Where the invented people lie: takes them as they pass by, and afterwards tells the ledgers, the wall and all that
 * belongs to them. What it remembers does not grow with the county.
 */
export class RestingPlaces {
  readonly #setting: RestingSetting;
  readonly #layout: CemeteryLayout;
  readonly #burials: Burials;
  readonly #wall: WallNames;
  readonly #isSitter: () => boolean;
  readonly #sitters: RollRow[] = [];

  constructor(setting: RestingSetting) {
    const { people, seed, randomOf } = setting;
    const random = randomOf('graves');
    this.#setting = setting;
    this.#layout = layCemetery(random, countGraves(people));
    const slots = [
      ...listCemeterySlots(random, cemeteryId, this.#layout),
      ...listRoadsideSlots(roadsideId, people < 40 ? 2 : 12),
    ];
    this.#burials = new Burials(random, {
      slots,
      people,
      seed,
      inventName: () => inventStrangerName(random),
    });
    this.#wall = new WallNames(randomOf('wall'), { names: countWallNames(people), people });
    const sitters = Math.min(people, setting.pictures ?? 0);
    this.#isSitter = createEvenPick(randomOf('sitters'), sitters, people);
  }

  receive(person: RollRow): RollRow {
    const buried = this.#burials.receive(person);
    this.#wall.receive(buried);
    if (this.#isSitter()) this.#sitters.push(buried);
    return buried;
  }

  *tell(): Generator<InventedRow, CountyFiles> {
    const { seed, randomOf, facilities, districts } = this.#setting;
    const burials = this.#burials.list();
    const pictures = new Pictures(randomOf('pictures'), { seed, hasLarge: this.#count() >= 100 });
    const { scattered, moves, changes } = inventRelocations(randomOf('moves'), { burials, districts, seed });
    const graves = burials.map(({ row }) => ({ ...row, ...changes.get(row.id) }));
    const inCemetery = graves.filter((_, index) => burials[index]?.slot.facilityId === cemeteryId);
    const pictured = withPictures(inCemetery, pictures, Math.min(24, Math.floor(this.#count() / 8)));
    for (const facility of facilities.slice(0, Math.min(8, this.#count()))) pictures.drawFacility(facility);
    const wall = this.#wall.list();
    const picturedRepairs = Math.min(6, Math.floor(this.#count() / 20));
    const upkeep = inventUpkeep(randomOf('upkeep'), { graves: pictured, pictures, picturedRepairs });
    const facilityIds = facilities.map(({ id }) => id);
    const custodians = inventCustodians(inCemetery, facilityIds);
    yield* rowsOf('facilities', 'facilities.csv', countedForms(this.#setting, burials, wall.length));
    yield* rowsOf('graves', `graves/${cemeteryId}.csv`, pictured);
    yield* rowsOf('graves', `graves/${roadsideId}.csv`, graves.slice(inCemetery.length));
    yield* rowsOf('graves', 'graves/scattered.csv', scattered);
    yield* rowsOf('grave-moves', 'grave-moves.csv', moves);
    yield* rowsOf('walls', `walls/${wallId}.csv`, wall);
    yield* rowsOf('upkeep', `upkeep/${cemeteryId}.csv`, upkeep);
    for (const patrol of inventFacilityPatrols(randomOf('patrols'), facilityIds))
      yield { table: 'upkeep', file: `upkeep/${patrol.record}.csv`, cells: patrol };
    yield* rowsOf('custodians', 'custodians.csv', custodians);
    this.#addCatalogue(pictures, wall);
    yield* rowsOf('media', 'media/media.csv', pictures.rows);
    for (const { mediaId, rows } of pictures.transcripts)
      yield* rowsOf('transcripts', `media/transcripts/${mediaId}.csv`, rows);
    const planText = toPlanText(this.#layout, (index) => inCemetery[index]?.id ?? '');
    const files = [{ file: `facilities/${cemeteryId}.geojson`, text: planText }];
    const people = this.#sitters.slice(0, 12).map(({ id, name }) => ({ id, name }));
    return { files, pictures: pictures.recipes, people };
  }

  /** How many pictures there are to be. */
  #count(): number {
    return this.#setting.pictures ?? 200;
  }

  #addCatalogue(pictures: Pictures, wall: readonly WallRow[]): void {
    const { facilities, districts, randomOf } = this.#setting;
    const wanted = (this.#setting.pictures ?? 0) - pictures.rows.length;
    const subjects = {
      people: this.#sitters,
      facilityIds: facilities.map(({ id }) => id),
      districts: districts.map(({ code }) => code).filter((code) => code !== '500000'),
      eventIds: listInventedEvents().map(({ id }) => id),
      wallNames: wall.map(({ carved }) => carved),
    };
    for (const entry of listCatalogue(randomOf('catalogue'), subjects, wanted)) pictures.add(entry);
  }
}

function* rowsOf(
  table: TableName,
  file: string,
  rows: readonly InventedRow['cells'][],
): Generator<InventedRow> {
  for (const cells of rows) yield { table, file, cells };
}

/** One stone in twenty was photographed, as far as there are pictures left. */
function withPictures(graves: readonly GraveRow[], pictures: Pictures, most: number): GraveRow[] {
  return graves.map((grave, index) => {
    if (grave.stone === '' || index % 20 !== 3 || pictures.rows.length >= most) return grave;
    const caption =
      grave.carvedNames === '' ? '无名烈士墓碑' : `${grave.carvedNames.replaceAll(';', '、')}墓碑`;
    return {
      ...grave,
      photos: pictures.drawGrave(grave, { caption, date: '2026年4月', isBroken: grave.condition === '破损' }),
    };
  });
}

/** The forms with the numbers that ledgers and wall give. */
function countedForms(setting: RestingSetting, burials: readonly Burial[], wallNames: number): FacilityRow[] {
  const random = setting.randomOf('counts');
  return setting.facilities.map((facility) => {
    if (facility.id === wallId) return { ...facility, wallNames: String(wallNames) };
    const own = burials.filter(({ slot }) => slot.facilityId === facility.id);
    return { ...facility, ...(own.length === 0 ? inventCounts(random, facility.kind) : countBuried(own)) };
  });
}

/** Empty tombs and names without a grave hold nobody. */
function countBuried(burials: readonly Burial[]): Partial<FacilityRow> {
  const holding = burials.filter(({ slot }) => slot.state !== '有名无墓' && slot.state !== '衣冠冢');
  const sum = (count: (burial: Burial) => number, list = holding) =>
    list.reduce((total, burial) => total + count(burial), 0);
  const inside = ({ slot }: Burial) =>
    Number(/\d+/u.exec(slot.peopleCount)?.[0] ?? (slot.state === '有名墓' ? slot.names : 1));
  const together = holding.filter(({ slot }) => slot.state === '合葬墓');
  const [total, named] = [sum(inside), sum(({ slot }) => slot.names)];
  return {
    buriedTotal: String(total),
    buriedNamed: String(named),
    buriedUnnamed: String(total - named),
    buriedTogether: String(sum(inside, together)),
  };
}
