import type { District, FormerName } from '../domain/places/places.ts';
import type { Random } from './random.ts';

/** Where the people of one sheet of the roll come from. */
export interface NativeDistrict {
  /** The sheet's name, and the present code: 500000 for those whose district can't be told or lies elsewhere. */
  code: string;
  /** The writings of the county met in old papers, the more usual first; each with the code it may be given. */
  counties: readonly { written: string; code: string }[];
  townships: readonly string[];
  /** Share of the whole county's people. */
  weight: number;
  isSouthEastern: boolean;
}

const southEastern = new Set(['500114', '500240', '500241', '500242', '500243']);

/** Districts that sent clearly more, or fewer, people than the rest. */
const weights: Readonly<Record<string, number>> = {
  500101: 1.9,
  500102: 1.4,
  500103: 0.5,
  500104: 0.2,
  500105: 0.4,
  500106: 0.5,
  500107: 0.4,
  500108: 0.4,
  500109: 0.5,
  500110: 1.4,
  500111: 1.3,
  500112: 1.1,
  500113: 1.3,
  500116: 1.9,
  500117: 1.9,
  500151: 1.3,
  500154: 1.8,
  500229: 0.5,
  500235: 1.5,
  500236: 1.2,
  500242: 0.9,
  500243: 0.8,
  500156: 0.5,
};

/** Used when the project's places can't be read. */
export const fallbackDistricts: readonly Pick<District, 'code' | 'name' | 'formerNames'>[] = [
  { code: '500101', name: '万州区', formerNames: [formerCounty('万县')] },
  { code: '500102', name: '涪陵区', formerNames: [formerCounty('涪陵县')] },
  { code: '500110', name: '綦江区', formerNames: [formerCounty('綦江县')] },
  { code: '500154', name: '开州区', formerNames: [formerCounty('开县')] },
  { code: '500242', name: '酉阳土家族苗族自治县', formerNames: [formerCounty('酉阳县')] },
];

/** Counties elsewhere whose people stand in the roll, with today's codes. */
const elsewhere: readonly (readonly [string, string])[] = [
  ['四川省通江县', '511921'],
  ['四川省南江县', '511922'],
  ['四川省宣汉县', '511722'],
  ['四川省渠县', '511725'],
  ['四川省邻水县', '511623'],
  ['四川省泸县', '510521'],
  ['四川省富顺县', '510322'],
  ['湖南省平江县', '430626'],
  ['湖南省浏阳县', '430181'],
  ['湖北省红安县', '421122'],
  ['湖北省洪湖县', '421083'],
  ['江西省兴国县', '360732'],
  ['江西省瑞金县', '360781'],
  ['安徽省金寨县', '341524'],
  ['河南省新县', '411523'],
  ['贵州省桐梓县', '520322'],
  ['贵州省习水县', '520330'],
  ['山东省东平县', '370923'],
  ['河北省雄县', '130638'],
];

/** The native districts of the county, and one more sheet for those who are from elsewhere or can't be placed. */
export function listNativeDistricts(
  districts: readonly Pick<District, 'code' | 'name' | 'formerNames'>[],
  randomOf: (label: string) => Random,
): NativeDistrict[] {
  const known = districts.length === 0 ? fallbackDistricts : districts;
  const own = known.map(({ code, name, formerNames }) => ({
    code,
    counties: countyWritings(code, name, formerNames),
    townships: inventTownships(randomOf(`townships of ${code}`)),
    weight: weights[code] ?? 1,
    isSouthEastern: southEastern.has(code),
  }));
  const others = {
    code: '500000',
    // 巴县 went to seven districts and 江北县 to three: nobody can say which from the county alone.
    counties: [
      ...['四川省巴县', '四川巴县', '四川省江北县', '巴县', ''].map((written) => ({ written, code: '' })),
      ...elsewhere.map(([written, code]) => ({ written, code })),
    ],
    townships: inventTownships(randomOf('townships elsewhere')),
    weight: own.reduce((total, { weight }) => total + weight, 0) * 0.05,
    isSouthEastern: false,
  };
  return [others, ...own];
}

function formerCounty(name: string): FormerName {
  return { name, from: '', until: '约1997年', basis: '一般知识', note: '', sourceIds: [] };
}

function countyWritings(
  code: string,
  name: string,
  formerNames: readonly FormerName[],
): NativeDistrict['counties'] {
  const counties = formerNames.filter(
    (former) => /^[^第].*[县州市区]$/u.test(former.name) && lastYear(former) >= 1949,
  );
  const names = counties.length > 0 ? counties.map((former) => former.name) : [urbanName(code, name)];
  return [
    ...names.map((former) => `四川省${former}`),
    ...names.map((former) => `四川${former}`),
    ...names,
    `重庆市${name}`,
  ].map((written) => ({ written, code }));
}

/** Quarters of the old city, and counties that kept their name. */
function urbanName(code: string, name: string): string {
  return Number(code) <= 500109 ? `重庆市${name}` : name;
}

function lastYear({ until }: FormerName): number {
  const [year] = /\d{4}/u.exec(until) ?? [];
  return year === undefined ? 9999 : Number(year);
}

const firstCharacters = [
  ...'龙石大双三南白新高金中太天长五黄永青东万沙清古云小江安兴平鱼土西凤铜花水宝官河铁马复文红福九柏竹',
];
const lastCharacters = [
  ...'溪山桥坪坝河安口路阳兴水平峰泉和门塘田渡滩林沱盛洞隆胜角楼池梁合乐顺岗湾场义福观元桂灵台寨垭堡',
];
const familySurnames = [...'李张王陈刘杨罗周黄谭郑蒋赵冯汪余向冉任'];
const familyEndings = ['家场', '家坝', '家桥', '家湾', '家沟', '家坪'];

/** About thirty names of townships that sound as townships do; none is taken from a map. */
function inventTownships(random: Random): string[] {
  const names = new Set<string>();
  while (names.size < 30) {
    const isFamily = random.chance(0.12);
    names.add(
      isFamily
        ? `${random.pick(familySurnames)}${random.pick(familyEndings)}`
        : `${random.pick(firstCharacters)}${random.pick(lastCharacters)}`,
    );
  }
  return [...names];
}

const wordsOfTen = [...'一二三四五六七八九十'];

/** `四川省巴县石桥乡三村`: as deep as that paper went. */
export function writeNativePlace(random: Random, county: string, township: string): string {
  if (county === '') return '';
  const depth = random.next();
  if (depth < 0.12) return county;
  if (depth < 0.78) return `${county}${township}`;
  return `${county}${township}${random.pick(wordsOfTen)}${random.pick(['村', '大队', '保'])}`;
}
