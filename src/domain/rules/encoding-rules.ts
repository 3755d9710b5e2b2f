import type { CheckedSheet } from './checked-sheet.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { FindingKind, FindingLevel } from './finding.ts';

/** What the bytes of each file turned out to be. */
export function checkEncodings(content: CheckedContent, report: Report): void {
  for (const { schema, sheets } of content.listTables()) {
    for (const sheet of sheets) {
      const found = encodingFinding(sheet);
      if (found !== undefined) report({ ...found, table: schema.name, file: sheet.sheet.file });
    }
  }
}

function encodingFinding(checked: CheckedSheet): { kind: FindingKind; level: FindingLevel } | undefined {
  const { encoding, hasBom, headings } = checked.sheet;
  // Damaged UTF-8 often decodes as GB 18030 too; then it gives headings that no form has.
  if (encoding === 'gb18030') {
    const kind = checked.isReadable ? 'encoding-gb18030' : 'encoding-unreadable';
    return { kind, level: 'error' };
  }
  if (encoding === 'utf-16') return { kind: 'encoding-utf-16', level: 'error' };
  if (encoding === 'unreadable') return { kind: 'encoding-unreadable', level: 'error' };
  return hasBom || headings.length === 0 ? undefined : { kind: 'bom-missing', level: 'warning' };
}
