import type { LeadKind } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';

type Needs = Pick<ServerContext, 'cipher' | 'now'>;

/** Nobody reads and fills a form in less. */
const leastDwellMs = 3_000;

/** When the form was given out, signed: `<ms in base 36>.<signature>`. */
export function makeFormToken({ cipher, now }: Needs, door: LeadKind): string {
  const time = now().getTime().toString(36);
  return `${time}.${cipher.sign('form', signedText(door, time))}`;
}

/** The token that a form came back with, where it is ours: a form that is shown again was given out when it first was. */
export function keepFormToken(context: Needs, door: LeadKind, token: string): string {
  return readTime(context, door, token) === undefined ? makeFormToken(context, door) : token;
}

/** Whether the form was given out by us, for this door, and long enough ago to have been filled by a person. */
export function hasDwelt(context: Needs, door: LeadKind, token: string): boolean {
  const time = readTime(context, door, token);
  return time !== undefined && context.now().getTime() - time >= leastDwellMs;
}

function readTime({ cipher }: Needs, door: LeadKind, token: string): number | undefined {
  const [time = '', signature = ''] = token.split('.');
  return cipher.sign('form', signedText(door, time)) === signature ? Number.parseInt(time, 36) : undefined;
}

function signedText(door: LeadKind, time: string): string {
  return `given-out|${door}|${time}`;
}
