/** Makes the printed roll as a PDF. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { typesetPdf } from '../typesetting/typeset-pdf.ts';
import { layOutBook, type BookRequest, type LaidOutBook } from './lay-out-book.ts';

export type MadeBook =
  | { kind: 'refused'; message: string }
  | {
      kind: 'made';
      pdf: Uint8Array;
      slip: Uint8Array | undefined;
      pages: number;
      people: { id: string; name: string; page: number }[];
      missing: string[];
    };

/** Room for young objects, MB: layout makes millions of short-lived ones. */
const youngGeneration = 64;

/**
 * Lays the book out in a process of its own, whose memory is free again when Typst needs it: at 20,000 people archive and
 * layout take 400 MB, setting 1,200 MB.
 */
export async function makeBook(request: BookRequest): Promise<MadeBook> {
  // Typst opens its fonts meanwhile.
  const [laidOut] = await Promise.all([layOutApart(request), typesetPdf({ source: '' })]);
  return setBook(laidOut);
}

/** As `makeBook`, in this process. */
export async function makeBookHere(request: BookRequest): Promise<MadeBook> {
  return setBook(await layOutBook(request));
}

/** @throws Error where a page holds more than was reckoned, so that running heads and indexes would be wrong. */
async function setBook(laidOut: LaidOutBook): Promise<MadeBook> {
  if (laidOut.kind === 'refused') return laidOut;
  const { document, slip, fonts, pages, people, missing } = laidOut;
  const pdf = await typesetPdf({ ...document, fonts });
  requirePages(pdf, pages);
  const slipPdf = slip === undefined ? undefined : await typesetPdf({ ...slip, fonts });
  return { kind: 'made', pdf, slip: slipPdf, pages, people, missing };
}

async function layOutApart(request: BookRequest): Promise<LaidOutBook> {
  const child = fork(fileURLToPath(new URL('./book-worker.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-semi-space-size=${youngGeneration}`],
  });
  child.send(request);
  return new Promise<LaidOutBook>((resolve, reject) => {
    let laidOut: LaidOutBook | undefined;
    child.once('message', (message) => {
      // Structured clone keeps the shape that the process of our own gave it.
      laidOut = message as LaidOutBook;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (laidOut !== undefined) resolve(laidOut);
      else reject(new Error(`The layout of the book ended with code ${code}.`));
    });
  });
}

/** Typst adds a page where text does not fit, and all pages after it would be wrong in the indexes. */
function requirePages(pdf: Uint8Array, expected: number): void {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const at = text.indexOf('/Type /Pages');
  const count = /\/Count (\d+)/u.exec(text.toString('latin1', at, at + 100))?.[1];
  if (count === String(expected)) return;
  throw new Error(`The book has ${count} pages instead of ${expected}: some text is wider than reckoned.`);
}
