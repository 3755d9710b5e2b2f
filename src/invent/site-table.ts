import { siteTable, type SiteRow } from '../domain/tables.ts';
import { toEmptyRow } from './empty-row.ts';

/** The settings of an archive of nobody: every page says 虚构, and every line of the footer too. */
export function listInventedSettings(): SiteRow[] {
  const empty = toEmptyRow(siteTable);
  const rows: [string, string][] = [
    ['网站名称', '铭记'],
    ['副题', '虚构县烈士纪念档案（示例）'],
    ...[
      '主办单位',
      '承办单位',
      '地址',
      '电话',
      '邮箱',
      'ICP备案号',
      '公安备案号',
      '网站标识码',
      '审图号',
    ].map((key): [string, string] => [key, '虚构']),
    ['数据截止', ''],
    ['示例', '是'],
  ];
  return rows.map(([key, value]) => ({ ...empty, key, value }));
}
