import type { IncomingHttpHeaders } from 'node:http';

/** A file of a form, held in memory; the web core has bounded its size. */
export interface SentFile {
  field: string;
  /** As the sender's machine called it: never used as a path, never shown without escaping. */
  fileName: string;
  /** As the sender claims; the bytes decide. */
  claimedType: string;
  bytes: Uint8Array;
  /** Longer than a file may be: only its beginning is here. */
  isTruncated?: true;
}

/** A form as sent. Text is in normal form C, without U+0000, lone surrogates, bidi controls and zero-width characters. */
export interface SentForm {
  /** First value of a field; empty text where it was not sent. */
  text(field: string): string;
  /** Every value of a field, for check boxes. */
  list(field: string): readonly string[];
  /** Names of all fields sent. */
  fields(): readonly string[];
  files: readonly SentFile[];
}

export interface WebRequest {
  method: 'GET' | 'POST';
  /** Path below the base path, beginning with a slash, decoded; without query. */
  path: string;
  /** Values of the route's `:parameters`. */
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  cookies: ReadonlyMap<string, string>;
  /** Client's address, from the trusted proxy hop only. */
  address: string;
  /** Short random text that stands in the log beside everything this request did. */
  requestId: string;
  /** Whether the request came over HTTPS, at the server or at the trusted proxy. */
  isSecure: boolean;
  /** Reads the body once. Throws `BadRequestError` (4xx) for what is malformed or too large. */
  form(): Promise<SentForm>;
}

/** Something is wrong with the request itself; the message is for the log, never with what was sent. */
export class BadRequestError extends Error {
  readonly status: 400 | 403 | 404 | 405 | 408 | 413 | 415 | 429;
  constructor(status: BadRequestError['status'], message: string) {
    super(message);
    this.status = status;
  }
}
