/** A table whose columns stand to the right where every cell in them is a number. */
export function toMarkdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const isNumber = headings.map((_, column) => rows.every((row) => /^[\d—+−]/u.test(row[column] ?? '')));
  const lines = [headings, isNumber.map((right) => (right ? '---:' : '---')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`);
}
