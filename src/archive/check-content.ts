import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../domain/rules/finding.ts';
import { checkSheets } from '../domain/rules/check-sheets.ts';
import type { CheckOptions } from '../domain/rules/checked-content.ts';
import type { ContentSheets } from '../domain/sheet.ts';
import { readSheets } from './read-tables.ts';

export interface ContentCheckOptions extends Pick<CheckOptions, 'production' | 'uncovered'> {
  /** `YYYY-MM-DD`; the day in Beijing unless told. */
  today?: string;
  /** The project's own content folder, whose places, units and sources serve archives that bring none. */
  fallback?: string;
}

/** Reads every table of a content folder and names all that is wrong or doubtful in it. */
export function checkContent(directory: string, options: ContentCheckOptions = {}): Finding[] {
  return checkSheetsOf(readSheets(directory), { ...options, directory });
}

/** As `checkContent`, for sheets already read; files beside the tables are looked at where the folder is given. */
export function checkSheetsOf(
  sheets: ContentSheets,
  { today, fallback, directory, ...options }: ContentCheckOptions & { directory?: string },
): Finding[] {
  const isOwn =
    fallback === undefined || (directory !== undefined && path.resolve(fallback) === path.resolve(directory));
  return checkSheets(sheets, {
    ...options,
    today: today ?? todayInBeijing(),
    ...(isOwn ? {} : { fallback: readSheets(fallback) }),
    ...(directory === undefined ? {} : { files: listFiles(directory) }),
  });
}

function todayInBeijing(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** Every file below the folder, but for hidden ones and those that Office keeps while a sheet is open. */
function listFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/u.test(entry.name))
    .map((entry) =>
      path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}
