/** Sizes of characters that the style sheet of a printed panel knows, in tenths of a millimetre, largest first. */
const printSizes = [70, 60, 50, 42, 36, 30, 26, 22, 19] as const;
const smallest = 19;

/** A4 across, less its margins and what stands over and under the stone, in millimetres. */
const sheet = { width: 250, height: 138 };
/** As on the page: columns two characters apart, names four. */
const pitch = { column: 2, line: 4.2 };

/** The largest size at which a panel fits one sheet; the smallest where none does, and the panel then breaks. */
export function toPrintSize({ columns, lines }: { columns: number; lines: number }): number {
  const fits = (size: number): boolean =>
    (columns * pitch.column * size) / 10 <= sheet.width && (lines * pitch.line * size) / 10 <= sheet.height;
  return printSizes.find(fits) ?? smallest;
}
