import { BadRequestError } from '../../web/web-request.ts';
import type { StaffMember } from '../../web/route.ts';

/** The member of staff of a visit. The web core lets nobody else through to a route with roles; this holds it twice. */
export function requireMember(member: StaffMember | undefined): StaffMember {
  if (member === undefined)
    throw new BadRequestError(403, 'A route of the desk was reached without a member.');
  return member;
}
