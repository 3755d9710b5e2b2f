import { z } from 'zod';
import { mostPictureMegabytes, mostPictures } from '../../domain/leads/door-field.ts';
import { leadKinds } from '../../domain/leads/stages.ts';
import type { Route, Visit } from '../web/route.ts';
import type { WebResponse } from '../web/web-response.ts';
import { challengePath, doors, followPath } from './doors.ts';
import { enterDoor, showDoor } from './door-page.ts';
import { add, correct, withdraw } from './follow/follow-acts.ts';
import { enterLogIn, leadPath, leave, showLead, showLogIn, withSession } from './follow/follow-pages.ts';
import { makeChallenge } from './proof-of-work.ts';

/** Pictures, and room for the words and the frame of a form. */
const mostBytes = (mostPictures * mostPictureMegabytes + 1) * 1024 * 1024;

const formSchema = z.enum(leadKinds).catch('kin');

async function giveChallenge({ request, context }: Visit): Promise<WebResponse> {
  const form = formSchema.parse(request.query.get('form'));
  return { kind: 'json', value: await makeChallenge(context, form) };
}

const doorRoutes = Object.values(doors).flatMap((door): Route[] => [
  { method: 'GET', path: door.path, access: 'public', handle: (visit) => showDoor(door, visit) },
  { method: 'POST', path: door.path, access: 'public', mostBytes, handle: (visit) => enterDoor(door, visit) },
]);

/** Everything that families and readers can reach without an account. */
export const publicRoutes: readonly Route[] = [
  ...doorRoutes,
  { method: 'GET', path: challengePath, access: 'public', handle: giveChallenge },
  { method: 'GET', path: followPath, access: 'public', handle: showLogIn },
  { method: 'POST', path: followPath, access: 'public', handle: enterLogIn },
  { method: 'GET', path: leadPath, access: 'public', handle: showLead },
  { method: 'POST', path: `${followPath}/add`, access: 'public', mostBytes, handle: withSession(add) },
  { method: 'POST', path: `${followPath}/correct`, access: 'public', handle: withSession(correct) },
  { method: 'POST', path: `${followPath}/withdraw`, access: 'public', handle: withSession(withdraw) },
  { method: 'POST', path: `${followPath}/leave`, access: 'public', handle: leave },
];
