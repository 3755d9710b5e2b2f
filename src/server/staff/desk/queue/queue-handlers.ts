import { may } from '../../../../domain/leads/role-rights.ts';
import { toContactKeys } from '../../../../domain/leads/contact-keys.ts';
import type { ServerContext } from '../../../context.ts';
import type { StaffMember, Visit } from '../../../web/route.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { toStaffHeader } from '../../accounts/staff-header.ts';
import { staffPaths } from '../../accounts/staff-paths.ts';
import { requireMember } from '../require-member.ts';
import { toQueueFilter, wholeQueue, type QueueFilter } from './queue-filter.ts';
import { toQueueView, type QueueInput } from './queue-view.ts';
import { findByContact, readQueue, readQueueCounts, type QueuePage } from './read-queue.ts';

/** GET /staff/ */
export async function showQueue({ request, context, member }: Visit): Promise<WebResponse> {
  const reader = requireMember(member);
  const filter = toQueueFilter(request.query);
  const [page, counts] = await Promise.all([
    readQueue(context, filter, reader.id),
    readQueueCounts(context, reader.id),
  ]);
  return toPage(context, reader, { filter, page, counts, isContactSearch: false });
}

/** POST /staff/find-contact: by post, so that no telephone number stands in an address; only that it was asked is kept. */
export async function findContact({ request, context, member }: Visit): Promise<WebResponse> {
  const reader = requireMember(member);
  const form = await request.form();
  const keys = toContactKeys(form.text('contact'));
  const filter: QueueFilter = wholeQueue;
  const [page, counts] = await Promise.all([
    findByContact(context, keys),
    readQueueCounts(context, reader.id),
  ]);
  await context.database.write(() => ({
    statements: [],
    audit: [
      { actor: reader.id, action: 'contact-searched', subject: 'queue', detail: { found: page.total } },
    ],
  }));
  return toPage(context, reader, { filter, page, counts, isContactSearch: true });
}

async function toPage(
  context: ServerContext,
  member: StaffMember,
  input: Pick<QueueInput, 'filter' | 'page' | 'counts' | 'isContactSearch'>,
): Promise<WebResponse> {
  const recordNames = await readRecordNames(context, input.page);
  const mayExport = may(member.role, 'export');
  const view = toQueueView({ ...input, recordNames, mayExport, now: context.now().getTime() });
  return {
    kind: 'page',
    page: 'staff-queue',
    view: { ...view, header: toStaffHeader(member, staffPaths.queue) },
  };
}

/** The queue opens although the roll can't be read: it shows numbers in the place of names then. */
async function readRecordNames(
  { matcher, log }: ServerContext,
  { rows }: QueuePage,
): Promise<Map<string, string>> {
  const ids = rows
    .filter(({ lead }) => lead.kind !== 'kin')
    .map(({ lead, account }) => account.fields.get('person')?.value ?? lead.personHint);
  if (ids.length === 0 || matcher.version() === undefined) return new Map();
  try {
    const people = await matcher.findPeople([...new Set(ids)]);
    return new Map(people.map(({ id, name }) => [id, name]));
  } catch (error) {
    log.error({ err: error }, 'The roll could not be asked.');
    return new Map();
  }
}
