import type { Archive } from '../../src/archive/archive.ts';
import { createArchive, type ContentFolder } from '../../src/archive/read-archive.ts';
import { parseSheet } from '../../src/archive/read-sheet.ts';
import type { ContentSheets } from '../../src/archive/read-tables.ts';
import { tables } from '../../src/domain/tables.ts';
import { toHeadingLine, toRowLine } from '../../src/invent/table-text.ts';
import type { TestContent } from './write-content.ts';

type Rows = TestContent['tables'];

/** An archive of a few invented rows, made in memory; it has no prose. What it lacks it takes from `project`. */
export function archiveOf(rows: Rows, project?: Rows): Archive {
  return createArchive(folderOf(rows), project === undefined ? undefined : folderOf(project));
}

function folderOf(rows: Rows): ContentFolder {
  const sheets = Object.values(tables).map((schema) => {
    const lines = rows[schema.name]?.map((cells) => toRowLine(schema, cells)) ?? [];
    const bytes = new TextEncoder().encode(toHeadingLine(schema) + lines.join(''));
    return [schema.name, lines.length === 0 ? [] : [parseSheet(schema.location.path, bytes)]];
  });
  return { directory: 'no-such-folder', sheets: Object.fromEntries(sheets) as ContentSheets };
}

/** The source every invented row may rest on. */
export const inventedSource = { id: 'invented', title: '虚构材料', tier: '其他' };
