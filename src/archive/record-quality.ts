import type { SheetFault } from '../domain/append-rows.ts';
import { appendRows } from '../domain/append-rows.ts';
import { toRows } from '../domain/sheet.ts';
import { tables } from '../domain/tables.ts';
import {
  listChangedFigures,
  toQualityCells,
  toQualityFigure,
  type QualityFigure,
} from '../domain/verification/quality-figure.ts';
import { applyFiles } from '../files/apply-files.ts';
import { readStandingText } from '../files/standing-file.ts';
import { parseSheet } from './read-sheet.ts';

export type RecordedQuality =
  | { kind: 'recorded'; figures: number }
  | { kind: 'refused'; fault: SheetFault }
  | Exclude<Awaited<ReturnType<typeof applyFiles>>, { kind: 'applied' }>;

/** Adds to `quality.csv` what has changed since the last figures there; nothing that stands there is changed. */
export async function recordQuality(
  contentDir: string,
  figures: readonly QualityFigure[],
): Promise<RecordedQuality> {
  const schema = tables.quality;
  const file = schema.location.path;
  const standing = readStandingText(contentDir, file);
  const text = standing.kind === 'text' ? standing.text : '';
  const kept = toRows(schema, parseSheet(file, new TextEncoder().encode(text)));
  const changed = listChangedFigures(
    kept.flatMap(({ cells }) => toQualityFigure(cells) ?? []),
    figures,
  );
  if (changed.length === 0) return { kind: 'recorded', figures: 0 };
  const appended = appendRows(text, { schema, rows: changed.map(toQualityCells) });
  if (appended.kind === 'refused') return { kind: 'refused', fault: appended.fault };
  const before = standing.kind === 'text' ? standing.text : undefined;
  const applied = await applyFiles(contentDir, [{ file, before, after: appended.text }]);
  return applied.kind === 'applied' ? { kind: 'recorded', figures: changed.length } : applied;
}
