/** What an office sets about its own site, in `content/site.csv`. */
import { toDataLicence, type DataLicence } from './data-licence.ts';
import { toMapSettings, type MapSettings } from './map-settings.ts';
import type { SiteRow } from './tables.ts';

export interface SiteSettings {
  name: string;
  subtitle: string;
  /** Footer lines an office has to fill in before publication, in the order of the table. */
  identity: { label: string; value: string }[];
  telephone: string;
  /** What the data of the archive goes up to, as written. */
  dataUntil: string;
  /** An archive of invented people: every page says 虚构. */
  isInvented: boolean;
  map: MapSettings;
  /** Undefined where the office has not chosen one: nothing is then granted beyond the law. */
  dataLicence: DataLicence | undefined;
}

/** What stands in a cell of `site.csv` that nobody has filled in yet. */
export const placeholder = '待填';

/** Lines of the footer that an office fills in, in this order. */
export const identityKeys = [
  '主办单位',
  '承办单位',
  '地址',
  '电话',
  '邮箱',
  'ICP备案号',
  '公安备案号',
  '网站标识码',
  '审图号',
];

export function toSiteSettings(rows: readonly { cells: SiteRow }[]): SiteSettings {
  const values = new Map(rows.map(({ cells }) => [cells.key, cells.value]));
  const get = (key: string, otherwise = '') => values.get(key) ?? otherwise;
  return {
    name: get('网站名称', '铭记'),
    subtitle: get('副题', ''),
    identity: identityKeys.map((label) => ({ label, value: get(label, placeholder) })),
    telephone: get('电话', placeholder),
    dataUntil: get('数据截止'),
    isInvented: get('示例') === '是',
    map: toMapSettings(values),
    dataLicence: toDataLicence(values),
  };
}

/** The lines that still hold a placeholder: a production build stops on them. */
export function listPlaceholders(settings: SiteSettings): string[] {
  return settings.identity.filter((line) => isUnfilled(line.value)).map((line) => line.label);
}

export function isUnfilled(value: string): boolean {
  return value === '' || value === placeholder;
}
