import path from 'node:path';
import Papa from 'papaparse';
import type { Sheet } from '../domain/sheet.ts';
import { readStandingFile } from '../files/standing-file.ts';

/**
 * Reads one CSV file into a Sheet. Never throws for bad content: what is wrong with the bytes or the quoting is told in
 * the sheet itself, so that the check can name all of it at once.
 */
export function readSheet(directory: string, file: string): Sheet {
  return parseSheet(file, requireBytes(directory, file));
}

/** The old bytes while several tables are switched as one. */
function requireBytes(directory: string, file: string): Uint8Array {
  const bytes = readStandingFile(directory, file);
  if (bytes === undefined) throw new Error(`${path.join(directory, file)} is not there.`);
  return bytes;
}

export function parseSheet(file: string, bytes: Uint8Array): Sheet {
  const decoded = decode(bytes);
  const parsed = Papa.parse<string[]>(decoded.text, { delimiter: ',', skipEmptyLines: false });
  const [headings = [], ...records] = parsed.data;
  return {
    file,
    encoding: decoded.encoding,
    hasBom: decoded.hasBom,
    headings: headings.map((heading) => heading.trim()),
    records: withoutTrailingBlank(records),
    quoteErrors: parsed.errors
      .filter((error) => error.type === 'Quotes')
      .map((error) => ({ row: (error.row ?? 0) + 1, message: error.code })),
  };
}

/** Records that are handed on together. */
const batchSize = 4096;

/**
 * Reads a file a few thousand records at a time, so that a roll of millions need not be in memory as cells. The sheets
 * have the headings of the file; quoting is the check's concern and not looked at here.
 */
export function forEachBatch(
  directory: string,
  file: string,
  visit: (sheet: Sheet, recordsBefore: number) => void,
): void {
  const decoded = decode(requireBytes(directory, file));
  let headings: string[] | undefined;
  let records: string[][] = [];
  let before = 0;
  const handOn = (): void => {
    if (headings !== undefined && records.length > 0)
      visit(
        { file, encoding: decoded.encoding, hasBom: decoded.hasBom, headings, records, quoteErrors: [] },
        before,
      );
    before += records.length;
    records = [];
  };
  Papa.parse<string[]>(decoded.text, {
    delimiter: ',',
    skipEmptyLines: false,
    step: ({ data }) => {
      if (headings === undefined) headings = data.map((heading) => heading.trim());
      else records.push(data);
      if (records.length >= batchSize) handOn();
    },
  });
  handOn();
}

interface Decoded {
  text: string;
  encoding: Sheet['encoding'];
  hasBom: boolean;
}

function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le', 'utf-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be', 'utf-16');
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', hasBom };
  // A file that begins with the mark of UTF-8 is damaged UTF-8, whatever else its bytes could spell.
  const gb = hasBom ? undefined : tryDecode(bytes, 'gb18030');
  if (gb !== undefined) return { text: gb, encoding: 'gb18030', hasBom: false };
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'unreadable', hasBom };
}

function decodeAs(bytes: Uint8Array, label: string, encoding: Sheet['encoding']): Decoded {
  return { text: new TextDecoder(label).decode(bytes), encoding, hasBom: true };
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutTrailingBlank(records: string[][]): string[][] {
  let end = records.length;
  while (end > 0 && (records[end - 1] ?? []).every((cell) => cell === '')) end -= 1;
  return records.slice(0, end);
}
