import { identityKeys } from '../domain/site-settings.ts';
import { siteTable, type SiteRow } from '../domain/tables.ts';
import { toEmptyRow } from './empty-row.ts';

/** The settings of an archive of nobody: every page says 虚构, and every line of the footer too. */
export function listInventedSettings(): SiteRow[] {
  const empty = toEmptyRow(siteTable);
  const rows: [string, string][] = [
    ['网站名称', '铭记'],
    ['副题', '虚构县烈士纪念档案（示例）'],
    ...identityKeys.map((key): [string, string] => [key, '虚构']),
    ['数据截止', ''],
    ['示例', '是'],
  ];
  return rows.map(([key, value]) => ({ ...empty, key, value }));
}
