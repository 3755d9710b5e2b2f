import { headingOf } from './checked-sheet.ts';
import type { CheckedContent, Report } from './checked-content.ts';

/** Names the characters that no font of the site draws, with every cell they stand in. */
export function checkGlyphs(content: CheckedContent, report: Report): void {
  const uncovered = [...(content.options.uncovered ?? [])];
  if (uncovered.length === 0) return;
  for (const { schema, rows } of content.listTables()) {
    for (const { cells, sheet, file, row } of rows) {
      const text = Object.values(cells).join('\n');
      if (!uncovered.some((character) => text.includes(character))) continue;
      for (const [key, cell] of Object.entries(cells)) {
        const found = uncovered.filter((character) => cell.includes(character));
        if (found.length === 0) continue;
        const column = headingOf(sheet, key);
        report({
          level: 'warning',
          kind: 'glyph-uncovered',
          table: schema.name,
          file,
          row,
          column,
          value: found.join(''),
        });
      }
    }
  }
}
