import path from 'node:path';
import { existsSync } from 'node:fs';
import { readSheet } from '../archive/read-sheet.ts';
import { toRows } from '../domain/sheet.ts';
import { isUnfilled, toSiteSettings } from '../domain/site-settings.ts';
import { tables } from '../domain/tables.ts';
import type { OfficeSettings } from './server-settings.ts';

/** What `site.csv` says of the office; lines that nobody has filled in are undefined. */
export function readOfficeSettings(contentDir: string): OfficeSettings {
  const hasTable = existsSync(path.join(contentDir, 'site.csv'));
  const rows = hasTable ? toRows(tables.site, readSheet(contentDir, 'site.csv')) : [];
  const { name, identity } = toSiteSettings(rows);
  const find = (label: string): string | undefined => {
    const value = identity.find((line) => line.label === label)?.value ?? '';
    return isUnfilled(value) ? undefined : value;
  };
  return {
    archiveName: name,
    officeName: find('主办单位'),
    officeTelephone: find('电话'),
    officeEmail: find('邮箱'),
  };
}
