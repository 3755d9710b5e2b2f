import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../domain/rules/finding.ts';
import { checkSheets } from '../domain/rules/check-sheets.ts';
import type { CheckOptions } from '../domain/rules/checked-content.ts';
import { readMasterNames } from './read-masters.ts';
import { readPlanTexts } from './read-plans.ts';
import { readFolder, type ContentFolder } from './read-archive.ts';

export interface FolderCheckOptions extends Pick<CheckOptions, 'production' | 'uncovered' | 'districts'> {
  /** `YYYY-MM-DD`; the day in Beijing unless told. */
  today?: string;
  /** The project's own content, whose places, units and sources serve archives that bring none. */
  project?: ContentFolder;
  /** Folder of the masters, where it lies outside the content; `MEDIA_DIR` unless told. */
  mediaDirectory?: string | undefined;
}

/** Options where the project's content is given by its folder. */
export type ContentCheckOptions = Omit<FolderCheckOptions, 'project'> & { fallback?: string };

/** Reads every table of a content folder and names all that is wrong or doubtful in it. */
export function checkContent(
  directory: string,
  { fallback, ...options }: ContentCheckOptions = {},
): Finding[] {
  const isOwn = fallback === undefined || path.resolve(fallback) === path.resolve(directory);
  return checkFolder(readFolder(directory), {
    ...options,
    ...(isOwn ? {} : { project: readFolder(fallback) }),
  });
}

/** As `checkContent`, for folders already read. */
export function checkFolder(
  { directory, sheets }: ContentFolder,
  { today, project, mediaDirectory = process.env['MEDIA_DIR'], ...options }: FolderCheckOptions,
): Finding[] {
  return checkSheets(sheets, {
    ...options,
    today: today ?? todayInBeijing(),
    files: listFiles(directory),
    masters: readMasterNames(directory, mediaDirectory),
    plans: readPlanTexts(directory),
    ...(project === undefined ? {} : { fallback: project.sheets }),
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
