import { toRows, type ContentSheets, type PlacedRow } from '../sheet.ts';
import { splitList } from '../table.ts';
import { citationsTable, type rollTable, type CitationRow } from '../tables.ts';
import type { MergedField } from './merge-fields.ts';
import type { PlacedChange } from './sheet-texts.ts';

type RollRecord = PlacedRow<typeof rollTable>;

export interface MergedCitations {
  changes: PlacedChange[];
  added: Partial<CitationRow>[];
}

const { columns } = citationsTable;

/**
 * What becomes of the citations of two rows that become one. Those of the row that goes name the other. Where the rows
 * disagree, what stands no more becomes 另一说: by the sources that were cited for it, else by that of its row.
 */
export function mergeCitations(
  sheets: ContentSheets,
  { kept, dropped }: Record<'kept' | 'dropped', RollRecord>,
  fields: readonly MergedField[],
): MergedCitations {
  const merged: MergedCitations = { changes: [], added: [] };
  const disputed = fields.filter(({ other }) => other !== '');
  const told = new Set<string>();
  for (const citation of sheets.citations.flatMap((sheet) => toRows(citationsTable, sheet))) {
    const { record } = citation.cells;
    if (record !== kept.cells.id && record !== dropped.cells.id) continue;
    const place = { schema: citationsTable, file: citation.file, row: citation.row };
    if (record === dropped.cells.id)
      merged.changes.push({ ...place, heading: columns.record.heading, value: kept.cells.id });
    const owned = disputed.filter(({ other, kept: own }) => (other === own) === (record === kept.cells.id));
    for (const { heading } of giveUp(citation, { keep: kept.cells.id, owned }, merged)) told.add(heading);
  }
  for (const field of disputed) {
    if (told.has(field.heading)) continue;
    const ids = splitList((field.other === field.kept ? kept : dropped).cells.sourceIds);
    const sourceId = ids.length === 1 ? (ids[0] ?? '') : '';
    merged.added.push(toOtherAccount(field, { record: kept.cells.id, sourceId }));
  }
  return merged;
}

/** The fields of the citation that it speaks of no more as adopted; several fields may share one citation. */
function giveUp(
  { cells, file, row }: PlacedRow<typeof citationsTable>,
  { keep, owned }: { keep: string; owned: readonly MergedField[] },
  merged: MergedCitations,
): readonly MergedField[] {
  if (cells.adopted === '否' || cells.value !== '') return [];
  const headings = splitList(cells.field);
  const given = owned.filter(({ heading }) => headings.includes(heading));
  const [only] = given;
  if (only === undefined) return [];
  const place = { schema: citationsTable, file, row };
  if (headings.length === 1) {
    merged.changes.push({ ...place, heading: columns.value.heading, value: only.other });
    merged.changes.push({ ...place, heading: columns.adopted.heading, value: '否' });
    return given;
  }
  const left = headings.filter((heading) => !given.some((field) => field.heading === heading));
  merged.changes.push({ ...place, heading: columns.field.heading, value: left.join(';') });
  const { sourceId, locator } = cells;
  for (const field of given) merged.added.push(toOtherAccount(field, { record: keep, sourceId, locator }));
  return given;
}

function toOtherAccount(
  { heading, other }: MergedField,
  said: Pick<CitationRow, 'record' | 'sourceId'> & { locator?: string },
): Partial<CitationRow> {
  return { ...said, field: heading, value: other, adopted: '否' };
}
