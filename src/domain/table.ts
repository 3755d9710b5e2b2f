/**
 * The shape of a content table: which columns it has, what a registrar may write in them, and how a heading met in a
 * sheet finds its column. Every table of `content/` is described once, in `tables.ts`; readers, checks, writers and
 * the registrar's guide all derive from it.
 */

/** What a cell may hold. Cells are always text; the rule says how the text is to be read. */
export type ValueRule =
  | { kind: 'text' }
  | { kind: 'id'; pattern: RegExp }
  /** One word of a controlled list; `aliases` maps other spellings met in sheets to the list's own. */
  | { kind: 'word'; words: readonly string[]; aliases?: Readonly<Record<string, string>> }
  /** Several words of a controlled list, separated by `;`. */
  | { kind: 'words'; words: readonly string[]; aliases?: Readonly<Record<string, string>> }
  /** A date or a span of time as written; see `dates/`. */
  | { kind: 'date' }
  /** Ids of rows in other tables; `many` allows several, separated by `;`. */
  | { kind: 'reference'; tables: readonly TableName[]; many: boolean }
  /** Short texts separated by `;`. */
  | { kind: 'list' }
  /** Whole sentences separated by the half-width `;` only. */
  | { kind: 'sentences' }
  /** `原名:江竹君;化名:江志炜`: a kind of name, a colon, the name. */
  | { kind: 'name-forms' }
  | { kind: 'number'; min?: number; max?: number }
  /** A six-digit district code. */
  | { kind: 'district-code' }
  /** A path below `content/`. */
  | { kind: 'file' };

export type TableName =
  | 'roll'
  | 'facilities'
  | 'graves'
  | 'grave-moves'
  | 'walls'
  | 'upkeep'
  | 'custodians'
  | 'places'
  | 'units'
  | 'events'
  | 'sources'
  | 'citations'
  | 'corrections'
  | 'redirects'
  | 'rules'
  | 'statistics'
  | 'media'
  | 'transcripts'
  | 'mourning'
  | 'glyphs'
  | 'certificates'
  | 'headings'
  | 'quality'
  | 'site';

export interface Column {
  /** The heading on the official form. */
  heading: string;
  /** One sentence for the registrar. */
  note: string;
  /** Other headings that mean this column. */
  synonyms?: readonly string[];
  value: ValueRule;
  required?: boolean;
  /** May be absent from a sheet altogether without a warning. */
  optional?: boolean;
}

export interface TableSchema<Key extends string = string> {
  name: TableName;
  /** Title for people. */
  title: string;
  /** Where the table stands below `content/`: a file, or a folder of files with the same columns. */
  location: { kind: 'file'; path: string } | { kind: 'folder'; path: string };
  /** The column that names the row; null where rows have no id of their own. */
  idColumn: NoInfer<Key> | null;
  columns: Readonly<Record<Key, Column>>;
}

/** A row as read: every column of the schema present, text trimmed of outer white space, absent cells empty. */
export type Row<Schema extends TableSchema> =
  Schema extends TableSchema<infer Key> ? Record<Key, string> : never;

/** Where a row stands, in the registrar's terms: file below `content/`, and row as Excel numbers it (heading = 1). */
export interface RowPlace {
  file: string;
  row: number;
}

export function defineTable<Key extends string>(schema: TableSchema<Key>): TableSchema<Key> {
  return schema;
}

/** Splits a cell that may hold several values; accepts the separators that Chinese keyboards produce. */
export function splitList(cell: string): string[] {
  return cell
    .split(/[;；|｜\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Splits a cell of whole sentences, which may hold 「；」 themselves: only the half-width semicolon and line breaks part them. */
export function splitSentences(cell: string): string[] {
  return cell
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The headings of a table in the order of the form. */
export function listHeadings(schema: TableSchema): string[] {
  return Object.values(schema.columns).map((column) => column.heading);
}

/** Finds the column a heading means: its own heading first, then the synonyms; undefined when none does. */
export function findColumnKey<Key extends string>(
  schema: TableSchema<Key>,
  heading: string,
): Key | undefined {
  const wanted = heading.replace(/[\s\u3000\uFEFF]/gu, '');
  const keys = Object.keys(schema.columns) as Key[];
  return (
    keys.find((key) => schema.columns[key].heading === wanted) ??
    keys.find((key) => schema.columns[key].synonyms?.includes(wanted) === true)
  );
}
