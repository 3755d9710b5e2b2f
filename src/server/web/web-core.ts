import type { ServerContext } from '../context.ts';
import type { PageRenderer } from './page-renderer.ts';
import type { RequestBudget } from './request-budget.ts';
import type { Route, StaffMember } from './route.ts';
import type { WebRequest } from './web-request.ts';
import type { WebResponse } from './web-response.ts';

/** What a request for a page of the desk meets at the door. */
export type Admission =
  | { kind: 'member'; member: StaffMember }
  /** Not in, or not yet all the way: what to answer instead. */
  | { kind: 'turned-away'; answer: WebResponse };

/** The parts of the back end that answer requests. */
export interface WebCore {
  context: ServerContext;
  renderer: PageRenderer;
  routes: readonly Route[];
  /** Policy of pages that the server renders. */
  policy: string;
  budget: RequestBudget;
  /** Who a request of the desk comes from. */
  admit(request: WebRequest): Promise<Admission>;
  /** One line for the record that the law wants kept (网络安全法 21): the only place an address stands in. */
  recordAccess(line: AccessLine): void;
  /** A write was acknowledged by the driver and is not there: the process has to go. */
  onLostWrite(): void;
}

export interface AccessLine {
  requestId: string;
  address: string;
  method: string;
  /** Pattern of the route, never the address itself. */
  route: string;
  status: number;
  milliseconds: number;
}
