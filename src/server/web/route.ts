import type { StaffRole } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';
import type { WebRequest } from './web-request.ts';
import type { WebResponse } from './web-response.ts';

/** Who may come in: anybody, or a member of staff in one of the roles, logged in with both factors. */
export type Access = 'public' | readonly StaffRole[];

export interface StaffMember {
  id: string;
  displayName: string;
  role: StaffRole;
}

export interface Visit {
  request: WebRequest;
  context: ServerContext;
  /** Set where `access` names roles. */
  member: StaffMember | undefined;
}

export interface Route {
  method: 'GET' | 'POST';
  /** Path below the base path; `:name` stands for one segment: `/staff/leads/:id`. */
  path: string;
  access: Access;
  /** Most bytes of a body; 64 KiB where left out. */
  mostBytes?: number;
  /** Most bytes of one file of a form; 8 MiB where left out. */
  mostFileBytes?: number;
  handle(visit: Visit): Promise<WebResponse>;
}
