/** Where the cells of a CSV text stand, so that one can be changed and every other character stays. */
export interface CellSpan {
  /** From the first character of the cell to the one after its last, quotes included. */
  start: number;
  end: number;
  /** What the cell says. */
  value: string;
}

/**
 * The cells of every record after RFC 4180; line ends may be CRLF, LF or CR. A byte order mark belongs to no cell. Quotes
 * that never close reach to the end, as they do for every reader.
 */
export function locateCells(text: string): CellSpan[][] {
  const records: CellSpan[][] = [];
  let record: CellSpan[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at <= text.length) {
    const cell = locateCell(text, at);
    record.push(cell);
    const separator = text.charAt(cell.end);
    if (separator !== ',') {
      records.push(record);
      record = [];
    }
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    // After the last line end there is no further record.
    if (at >= text.length && separator !== ',') break;
  }
  return records;
}

function locateCell(text: string, start: number): CellSpan {
  if (text.charAt(start) !== '"') {
    const end = indexOrEnd(text, /[,\r\n]/gu, start);
    return { start, end, value: text.slice(start, end) };
  }
  const closing = closingQuote(text, start);
  const end = indexOrEnd(text, /[,\r\n]/gu, closing);
  return { start, end, value: text.slice(start + 1, closing).replaceAll('""', '"') };
}

/** Two quotes in a quoted cell are one of its characters. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}

function indexOrEnd(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
