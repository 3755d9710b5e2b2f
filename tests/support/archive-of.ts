import type { Archive } from '../../src/archive/archive.ts';
import { createArchive, type ContentFolder } from '../../src/archive/read-archive.ts';
import { parseSheet } from '../../src/archive/read-sheet.ts';
import type { ContentSheets } from '../../src/archive/read-tables.ts';
import { tables } from '../../src/domain/tables.ts';
import { sheetFilesOf, type TestContent } from './write-content.ts';

type Rows = TestContent['tables'];

/** An archive of a few invented rows, made in memory; it has no prose. What it lacks it takes from `project`. */
export function archiveOf(rows: Rows, project?: Rows): Archive {
  return createArchive(folderOf(rows), project === undefined ? undefined : folderOf(project));
}

function folderOf(rows: Rows): ContentFolder {
  const sheets = Object.values(tables).map((schema) => {
    const given = rows[schema.name] ?? [];
    if (given.length === 0) return [schema.name, []];
    const sheetsOf = sheetFilesOf(schema, given).map(({ file, text }) =>
      parseSheet(file, new TextEncoder().encode(text)),
    );
    return [schema.name, sheetsOf];
  });
  return { directory: 'no-such-folder', sheets: Object.fromEntries(sheets) as ContentSheets };
}

/** The source every invented row may rest on. */
export const inventedSource = { id: 'invented', title: '虚构材料', tier: '其他' };
