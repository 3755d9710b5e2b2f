import type { Refusal } from '../../../../i18n/staff-desk.ts';
import type { ServerContext } from '../../../context.ts';
import type { Visit } from '../../../web/route.ts';
import { BadRequestError, type SentForm } from '../../../web/web-request.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { ActRefusedError } from '../act-refused.ts';
import { leadIdOf, toLeadPage } from '../lead/lead-handlers.ts';
import type { RefusedAct } from '../lead/lead-form.ts';
import { requireMember } from '../require-member.ts';
import type { Act } from './act.ts';
import { askFamily } from './ask-family.ts';
import { assignLead } from './assign-lead.ts';
import { changeStage } from './change-stage.ts';
import { decideMatch } from './decide-match.ts';
import { recordDisclosure } from './disclose.ts';
import { joinLead, separateLead } from './join-leads.ts';
import { proposeMatch } from './propose-match.ts';
import { protectLead } from './protect-lead.ts';

type Handler = (visit: Visit) => Promise<WebResponse>;
/** Does the act; gives the word of what was done, a key of `deskWords.done`. */
type Doing = (context: ServerContext, act: Act, form: SentForm) => Promise<string>;

/**
 * Does one act on a lead and leads back to it; when the act is refused, the lead is shown as it stands now, with what was
 * typed: 409 where something had changed, 422 where something has to be filled in otherwise.
 */
function toHandler(form: RefusedAct['form'], doing: Doing): Handler {
  return async (visit) => {
    const member = requireMember(visit.member);
    const leadId = leadIdOf(visit);
    const sent = await visit.request.form();
    try {
      const done = await doing(visit.context, { member, leadId, seenAt: toSeenAt(sent) }, sent);
      return { kind: 'redirect', path: `/staff/leads/${leadId}?done=${done}` };
    } catch (error) {
      if (!(error instanceof ActRefusedError)) throw error;
      if (error.reason === 'missing') throw new BadRequestError(404, 'There is no such lead.');
      const refused = { form, reason: error.reason, typed: toTyped(sent) };
      return toLeadPage(visit.context, member, { leadId, refused, status: toStatus(error.reason) });
    }
  };
}

/** The time of the state that was shown. Without it nothing can be known to be unchanged, so nothing is. */
function toSeenAt(sent: SentForm): number {
  const seen = Number(sent.text('seen'));
  return Number.isSafeInteger(seen) ? seen : 0;
}

function toTyped(sent: SentForm): RefusedAct['typed'] {
  return new Map(sent.fields().map((field) => [field, sent.list(field)]));
}

const conflicts: readonly Refusal[] = [
  'changed',
  'erased',
  'already-proposed',
  'proposal-gone',
  'not-open',
  'not-joined',
  'already-protected',
];

function toStatus(reason: Refusal): number {
  if (reason === 'own-proposal') return 403;
  return conflicts.includes(reason) ? 409 : 422;
}

export const actHandlers = {
  stage: toHandler('stage', (context, act, form) =>
    changeStage(context, act, { to: form.text('to'), note: form.text('note') }),
  ),
  ask: toHandler('ask', async (context, act, form) => {
    await askFamily(context, act, form.text('question'));
    return 'ask';
  }),
  assign: toHandler('button', (context, act) => assignLead(context, act)),
  propose: toHandler('propose', async (context, act, form) => {
    await proposeMatch(context, act, { person: form.text('person').trim(), grounds: form.text('grounds') });
    return 'propose';
  }),
  decide: toHandler('decide', (context, act, form) =>
    decideMatch(context, act, {
      confirmationId: form.text('confirmation'),
      decision: form.text('decision'),
      note: form.text('note'),
    }),
  ),
  join: toHandler('join', async (context, act, form) => {
    await joinLead(context, act, form.text('reference'));
    return 'join';
  }),
  separate: toHandler('button', async (context, act) => {
    await separateLead(context, act);
    return 'separate';
  }),
  protect: toHandler('protect', async (context, act, form) => {
    await protectLead(context, act, form.text('note'));
    return 'protect';
  }),
  disclose: toHandler('disclose', async (context, act, form) => {
    await recordDisclosure(context, act, {
      recipient: form.text('recipient'),
      parts: form.list('parts'),
      why: form.text('why'),
      basis: form.text('basis'),
    });
    return 'disclose';
  }),
} satisfies Record<string, Handler>;
