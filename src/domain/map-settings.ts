/** What the city map may lie on: our own schematic outlines, or the tiles of the national map service. */
export const baseMaps = ['示意图', '天地图'] as const;
export type BaseMap = (typeof baseMaps)[number];

/** Keys of `site.csv` that the map reads. */
export const mapKeys = { base: '地图底图', serviceKey: '天地图密钥', review: '审图号' } as const;

/** What an office writes for 审图号 where none is needed. */
export const noReviewNumber = '不适用';

export type MapSettings =
  | { kind: 'schematic' }
  /** The key stands in the pages: 天地图 gives keys that hold for one web address. */
  | { kind: 'tianditu'; serviceKey: string; reviewNumber: string };

/** 天地图 with a key, else the schematic map, which needs no one; `map-rules.ts` says what is wrong with the words. */
export function toMapSettings(values: ReadonlyMap<string, string>): MapSettings {
  const serviceKey = values.get(mapKeys.serviceKey) ?? '';
  if (values.get(mapKeys.base) !== '天地图' || !isServiceKey(serviceKey)) return { kind: 'schematic' };
  return { kind: 'tianditu', serviceKey, reviewNumber: values.get(mapKeys.review) ?? '' };
}

/** Letters and digits; nothing that could change the address of a tile. */
export function isServiceKey(text: string): boolean {
  return /^[0-9A-Za-z]{8,64}$/u.test(text);
}

const provinces = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云黔滇藏陕陇甘青宁新港澳台';

/** GS(2024)0568号, GS京(2023)1234号, 渝S(2022)045号, 粤AS(2022)003号; brackets of any kind. */
const reviewNumber = new RegExp(
  `^(?:GS[${provinces}]?|[${provinces}][A-Z]?S)[(（〔\\[](?:19|20)\\d{2}[)）〕\\]]\\d{1,6}号$`,
  'u',
);

export function isReviewNumber(text: string): boolean {
  return reviewNumber.test(text.replace(/^审图号[:：]?/u, '').replace(/\s/gu, ''));
}

/** The only hosts that tiles of 天地图 come from. */
export const tiandituHosts: readonly string[] = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (number) => `https://t${number}.tianditu.gov.cn`,
);
