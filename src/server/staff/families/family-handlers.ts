import type { Visit } from '../../web/route.ts';
import { BadRequestError, type SentForm } from '../../web/web-request.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { requireMember } from '../desk/require-member.ts';
import { familiesPage } from './families-page.ts';
import { nothingTyped, toFamilyForm } from './family-form.ts';
import { familyPage, type FamilyPageState } from './family-page.ts';
import { findFamily } from './family-record.ts';
import { FamilyRefusedError } from './family-refused.ts';
import { addFamily, changeFamily, endFamily, eraseFamily, type FamilyAct } from './keep-family.ts';
import { addVisit, eraseVisit } from './keep-visit.ts';
import { toTypedFamily, type TypedFamily } from './read-family-form.ts';

/** GET /staff/families?pile=&page= */
export async function showFamilies({ request, context, member }: Visit): Promise<WebResponse> {
  const { query } = request;
  return familiesPage(context, requireMember(member), {
    pile: query.get('pile') ?? '',
    page: Number(query.get('page') ?? '1') || 1,
    done: query.get('done') ?? '',
  });
}

/** GET /staff/families/new?person= */
export async function showNewFamily(visit: Visit): Promise<WebResponse> {
  const person = visit.request.query.get('person') ?? '';
  return newFamilyPage(visit, { familyId: visit.context.newId(), values: { ...nothingTyped, person } });
}

/** POST /staff/families/new */
export async function receiveFamily(visit: Visit): Promise<WebResponse> {
  const { request, context, member } = visit;
  const form = await request.form();
  const familyId = requireId(form.text('family'));
  const typed = toTypedFamily(form);
  try {
    await addFamily(context, { member: requireMember(member), familyId }, typed);
  } catch (error) {
    if (!(error instanceof FamilyRefusedError)) throw error;
    // The same form came twice: what is kept is what it said.
    if (error.reason !== 'changed') return newFamilyPage(visit, { familyId, values: typed, error });
  }
  return { kind: 'redirect', path: `${staffPaths.family(familyId)}?done=added` };
}

/** GET /staff/families/:id?done= */
export async function showFamily({ request, context, member }: Visit): Promise<WebResponse> {
  const done = request.query.get('done') ?? '';
  return familyPage(context, requireMember(member), { familyId: idOf(request), done });
}

/** POST /staff/families/:id/unmask: everything in full, on this one page; noted before it is shown. */
export async function unmaskFamily({ request, context, member }: Visit): Promise<WebResponse> {
  const reader = requireMember(member);
  const familyId = idOf(request);
  if ((await findFamily(context, familyId)) === undefined)
    throw new BadRequestError(404, 'There is no such family.');
  await context.database.write(() => ({
    statements: [],
    audit: [{ actor: reader.id, action: 'support-unmasked', subject: familyId }],
  }));
  return familyPage(context, reader, { familyId, isRevealed: true });
}

/** POST /staff/families/:id/change */
export function receiveChange(visit: Visit): Promise<WebResponse> {
  return act(visit, async (form, family) => {
    const typed = toTypedFamily(form);
    return {
      done: 'changed',
      run: () => changeFamily(visit.context, family, typed),
      refuse: (error) => ({ refusedChange: { error, typed } }),
    };
  });
}

/** POST /staff/families/:id/visit */
export function receiveVisit(visit: Visit): Promise<WebResponse> {
  return act(visit, async (form, { member, familyId }) => {
    const typed = {
      visitedOn: form.text('visitedOn').trim(),
      kind: form.text('kind'),
      note: form.text('note').trim(),
    };
    const visitId = requireId(form.text('visit'));
    return {
      done: 'visited',
      run: () => addVisit(visit.context, { member, familyId, visitId }, typed),
      refuse: (error) => ({ refusedVisit: { error, typed } }),
    };
  });
}

/** POST /staff/families/:id/visit-erase */
export function receiveVisitErasure(visit: Visit): Promise<WebResponse> {
  return act(visit, async (form, { member, familyId }) => ({
    done: 'visit-erased',
    run: () => eraseVisit(visit.context, { member, familyId, visitId: requireId(form.text('visit')) }),
    refuse: (error) => ({ refusedAct: error }),
  }));
}

/** POST /staff/families/:id/end */
export function receiveEnd(visit: Visit): Promise<WebResponse> {
  return act(visit, async (form, family) => {
    const typed = form.text('endedOn').trim();
    return {
      done: 'ended',
      run: () => endFamily(visit.context, family, typed),
      refuse: (error) => ({ refusedEnd: { error, typed } }),
    };
  });
}

/** POST /staff/families/:id/reopen */
export function receiveReopening(visit: Visit): Promise<WebResponse> {
  return act(visit, async (_, family) => ({
    done: 'reopened',
    run: () => endFamily(visit.context, family, undefined),
    refuse: (error) => ({ refusedAct: error }),
  }));
}

/** POST /staff/families/:id/erase */
export function receiveErasure(visit: Visit): Promise<WebResponse> {
  return act(visit, async (_, family) => ({
    done: 'erased',
    run: () => eraseFamily(visit.context, family),
    refuse: (error) => ({ refusedAct: error }),
  }));
}

interface Doing {
  /** A key of `familyWords.done`. */
  done: string;
  run(): Promise<void>;
  refuse(error: FamilyRefusedError): Omit<FamilyPageState, 'familyId'>;
}

async function act(
  { request, context, member }: Visit,
  toDoing: (form: SentForm, family: FamilyAct) => Promise<Doing>,
): Promise<WebResponse> {
  const form = await request.form();
  const family = { member: requireMember(member), familyId: idOf(request), seenAt: toSeenAt(form) };
  const { done, run, refuse } = await toDoing(form, family);
  try {
    await run();
  } catch (error) {
    if (!(error instanceof FamilyRefusedError)) throw error;
    return familyPage(context, family.member, { familyId: family.familyId, ...refuse(error) });
  }
  const path = done === 'erased' ? staffPaths.families : staffPaths.family(family.familyId);
  return { kind: 'redirect', path: `${path}?done=${done}` };
}

interface NewFamily {
  familyId: string;
  values: TypedFamily;
  error?: FamilyRefusedError;
}

function newFamilyPage({ member }: Visit, { familyId, values, error }: NewFamily): WebResponse {
  const path = staffPaths.family('new');
  const view = {
    header: toStaffHeader(requireMember(member), path),
    path,
    form: toFamilyForm({ action: path, hidden: { family: familyId }, values, error }),
  };
  const page = { kind: 'page', page: 'staff-family-new', view } as const;
  return error === undefined ? page : { ...page, status: 422 };
}

function idOf({ parameters }: Visit['request']): string {
  return parameters['id'] ?? '';
}

/** Without the time of the state that was shown nothing can be known to be unchanged. */
function toSeenAt(form: SentForm): number {
  const seen = form.text('seen');
  return /^\d{1,15}$/u.test(seen) ? Number(seen) : -1;
}

/** An id that a form of ours brought; anything else was typed by hand. */
function requireId(id: string): string {
  if (!/^[0-9a-f-]{16,40}$/u.test(id)) throw new BadRequestError(400, 'The form has no id.');
  return id;
}
