import { z } from 'zod';
import type { ServerContext } from '../../context.ts';
import type { WebRequest } from '../../web/web-request.ts';
import type { Cookie } from '../../web/web-response.ts';
import { findSignedText, textBeforeSignature, toSignedText } from './signed-text.ts';
import { staffCookies, toStaffCookie } from './staff-cookies.ts';
import { findStaffRow, type StaffRow } from './staff-row.ts';

const stepSchema = z.object({
  /** What is asked next: the code, after the password; a password of one's own, after the code. */
  asks: z.enum(['code', 'password']),
  staffId: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** Where to go once logged in; empty for the first page of the role. */
  next: z.string(),
  /** Whether a recovery code was used in the place of the authenticator. */
  byRecovery: z.boolean(),
});
type Step = z.infer<typeof stepSchema>;

const minutes = 10;

/**
 * How far a login has come stands in a signed cookie, so there is no session before both factors were given. The
 * signature covers the stored password: a changed or reset password ends every login under way.
 */
export function toStepCookie(
  context: ServerContext,
  member: StaffRow,
  step: Pick<Step, 'asks' | 'next' | 'byRecovery'>,
): Cookie {
  const expiresAt = context.now().getTime() + minutes * 60_000;
  const whole: Step = { ...step, staffId: member.id, expiresAt };
  const text = Buffer.from(JSON.stringify(whole)).toString('base64url');
  return toStaffCookie('step', toSignedText(context.cipher, text, toBinding(member)), minutes * 60);
}

/** The login under way, if it asks for this and its account is in use. */
export async function findLoginStep(
  context: ServerContext,
  request: WebRequest,
  asks: Step['asks'],
): Promise<{ step: Step; member: StaffRow } | undefined> {
  const value = request.cookies.get(staffCookies.step) ?? '';
  const step = parseStep(textBeforeSignature(value));
  if (step === undefined || step.asks !== asks) return undefined;
  const now = context.now().getTime();
  if (step.expiresAt <= now || step.expiresAt > now + minutes * 60_000) return undefined;
  const member = await findStaffRow(context, step.staffId);
  if (member === undefined || member.disabledAt !== null) return undefined;
  const isOurs = findSignedText(context.cipher, value, toBinding(member)) !== undefined;
  return isOurs ? { step, member } : undefined;
}

function parseStep(text: string): Step | undefined {
  try {
    return stepSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

function toBinding({ passwordHash }: StaffRow): string {
  return `step|${passwordHash}`;
}
