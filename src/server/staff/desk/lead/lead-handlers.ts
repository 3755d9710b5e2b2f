import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { and, eq } from '../../../store/sql.ts';
import { accountSchema } from '../../../../domain/leads/account.ts';
import { leadWords as words } from '../../../../i18n/staff-lead.ts';
import type { RollPerson, ServerContext } from '../../../context.ts';
import { findShownMedia } from '../../../find-shown-media.ts';
import { uploadsFolder } from '../../../retention/uploads-folder.ts';
import { attachments, leads } from '../../../schema/lead-tables.ts';
import { BadRequestError } from '../../../web/web-request.ts';
import type { StaffMember, Visit } from '../../../web/route.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { toStaffHeader } from '../../accounts/staff-header.ts';
import { requireMember } from '../require-member.ts';
import type { RefusedAct } from './lead-form.ts';
import { recordOf, toLeadView } from './lead-view.ts';
import { findLeadFile, places, type LeadFile } from './read-lead-file.ts';

export function leadIdOf({ request }: Visit): string {
  return request.parameters['id'] ?? '';
}

/** Throws `BadRequestError` 404 when there is no such lead. */
export async function requireLeadFile(context: ServerContext, leadId: string): Promise<LeadFile> {
  const file = await findLeadFile(context, leadId);
  if (file === undefined) throw new BadRequestError(404, 'There is no such lead.');
  return file;
}

/** GET /staff/leads/:id?person=&find=&done= */
export async function showLead({ request, context, member, ...rest }: Visit): Promise<WebResponse> {
  const leadId = leadIdOf({ request, context, member, ...rest });
  return toLeadPage(context, requireMember(member), {
    leadId,
    chosen: request.query.get('person') ?? undefined,
    find: (request.query.get('find') ?? '').trim(),
    done: request.query.get('done') ?? '',
  });
}

/** POST /staff/leads/:id/unmask: the contact in full, on this one page; noted before it is shown. */
export async function unmaskContact(visit: Visit): Promise<WebResponse> {
  const { context } = visit;
  const member = requireMember(visit.member);
  const leadId = leadIdOf(visit);
  await requireLeadFile(context, leadId);
  await context.database.write(() => ({
    statements: [],
    audit: [{ actor: member.id, action: 'contact-unmasked', subject: leadId }],
  }));
  return toLeadPage(context, member, { leadId, isRevealed: true });
}

interface LeadPage {
  leadId: string;
  chosen?: string | undefined;
  find?: string;
  done?: string;
  refused?: RefusedAct;
  isRevealed?: boolean;
  status?: number;
}

export async function toLeadPage(
  context: ServerContext,
  member: StaffMember,
  { leadId, chosen, find = '', done = '', refused, isRevealed = false, status = 200 }: LeadPage,
): Promise<WebResponse> {
  const file = await requireLeadFile(context, leadId);
  const roll = await askRoll(context, file, { chosen, find });
  const view = toLeadView({
    file,
    member,
    now: context.now().getTime(),
    rollVersion: context.matcher.version(),
    chosen,
    media: findShownMedia(context.settings.contentDir, file.account.fields.get('media')?.value ?? ''),
    done,
    refused,
    isRevealed,
    ...roll,
  });
  const header = toStaffHeader(member, `/staff/leads/${leadId}`);
  return { kind: 'page', page: 'staff-lead', view: { ...view, header }, status };
}

interface RollAnswer {
  people: ReadonlyMap<string, RollPerson>;
  found: { query: string; ids: readonly string[] } | undefined;
  isRollMissing: boolean;
}

/** Everybody of the roll that the page names. A roll that can't be read leaves the page without them. */
async function askRoll(
  { matcher, log }: ServerContext,
  file: LeadFile,
  { chosen, find }: { chosen: string | undefined; find: string },
): Promise<RollAnswer> {
  try {
    const ids = find === '' ? [] : await findInRoll({ matcher }, file, find);
    const named = [
      ...file.candidates.map(({ person }) => person),
      ...file.confirmations.map(({ person }) => person),
      ...(chosen === undefined ? [] : [chosen]),
      ...(file.lead.kind === 'kin' ? [] : [recordOf(file)]),
      ...ids,
    ];
    const people = await matcher.findPeople([...new Set(named)].filter((id) => id !== ''));
    return {
      people: new Map(people.map((person) => [person.id, person])),
      found: find === '' ? undefined : { query: find, ids },
      isRollMissing: false,
    };
  } catch (error) {
    log.error({ err: error }, 'The roll could not be asked.');
    return { people: new Map(), found: undefined, isRollMissing: true };
  }
}

/** By 编号 where there is such a person, else by name, with the native place the family gave. */
async function findInRoll(
  { matcher }: Pick<ServerContext, 'matcher'>,
  { account }: LeadFile,
  find: string,
): Promise<string[]> {
  const [person] = await matcher.findPeople([find]);
  if (person !== undefined) return [person.id];
  const asked = accountSchema.parse({ name: find, nativePlace: account.account.nativePlace });
  const { matches } = await matcher.match(asked);
  return matches.map((match) => match.person);
}

/** POST /staff/leads/:id/pictures/:picture: by post, since taking a picture away is noted. */
export async function takePicture(visit: Visit): Promise<WebResponse> {
  const { request, context } = visit;
  const member = requireMember(visit.member);
  const leadId = leadIdOf(visit);
  const pictureId = request.parameters['picture'] ?? '';
  const [found] = await context.database.read
    .select({ picture: attachments, reference: leads.reference })
    .from(attachments)
    .innerJoin(leads, eq(leads.id, attachments.leadId))
    .where(and(eq(attachments.id, pictureId), eq(attachments.leadId, leadId)));
  if (found === undefined) throw new BadRequestError(404, 'There is no such picture.');
  const { picture, reference } = found;
  const cipher = await readFile(
    path.join(uploadsFolder(context.settings.dataDir), path.basename(picture.fileName)),
  );
  const bytes = context.cipher.decryptBytes(cipher, places.picture(picture.id));
  await context.database.write(() => ({
    statements: [],
    audit: [{ actor: member.id, action: 'picture-taken', subject: leadId, detail: { picture: picture.id } }],
  }));
  const isImage = picture.mediaType === 'image/jpeg';
  return {
    kind: 'file',
    bytes,
    mediaType: isImage ? 'image/jpeg' : 'application/octet-stream',
    downloadName: `${words.pictureName(reference, picture.id.slice(0, 6))}${isImage ? '.jpg' : '.bin'}`,
  };
}
