import type { PageViews } from './page-views.ts';

interface Common {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  cookies?: readonly Cookie[];
}

/** Always HttpOnly, Path=/, Secure where the request was; the name gets the prefix `__Host-` then. */
export interface Cookie {
  name: string;
  /** Empty to remove it. */
  value: string;
  sameSite: 'Lax' | 'Strict';
  /** Seconds; left out: until the browser closes. */
  maxAge?: number;
}

/** A page of `src/desk/pages/<page>.astro`, which is shown nothing but its view. */
export type PageResponse = {
  [Page in keyof PageViews]: Common & { kind: 'page'; page: Page; view: PageViews[Page] };
}[keyof PageViews];

export type WebResponse =
  | PageResponse
  /** 303 to a path of our own, below the base path. */
  | (Common & { kind: 'redirect'; path: string })
  | (Common & { kind: 'json'; value: unknown })
  | (Common & { kind: 'file'; bytes: Uint8Array; mediaType: string; downloadName?: string })
  | (Common & { kind: 'text'; text: string });
