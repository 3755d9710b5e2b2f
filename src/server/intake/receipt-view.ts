import { toBeijingClock } from '../../domain/dates/beijing-time.ts';
import { clockTime, receiptWords } from '../../i18n/receipt.ts';
import type { ServerContext } from '../context.ts';
import { toBeijingDay } from '../staff/desk/beijing-day.ts';
import { followPath } from './doors.ts';
import type { ReceiptView } from './page-views.ts';
import { deriveCode, groupCode } from './receipt-codes.ts';
import type { Outcome } from './receive-submission.ts';

/** The receipt of what is in the store; the same again for the same form. */
export function toReceiptView(
  context: Pick<ServerContext, 'cipher' | 'settings'>,
  { lead, submission, isRepeat, hasAddition }: Extract<Outcome, { kind: 'received' }>,
): ReceiptView {
  const { settings } = context;
  const door = lead.kind;
  const { idempotencyKey } = submission;
  const code = deriveCode(context, { door, idempotencyKey, receiptKey: lead.receiptKey });
  const due = lead.dueAt === null ? undefined : toBeijingDay(lead.dueAt);
  return {
    door,
    reference: lead.reference,
    code: groupCode(code),
    receivedAt: toMinute(lead.receivedAt),
    isRepeat,
    hasAddition,
    isUnverified: lead.isUnverified,
    nextSteps: [
      ...receiptWords.nextSteps(door, due),
      ...(lead.isUnverified ? [receiptWords.unverified] : []),
      receiptWords.keep(door),
    ],
    followPath,
    followUrl: `${settings.origin}${settings.basePath}${followPath.slice(1)}`,
    telephone: settings.officeTelephone,
  };
}

/** 2026年11月27日 9时05分, in Beijing. */
function toMinute(time: number): string {
  const clock = toBeijingClock(time);
  return `${toBeijingDay(time)} ${clockTime(clock.getUTCHours(), clock.getUTCMinutes())}`;
}
