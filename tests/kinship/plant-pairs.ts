import { yearOf } from '../../src/domain/dates/date-bounds.ts';
import { readDate } from '../../src/domain/dates/read-date.ts';
import { listReadings } from '../../src/domain/names/character-readings.ts';
import { withoutTone } from '../../src/domain/names/pinyin-syllables.ts';
import { toTraditional } from '../../src/domain/names/script-forms.ts';
import type { Gazetteer } from '../../src/domain/places/places.ts';
import type { RollRow } from '../../src/domain/tables.ts';
import type { Random } from '../../src/invent/random.ts';

/** Rows added to a roll: of people who stand in it already, and of others who are like somebody in it. */
export interface PlantedRows {
  rows: RollRow[];
  /** Pairs that are about one person. */
  pairs: { people: readonly [string, string]; kind: PlantedKind }[];
}

/** What differs in the second row. */
export const plantedKinds = [
  'spelling',
  'county',
  'year',
  'spelling+county',
  'spelling+year',
  'county+year',
  'spelling+county+year',
] as const;
export type PlantedKind = (typeof plantedKinds)[number];

/** Characters taken for each other on rubbed stones and in old hands. */
const lookAlikes =
  '己已巳 戊戌戍戎 王玉主 陈阵 春舂 杨扬 林材 治冶 亨享 清渍 明朋 华毕 伟传 贵责 光兴 福幅 金全 平乎 天夫 文丈 木本术 未末 永水 士土 玲铃 渝愉 淮准 钢纲 辉挥 炳柄 梅海 桂挂 柏拍 祥样 国围固 建健 志忘 成咸 富当 江汪 洪供 泽译 思恩 恒垣 云去 山出 开井 子孑 少小 民氏 斌赋 佳桂 俊浚 娟捐 芳方 兰三 欣砍 波披 宇字 宁于 晓挠 雪雷'.split(
    ' ',
  );

interface Draw {
  random: Random;
  gazetteer: Gazetteer;
  bySound: ReadonlyMap<string, readonly string[]>;
  rows: readonly RollRow[];
}

/** `count` pairs of all kinds, and as many brothers, comrades and namesakes as `others` says of each. */
export function plantPairs(
  rows: readonly RollRow[],
  wanted: { count: number; others: number; random: Random; gazetteer: Gazetteer },
): PlantedRows {
  const { count, others, random, gazetteer } = wanted;
  const draw: Draw = { random, gazetteer, rows, bySound: groupBySound(rows) };
  const planted: PlantedRows = { rows: [], pairs: [] };
  const taken = new Set<string>();
  const pick = (): RollRow => {
    for (;;) {
      const row = random.pick(rows);
      const isTelling = row.nativePlace !== '' && row.died !== '' && (row.born !== '' || row.unit !== '');
      if (taken.has(row.id) || !isTelling || !/^\p{Script=Han}{2,3}$/u.test(row.name)) continue;
      taken.add(row.id);
      return row;
    }
  };
  for (let at = 0; at < count; at += 1) {
    const row = pick();
    const kind = plantedKinds[at % plantedKinds.length] ?? 'spelling';
    const second = { ...alter(row, kind, draw), id: `z${String(at)}` };
    planted.rows.push(random.chance(0.5) ? thinOut(second, random) : second);
    planted.pairs.push({ people: [row.id, second.id], kind });
  }
  for (let at = 0; at < others; at += 1) {
    planted.rows.push({ ...toBrother(pick(), draw), id: `zb${String(at)}` });
    planted.rows.push({ ...toComrade(pick(), draw), id: `zc${String(at)}` });
    planted.rows.push({ ...toNamesake(pick(), draw), id: `zn${String(at)}` });
  }
  return planted;
}

function soundOf(character: string): string {
  return withoutTone(listReadings(character)[0] ?? '');
}

function groupBySound(rows: readonly RollRow[]): Map<string, string[]> {
  const characters = new Set(rows.flatMap(({ name }) => Array.from(name).slice(1)));
  return Map.groupBy(characters, soundOf);
}

function alter(row: RollRow, kind: PlantedKind, draw: Draw): RollRow {
  const altered = { ...row };
  if (kind.includes('spelling')) altered.name = respell(row.name, draw);
  if (kind.includes('county')) altered.nativePlace = renameCounty(row, draw);
  if (kind.includes('year')) {
    const field = draw.random.pick(['died', 'died', 'born', 'joined'] as const);
    altered[field] = shiftYear(row[field], draw.random);
  }
  return altered;
}

/** In another script, or with one character of the given name heard or read as another. */
function respell(name: string, { random, bySound }: Draw): string {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const characters = Array.from(name);
    const at = random.between(1, characters.length - 1);
    const own = characters[at] ?? '';
    const alike = lookAlikes.find((group) => group.includes(own)) ?? '';
    const way = random.pick(['sound', 'sound', 'look', 'script'] as const);
    if (way === 'script' && toTraditional(name) !== name) return toTraditional(name);
    const others = Array.from(way === 'look' ? alike : (bySound.get(soundOf(own)) ?? [])).filter(
      (other) => other !== own,
    );
    if (others.length > 0) return characters.with(at, random.pick(others)).join('');
  }
  return name;
}

function renameCounty({ nativePlace, nativeDistrict }: RollRow, { random, gazetteer }: Draw): string {
  const district = gazetteer.findDistrict(nativeDistrict);
  const found = /^(?<province>四川省|重庆市)?(?<county>.{1,12}?(?:自治县|县|市|区))(?<rest>.*)$/u.exec(
    nativePlace,
  );
  if (district === undefined || found?.groups === undefined) return nativePlace;
  const { county = '', rest = '' } = found.groups;
  const names = [district.name, ...district.formerNames.map(({ name }) => name)].filter(
    (name) => name !== county,
  );
  if (names.length === 0) return nativePlace;
  return `四川省${random.pick(names)}${rest.replace(/[乡镇]$/u, random.pick(['乡', '镇', '公社']))}`;
}

function shiftYear(written: string, random: Random): string {
  return written.replace(/\d{4}/u, (year) => String(Number(year) + random.pick([-2, -1, -1, 1, 1, 2])));
}

/** A second roll often says less. */
function thinOut(row: RollRow, random: Random): RollRow {
  const thin = { ...row };
  for (const key of ['otherNames', 'joined', 'party', 'unit', 'post', 'deathPlace'] as const)
    if (random.chance(0.45)) thin[key] = '';
  return thin;
}

function toBrother(row: RollRow, { random, rows }: Draw): RollRow {
  const other = random.pick(rows);
  const last = Array.from(other.name).at(-1) ?? '';
  return {
    ...row,
    name: `${Array.from(row.name).slice(0, -1).join('')}${last}`,
    otherNames: '',
    born: anotherYear(row.born, random, [-6, -5, -4, -3, -2, 2, 3, 4, 5, 6]),
    died: random.chance(0.3) ? row.died : anotherYear(row.died, random, [0, 1, 2, 3]),
    unit: random.chance(0.3) ? row.unit : other.unit,
    post: other.post,
  };
}

/** The same unit, day and place; nothing of the person. */
function toComrade(row: RollRow, { random, rows }: Draw): RollRow {
  const { nativePlace, nativeDistrict } = random.pick(rows);
  const { name } = random.pick(rows);
  const { post } = random.pick(rows);
  const born = anotherYear(row.born, random, [-4, -3, -2, -1, 1, 2, 3, 4]);
  return { ...row, name, born, post, nativePlace, nativeDistrict, otherNames: '' };
}

/** The same name and village, in the same war; nothing else. */
function toNamesake(row: RollRow, { random, rows }: Draw): RollRow {
  const other = random.pick(rows.filter(({ period }) => period === row.period));
  const { nativePlace, nativeDistrict, name } = row;
  return { ...other, name, nativePlace, nativeDistrict, otherNames: '' };
}

/** So many years from what was written, whichever way; empty where no year was. */
function anotherYear(written: string, random: Random, years: readonly number[]): string {
  const year = yearOf(readDate(written));
  return year === undefined ? '' : `${year + random.pick(years)}年`;
}
