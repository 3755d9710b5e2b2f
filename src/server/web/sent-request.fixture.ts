import { BadRequestError, type SentFile, type SentForm, type WebRequest } from './web-request.ts';

export interface Sending {
  method?: WebRequest['method'];
  path?: string;
  parameters?: Record<string, string>;
  query?: Record<string, string>;
  cookies?: Record<string, string>;
  headers?: Record<string, string>;
  /** A field with several values is a list. */
  fields?: Record<string, string | readonly string[]>;
  files?: readonly SentFile[];
  address?: string;
}

/** A request as the web core would hand it over, for tests of handlers. */
export function sentRequest(sending: Sending = {}): WebRequest {
  const { fields = {}, files = [] } = sending;
  let isRead = false;
  return {
    method: sending.method ?? (sending.fields === undefined ? 'GET' : 'POST'),
    path: sending.path ?? '/',
    parameters: sending.parameters ?? {},
    query: new URLSearchParams(sending.query),
    headers: sending.headers ?? {},
    cookies: new Map(Object.entries(sending.cookies ?? {})),
    address: sending.address ?? '192.0.2.1',
    requestId: 'request-1',
    isSecure: true,
    form() {
      if (isRead) throw new BadRequestError(400, 'The body was read twice.');
      isRead = true;
      return Promise.resolve(toSentForm(fields, files));
    },
  };
}

function toSentForm(fields: NonNullable<Sending['fields']>, files: readonly SentFile[]): SentForm {
  const list = (field: string): readonly string[] => {
    const value = fields[field];
    if (value === undefined) return [];
    return typeof value === 'string' ? [value] : value;
  };
  return {
    text: (field) => list(field)[0] ?? '',
    list,
    fields: () => Object.keys(fields),
    files,
  };
}
