import type { TableSchema } from '../table.ts';
import { listHeadingLines, type HeadingLine, type Wording } from './heading-lines.ts';
import { recognisePlain, type Recognised } from './recognise-heading.ts';
import type { ColumnTarget } from './sheet-plan.ts';
import type { SourceSheet } from './source-book.ts';

/** A column of a sheet with what its heading means, if anything. */
export interface RecognisedColumn {
  /** From 1. */
  column: number;
  heading: string;
  found: Recognised | undefined;
}

export interface RecognisedSheet {
  schema: TableSchema;
  headingRow: number;
  lastHeadingRow: number;
  columns: readonly RecognisedColumn[];
}

export interface KnownTable {
  schema: TableSchema;
  /** What the staff say now, by plain heading. */
  chosen: ReadonlyMap<string, ColumnTarget>;
  /** What was said before, by plain heading. */
  remembered: ReadonlyMap<string, ColumnTarget>;
}

/** Two headings may stand together by chance; a table with fewer is only known when somebody names it. */
const fewest = 2;

/**
 * The tables that fit the sheet best, with the row of their headings: one as a rule, several where headings alone can't
 * tell, none where no row looks like headings of any.
 */
export function recogniseSheet(
  sheet: SourceSheet,
  known: readonly KnownTable[],
  isNamed: boolean,
): RecognisedSheet[] {
  const lines = listHeadingLines(sheet);
  const scored = known.flatMap((table) =>
    lines.map((line) => scoreLine(line, table)).filter(({ matched }) => matched >= (isNamed ? 1 : fewest)),
  );
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const tables = new Map<string, RecognisedSheet>();
  for (const { score, sheet: found } of scored) {
    if (score === best && !tables.has(found.schema.name)) tables.set(found.schema.name, found);
  }
  return [...tables.values()];
}

interface Scored {
  matched: number;
  score: number;
  sheet: RecognisedSheet;
}

function scoreLine(line: HeadingLine, table: KnownTable): Scored {
  const columns = line.headings.flatMap((wordings, index): RecognisedColumn[] => {
    const [heading] = wordings;
    return heading === undefined
      ? []
      : [{ column: index + 1, ...recogniseColumn(wordings, heading.text, table) }];
  });
  const targets = columns.flatMap(({ found }) => (found === undefined ? [] : [found.target]));
  const keys = new Set(targets.flatMap(keyOf));
  const required = Object.entries(table.schema.columns).filter(([, column]) => column.required === true);
  const present = required.filter(([key]) => keys.has(key)).length;
  const share = required.length === 0 ? 0 : present / required.length;
  return {
    matched: keys.size,
    // Required columns decide between tables that fit equally, then how much of the row is understood.
    score: keys.size + share * 0.9 + (targets.length / (columns.length + 1)) * 0.05,
    sheet: { schema: table.schema, headingRow: line.row, lastHeadingRow: line.lastRow, columns },
  };
}

function keyOf(target: ColumnTarget): string[] {
  if (target.kind === 'column') return [target.key];
  if (target.kind === 'part') return [target.part === 'text' ? target.key : `${target.key}.${target.part}`];
  return [];
}

function recogniseColumn(
  wordings: readonly Wording[],
  heading: string,
  table: KnownTable,
): Omit<RecognisedColumn, 'column'> {
  for (const wording of wordings) {
    const found = recogniseWording(wording, table);
    if (found !== undefined) return { heading: wording.text, found };
  }
  return { heading, found: undefined };
}

function recogniseWording(
  { plain, isPersonal }: Wording,
  { schema, chosen, remembered }: KnownTable,
): Recognised | undefined {
  const ours = recognisePlain(plain, schema);
  const target = chosen.get(plain);
  // Nobody can say that a column of telephones is something else; only that it isn't taken over.
  if (ours?.how !== 'own' && (isPersonal || ours?.target.kind === 'refused')) {
    const isLeftOut = target?.kind === 'left-out';
    return isLeftOut
      ? { how: 'chosen', target: { kind: 'left-out' } }
      : { how: 'unknown', target: { kind: 'refused' } };
  }
  if (target !== undefined) return { how: 'chosen', target };
  if (ours?.how === 'own') return ours;
  const earlier = remembered.get(plain);
  return earlier === undefined ? ours : { how: 'remembered', target: earlier };
}
