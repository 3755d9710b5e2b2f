import type { StaffMember, Visit } from '../../web/route.ts';
import { BadRequestError } from '../../web/web-request.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { requireMember } from '../desk/require-member.ts';
import { helpPaths } from './help-paths.ts';
import { findChapterView, toHelpView, toWholeView } from './help-view.ts';
import type { HelpChapterView } from './page-views.ts';
import { findGuidePicture, readGuide } from './read-guide.ts';

/** GET /staff/help */
export async function showHelp({ member }: Visit): Promise<WebResponse> {
  const header = toStaffHeader(requireMember(member), helpPaths.contents);
  return { kind: 'page', page: 'staff-help', view: { ...(await toHelpView(await readGuide())), header } };
}

/** GET /staff/help/whole */
export async function showWholeHelp({ member }: Visit): Promise<WebResponse> {
  return toChapterPage(requireMember(member), await toWholeView(await readGuide()));
}

/** GET /staff/help/:chapter */
export async function showHelpChapter({ request, member }: Visit): Promise<WebResponse> {
  const reader = requireMember(member);
  const number = request.parameters['chapter'] ?? '';
  const view = /^[1-9]\d?$/u.test(number)
    ? await findChapterView(await readGuide(), Number(number))
    : undefined;
  if (view === undefined) throw new BadRequestError(404, 'The guide has no such chapter.');
  return toChapterPage(reader, view);
}

/** GET /staff/help/pictures/:name: shown in place, since these files are our own. */
export async function showHelpPicture({ request, member }: Visit): Promise<WebResponse> {
  requireMember(member);
  const picture = await findGuidePicture(request.parameters['name'] ?? '');
  if (picture === undefined) throw new BadRequestError(404, 'The guide has no such picture.');
  return { kind: 'file', ...picture, headers: { 'Content-Disposition': 'inline' } };
}

function toChapterPage(member: StaffMember, view: Omit<HelpChapterView, 'header'>): WebResponse {
  const header = toStaffHeader(member, helpPaths.contents);
  return { kind: 'page', page: 'staff-help-chapter', view: { ...view, header } };
}
