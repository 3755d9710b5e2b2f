import type { IncomingMessage } from 'node:http';
import Busboy, { type BusboyInstance } from '@fastify/busboy';
import { cleanText } from '../../domain/leads/clean-text.ts';
import { BadRequestError, type SentFile, type SentForm } from './web-request.ts';

/** How much of a form is read; all of it is held in memory. */
const most = { fields: 200, fieldBytes: 64 * 1024, nameBytes: 80, files: 6 };

export interface FormBounds {
  /** Of the whole body. */
  mostBytes: number;
  /** Of one file. */
  mostFileBytes?: number;
}

const usualFileBytes = 8 * 1024 * 1024;

/** A sender that pauses longer, or sends slower than this on the whole, is cut off. */
const pace = { pauseMs: 15_000, graceMs: 30_000, bytesPerMs: 16 };

interface Reading {
  values: Map<string, string[]>;
  files: SentFile[];
  /** What is wrong with the form, once something is; the rest of it is then only read past. */
  fault: BadRequestError | undefined;
}

/**
 * Reads a form (urlencoded or multipart) of at most `mostBytes`. Throws `BadRequestError`: 415 for another type, 413 for
 * too much, 408 for too slow, 400 for what is malformed or holds characters that can't be stored. A file over
 * `mostFileBytes` comes cut, with `isTruncated`, so that the handler can say so beside its field.
 */
export async function readForm(
  request: IncomingMessage,
  { mostBytes, mostFileBytes = usualFileBytes }: FormBounds,
): Promise<SentForm> {
  const type = request.headers['content-type'] ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/iu.test(type))
    throw new BadRequestError(415, 'The body is not a form.');
  if (Number(request.headers['content-length'] ?? 0) > mostBytes)
    throw new BadRequestError(413, 'The form is announced too large.');
  const reading: Reading = { values: new Map(), files: [], fault: undefined };
  const parser = createParser(type, request, mostFileBytes);
  listen(parser, reading);
  await parseBody(request, parser, mostBytes);
  if (reading.fault !== undefined) throw reading.fault;
  return toForm(reading);
}

function listen(parser: BusboyInstance, reading: Reading): void {
  parser.on('field', (name, value, isNameCut, isValueCut) => {
    if (isNameCut || isValueCut) reading.fault ??= new BadRequestError(413, 'A field is too long.');
    reading.values.set(name, [...(reading.values.get(name) ?? []), value]);
  });
  parser.on('file', (field, stream, fileName, _encoding, claimedType) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', (error: Error) => parser.destroy(error));
    stream.on('end', () => {
      const bytes = Buffer.concat(chunks);
      if (bytes.length === 0 && !fileName) return;
      const isCut = stream.truncated ? { isTruncated: true as const } : {};
      reading.files.push({ field, fileName: fileName ?? '', claimedType, bytes, ...isCut });
    });
  });
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
    parser.on(limit, () => (reading.fault ??= new BadRequestError(413, 'The form has too many parts.')));
}

function createParser(type: string, request: IncomingMessage, fileSize: number): BusboyInstance {
  try {
    return Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: {
        fields: most.fields,
        fieldSize: most.fieldBytes,
        fieldNameSize: most.nameBytes,
        files: most.files,
        fileSize,
        parts: most.fields + most.files,
        headerPairs: 20,
        headerSize: 4096,
      },
    });
  } catch {
    throw new BadRequestError(400, 'The form has no usable boundary.');
  }
}

function parseBody(request: IncomingMessage, parser: BusboyInstance, mostBytes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let total = 0;
    const started = performance.now();
    const settle = (error?: Error): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', end).off('aborted', abort);
      request.pause();
      if (error === undefined) resolve();
      else reject(toBadRequest(error));
    };
    const fail = (status: BadRequestError['status'], message: string): void => {
      parser.destroy();
      settle(new BadRequestError(status, message));
    };
    let timer = setTimeout(fail, pace.pauseMs, 408, 'The body stopped.');
    const take = (chunk: Buffer): void => {
      total += chunk.length;
      clearTimeout(timer);
      timer = setTimeout(fail, pace.pauseMs, 408, 'The body stopped.');
      const isSlow = performance.now() - started > pace.graceMs + total / pace.bytesPerMs;
      if (total > mostBytes) fail(413, 'The form is too large.');
      else if (isSlow) fail(408, 'The body comes too slowly.');
      else parser.write(chunk);
    };
    const end = (): void => void parser.end();
    const abort = (): void => fail(400, 'The body broke off.');
    parser.once('finish', () => settle());
    parser.once('error', (error: Error) => settle(error));
    request.on('data', take).on('end', end).on('aborted', abort);
  });
}

function toBadRequest(error: Error): BadRequestError {
  return error instanceof BadRequestError ? error : new BadRequestError(400, 'The form is malformed.');
}

function toForm({ values, files }: Reading): SentForm {
  const clean = new Map<string, string[]>();
  for (const [name, texts] of values) clean.set(requireClean(name), texts.map(requireClean));
  return {
    text: (field) => clean.get(field)?.[0] ?? '',
    list: (field) => clean.get(field) ?? [],
    fields: () => [...clean.keys()],
    files,
  };
}

function requireClean(text: string): string {
  const cleaned = cleanText(text);
  if (cleaned === undefined) throw new BadRequestError(400, 'A text holds characters that can’t be stored.');
  return cleaned;
}
