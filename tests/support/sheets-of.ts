import { parseSheet } from '../../src/archive/read-sheet.ts';
import type { ContentSheets } from '../../src/domain/sheet.ts';
import { tables } from '../../src/domain/tables.ts';
import { sheetFilesOf, type TestContent } from './write-content.ts';

/** A few invented rows as the sheets that a rule is given; tables without rows have no file. */
export function sheetsOf(rows: TestContent['tables']): ContentSheets {
  const entries = Object.values(tables).map((schema) => {
    const given = rows[schema.name] ?? [];
    const files = given.length === 0 ? [] : sheetFilesOf(schema, given);
    return [schema.name, files.map(({ file, text }) => parseSheet(file, new TextEncoder().encode(text)))];
  });
  return Object.fromEntries(entries) as ContentSheets;
}
