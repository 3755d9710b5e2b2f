/** What a spreadsheet may take for a formula, or skip before it does: half and full width. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Rows as CSV after RFC 4180, with the mark that tells Excel it is UTF-8. A cell that a spreadsheet could take for a
 * formula begins with an apostrophe, so that it stays what was written.
 */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

function toCell(text: string): string {
  const harmless = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
