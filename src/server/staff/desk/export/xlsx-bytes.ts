/** Characters that XML has no place for: a sheet with one of them would not open. */
const outsideXml = /[^\u{9}\u{A}\u{D}\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Most characters of a cell in Excel. */
const mostCharacters = 32_000;

/** Rows as an Excel workbook in which every cell is typed text: nothing in it is ever worked out. */
export async function toXlsxBytes(
  sheet: string,
  [headings = [], ...rows]: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const data = [
    headings.map((value) => ({ ...toCell(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(toCell)),
  ];
  const columns = headings.map((heading) => ({ width: Math.max(12, Array.from(heading).length * 2 + 4) }));
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

function toCell(text: string): { type: StringConstructor; value: string } {
  return { type: String, value: text.replace(outsideXml, '').slice(0, mostCharacters) };
}
