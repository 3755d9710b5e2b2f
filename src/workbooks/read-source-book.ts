import type { SourceBook } from '../domain/imports/source-book.ts';
import { findArchiveKind, findFileKind } from './find-file-kind.ts';
import { readSourceCsv } from './read-source-csv.ts';
import { readSourceXlsx } from './read-source-xlsx.ts';
import { readDirectory } from './unpack-workbook.ts';
import { WorkbookError } from './workbook-error.ts';

/**
 * Reads what somebody handed in: an XLSX workbook or a CSV file. What it is, its bytes tell.
 *
 * @param fileName without its folder.
 * @throws WorkbookError where it is anything else, is damaged, or unpacks to more than we take.
 */
export async function readSourceBook(bytes: Uint8Array, fileName: string): Promise<SourceBook> {
  const kind = findFileKind(bytes);
  switch (kind.kind) {
    case 'empty':
      throw new WorkbookError({ kind: 'file-empty' });
    case 'other':
      throw new WorkbookError({ kind: 'other-file', what: kind.what });
    case 'text':
      return readSourceCsv(bytes, fileName);
    case 'zip': {
      const parts = readDirectory(bytes);
      if (!parts.has('xl/workbook.xml')) {
        throw new WorkbookError({ kind: 'other-file', what: findArchiveKind(new Set(parts.keys())) });
      }
      const sheets = readSourceXlsx(bytes);
      if (sheets.length === 0) throw new WorkbookError({ kind: 'no-sheets' });
      return { fileName, format: 'xlsx', sheets };
    }
  }
}
