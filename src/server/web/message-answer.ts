import { serverLinks, serverMessages, type ServerMessage } from '../../i18n/server-messages.ts';
import type { ServerSettings } from '../server-settings.ts';
import type { BadRequestError } from './web-request.ts';
import type { PageResponse } from './web-response.ts';

const statuses: Record<ServerMessage, number> = {
  'not-found': 404,
  'not-allowed': 403,
  'other-site': 403,
  malformed: 400,
  'too-large': 413,
  'too-slow': 408,
  'too-many': 429,
  'other-method': 405,
  unavailable: 503,
  failed: 500,
};

/** Seconds after which it is worth trying again. */
const retryAfter: Partial<Record<ServerMessage, number>> = { unavailable: 60, 'too-many': 3600 };

/** A page that says what went wrong, what to do, and whom to call. */
export function messageAnswer(message: ServerMessage, settings: ServerSettings): PageResponse {
  const wait = retryAfter[message];
  return {
    kind: 'page',
    page: 'server-message',
    status: statuses[message],
    view: {
      ...serverMessages[message],
      telephone: settings.officeTelephone,
      links: [
        { label: serverLinks.home, path: '/' },
        { label: serverLinks.search, path: '/search/' },
      ],
    },
    ...(wait === undefined ? {} : { headers: { 'Retry-After': String(wait) } }),
  };
}

export function messageOf({ status }: BadRequestError): ServerMessage {
  switch (status) {
    case 403:
      return 'not-allowed';
    case 404:
      return 'not-found';
    case 405:
      return 'other-method';
    case 408:
      return 'too-slow';
    case 413:
      return 'too-large';
    case 429:
      return 'too-many';
    case 400:
    case 415:
      return 'malformed';
  }
}
