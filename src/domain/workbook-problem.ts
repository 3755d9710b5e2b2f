/** What people hand in for a table that is none we read. */
export type OtherFile =
  | 'old-workbook'
  | 'binary-workbook'
  | 'locked'
  | 'open-document'
  | 'web-page'
  | 'xml'
  | 'document'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'database'
  | 'unknown';

/** Why a workbook can't be written or read; `i18n/workbooks.ts` has the sentences. */
export type WorkbookProblem =
  | { kind: 'cell-too-long'; sheet: string; row: number; column: string; length: number }
  | { kind: 'too-many-rows'; sheet: string; rows: number }
  | { kind: 'too-many-columns'; sheet: string; columns: number }
  | { kind: 'not-a-workbook' }
  | { kind: 'too-many-parts'; parts: number }
  /** Bytes that the file would take up once unpacked. */
  | { kind: 'unpacks-too-large'; bytes: number }
  /** The directory of the archive tells other sizes than its parts have. */
  | { kind: 'sizes-untrue' }
  | { kind: 'sheet-too-wide'; rows: number; columns: number }
  | { kind: 'not-utf-8'; file: string }
  | { kind: 'quote-open'; file: string; row: number }
  | { kind: 'no-index' }
  | { kind: 'sheet-not-in-index'; sheet: string }
  | { kind: 'sheet-missing'; sheet: string; file: string }
  | { kind: 'file-outside'; file: string }
  | { kind: 'file-twice'; file: string }
  | { kind: 'file-empty' }
  /** A workbook of charts, or of nothing. */
  | { kind: 'no-sheets' }
  /** Something else than a workbook or CSV was handed in. */
  | { kind: 'other-file'; what: OtherFile }
  | { kind: 'text-unreadable'; file: string };
