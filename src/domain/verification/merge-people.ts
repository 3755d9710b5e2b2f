import type { SheetFault } from '../append-rows.ts';
import { toRows, type ContentSheets } from '../sheet.ts';
import type { RowPlace } from '../table.ts';
import { citationsTable, redirectsTable, rollTable } from '../tables.ts';
import { mergeCitations } from './merge-citations.ts';
import { mergeFields, type MergedField, type Taken } from './merge-fields.ts';
import { listReferenceChanges } from './merge-references.ts';
import { SheetTexts, UnwritableSheet } from './sheet-texts.ts';

export interface MergeRequest {
  /** Id that stays, and id that leads to it from then on. */
  keep: string;
  drop: string;
  /** By heading or key of the roll: whose cell is taken. */
  taken: ReadonlyMap<string, Taken>;
  /** Why, for the redirect. */
  note: string;
}

export interface MergeSource {
  sheets: ContentSheets;
  /** A file below the content folder as text, with its byte order mark; undefined where there is none. */
  textOf(file: string): string | undefined;
}

/** A cell of another table that named the row that goes. */
export interface MovedReference extends RowPlace {
  heading: string;
}

export type MergedPeople =
  | {
      kind: 'merged';
      fields: MergedField[];
      references: MovedReference[];
      /** New texts by file. */
      texts: ReadonlyMap<string, string>;
    }
  | { kind: 'unknown'; id: string }
  | { kind: 'same-id' }
  | { kind: 'unwritable'; file: string; fault: SheetFault };

/**
 * Joins two rows of the roll: the row that stays is filled from the other, which goes and whose id leads on for ever. Cells of
 * all tables that named it name the row that stays, and what the rows disagree about stands in the citations as 另一说. The
 * ledger is the caller's.
 */
export function mergePeople({ sheets, textOf }: MergeSource, request: MergeRequest): MergedPeople {
  const { keep, drop } = request;
  if (keep === drop) return { kind: 'same-id' };
  const people = sheets.roll.flatMap((sheet) => toRows(rollTable, sheet));
  const [kept, dropped] = [keep, drop].map((id) => people.find(({ cells }) => cells.id === id));
  if (kept === undefined || dropped === undefined)
    return { kind: 'unknown', id: kept === undefined ? keep : drop };
  const fields = mergeFields(kept.cells, dropped.cells, request.taken);
  const references = listReferenceChanges(sheets, keep, drop);
  const citations = mergeCitations(sheets, { kept, dropped }, fields);
  const ofRow = fields
    .filter(({ value, kept: before }) => value !== before)
    .map(({ heading, value }) => ({
      schema: rollTable,
      file: kept.file,
      row: kept.row,
      heading,
      value,
    }));
  const moved = [...references, ...citations.changes];
  try {
    const texts = new SheetTexts(textOf);
    texts.change([...ofRow, ...moved]);
    // A wall may carry a name twice; of other tables two rows that say the same are one.
    texts.remove(
      [dropped],
      moved.filter(({ schema }) => schema.name !== 'walls'),
    );
    texts.append(redirectsTable, [{ oldId: drop, newId: keep, note: request.note }]);
    texts.append(citationsTable, citations.added);
    const cells = moved.map(({ file, row, heading }) => ({ file, row, heading }));
    return { kind: 'merged', fields, references: cells, texts: texts.written };
  } catch (error) {
    if (error instanceof UnwritableSheet) return { kind: 'unwritable', file: error.file, fault: error.fault };
    throw error;
  }
}
