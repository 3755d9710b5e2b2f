import type { ServerContext } from '../../context.ts';
import type { StaffMember, Visit } from '../../web/route.ts';
import { BadRequestError } from '../../web/web-request.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { requireMember } from '../desk/require-member.ts';
import { ContactRefusedError } from './contact-refused.ts';
import { findContactOf } from './custodian-contact.ts';
import { custodianPage } from './custodian-page.ts';
import { eraseContact, keepContact, type TypedContact } from './keep-contact.ts';
import { readRoster } from './read-roster.ts';
import { rosterPage } from './roster-page.ts';

/** GET /staff/custodians */
export async function showCustodians({ context, member }: Visit): Promise<WebResponse> {
  return rosterPage(context, requireMember(member));
}

/** GET /staff/custodians/:id?done= */
export async function showCustodian({ request, context, member }: Visit): Promise<WebResponse> {
  const custodianId = request.parameters['id'] ?? '';
  return custodianPage(context, requireMember(member), {
    custodianId,
    done: request.query.get('done') ?? '',
  });
}

/** POST /staff/custodians/:id/unmask: name and telephone in full, on this one page; noted before they are shown. */
export async function unmaskCustodian({ request, context, member }: Visit): Promise<WebResponse> {
  const reader = requireMember(member);
  const custodianId = request.parameters['id'] ?? '';
  if ((await findContactOf(context, custodianId)) === undefined)
    throw new BadRequestError(404, 'There is no such contact.');
  await context.database.write(() => ({
    statements: [],
    audit: [{ actor: reader.id, action: 'custodian-contact-unmasked', subject: custodianId }],
  }));
  return custodianPage(context, reader, { custodianId, isRevealed: true });
}

/** POST /staff/custodians/:id/contact */
export async function receiveContact({ request, context, member }: Visit): Promise<WebResponse> {
  const writer = requireMember(member);
  const custodianId = request.parameters['id'] ?? '';
  // A contact is kept only for somebody of the roster.
  if (!isListed(context, custodianId)) throw new BadRequestError(404, 'There is no such custodian.');
  const form = await request.form();
  const typed = { name: form.text('name'), telephone: form.text('telephone') };
  const act = { member: writer, custodianId, seenAt: toSeenAt(form.text('seen')) };
  return orRefusal({ context, member: writer, custodianId, typed }, async () => {
    await keepContact(context, act, typed);
    return 'kept';
  });
}

/** POST /staff/custodians/:id/erase */
export async function eraseContactOf({ request, context, member }: Visit): Promise<WebResponse> {
  const writer = requireMember(member);
  const custodianId = request.parameters['id'] ?? '';
  const seenAt = toSeenAt((await request.form()).text('seen'));
  const typed = { name: '', telephone: '' };
  return orRefusal({ context, member: writer, custodianId, typed }, async () => {
    await eraseContact(context, { member: writer, custodianId, seenAt });
    return 'erased';
  });
}

/** Without the time of the state that was shown nothing can be known to be unchanged. */
function toSeenAt(seen: string): number {
  return /^\d{1,15}$/u.test(seen) ? Number(seen) : -1;
}

interface Doing {
  context: ServerContext;
  member: StaffMember;
  custodianId: string;
  typed: TypedContact;
}

async function orRefusal(
  { context, member, custodianId, typed }: Doing,
  act: () => Promise<'kept' | 'erased'>,
): Promise<WebResponse> {
  try {
    return { kind: 'redirect', path: await toPathAfter(context, custodianId, await act()) };
  } catch (error) {
    if (!(error instanceof ContactRefusedError)) throw error;
    return custodianPage(context, member, { custodianId, refused: { reason: error.reason, typed } });
  }
}

/** Where the custodian has a page still: an orphan is gone with its contact. */
async function toPathAfter(context: ServerContext, custodianId: string, done: string): Promise<string> {
  const isThere = isListed(context, custodianId) || (await findContactOf(context, custodianId)) !== undefined;
  return isThere ? `${staffPaths.custodian(custodianId)}?done=${done}` : staffPaths.custodians;
}

function isListed({ settings }: ServerContext, custodianId: string): boolean {
  return readRoster(settings.contentDir).upkeep.custodians.some(({ id }) => id === custodianId);
}
