import type { Archive } from '../../src/archive/archive.ts';
import { createArchive, type ContentFolder } from '../../src/archive/read-archive.ts';
import { sheetsOf } from './sheets-of.ts';
import type { TestContent } from './write-content.ts';

type Rows = TestContent['tables'];

/** An archive of a few invented rows, made in memory; it has no prose. What it lacks it takes from `project`. */
export function archiveOf(rows: Rows, project?: Rows): Archive {
  return createArchive(folderOf(rows), project === undefined ? undefined : folderOf(project));
}

function folderOf(rows: Rows): ContentFolder {
  return { directory: 'no-such-folder', sheets: sheetsOf(rows) };
}

/** The source every invented row may rest on. */
export const inventedSource = { id: 'invented', title: '虚构材料', tier: '其他' };
