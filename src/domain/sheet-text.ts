/** UTF-8 with a byte order mark and CRLF after RFC 4180, as Excel and WPS write and read it. */
const byteOrderMark = '\uFEFF';

export function toSheetText(headings: readonly string[], records: readonly (readonly string[])[]): string {
  return byteOrderMark + [headings, ...records].map(toRecordLine).join('');
}

export function toRecordLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
