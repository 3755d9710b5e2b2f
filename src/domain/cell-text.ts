/** Text as the cells of a workbook hold it: `_xHHHH_` stands for a code unit that XML or the writer would lose. */

/** Excel's own limit, in code units. */
export const mostCharacters = 32_767;

/**
 * What can't stand in a cell as it is: controls other than tab and line feed, U+FFFD and the characters without meaning,
 * half surrogates, carriage returns (XML makes line feeds of them), and what already looks like an escape.
 */
const unsafe =
  /[^\t\n\u{20}-\u{7E}\u{85}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFC}\u{10000}-\u{10FFFF}]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]|_(?=x[0-9A-F]{4}_)/giu;

/** The cell's text for the writer; the reader of any spreadsheet program makes the same text of it again. */
export function toCellText(text: string): string {
  const escaped = text.replace(unsafe, escapeUnits);
  // The writer looks texts up in a plain object, where `constructor` and its like are already something else.
  return escaped in Object.prototype ? escapeUnits(escaped.charAt(0)) + escaped.slice(1) : escaped;
}

function escapeUnits(text: string): string {
  let escaped = '';
  for (let index = 0; index < text.length; index++) {
    escaped += `_x${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return escaped;
}
