import { statSync } from 'node:fs';
import path from 'node:path';
import { projectContent } from '../../../../archive/current.ts';
import { readSheet } from '../../../../archive/read-sheet.ts';
import { createGazetteer, type Gazetteer } from '../../../../domain/places/places.ts';
import { toRows } from '../../../../domain/sheet.ts';
import { tables } from '../../../../domain/tables.ts';

let kept: { key: string; gazetteer: Gazetteer } | undefined;

/** 地名沿革 of the content folder, or the project's own where it has none; read again only when the file changed. */
export function readGazetteer(contentDir: string): Gazetteer {
  const file = 'places.csv';
  const folder = [contentDir, projectContent].find(
    (candidate) => timeOf(path.join(candidate, file)) !== undefined,
  );
  if (folder === undefined) return createGazetteer([]);
  const key = `${folder} ${timeOf(path.join(folder, file)) ?? ''}`;
  if (kept?.key !== key) {
    const rows = toRows(tables.places, readSheet(folder, file)).map(({ cells }) => cells);
    kept = { key, gazetteer: createGazetteer(rows) };
  }
  return kept.gazetteer;
}

function timeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
