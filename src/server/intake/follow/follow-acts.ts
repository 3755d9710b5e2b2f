import { doorWords } from '../../../i18n/lead-forms.ts';
import { followWords as words } from '../../../i18n/receipt.ts';
import type { FieldError } from '../../web/form-view.ts';
import type { Visit } from '../../web/route.ts';
import type { SentForm } from '../../web/web-request.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { admitPictures } from '../admit-pictures.ts';
import { checkContact, checkIdNumber, checkLength } from '../check-typed.ts';
import { doors } from '../doors.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { readPictures, toEvidenceHash } from '../read-pictures.ts';
import { findStoreTrouble } from '../store-trouble.ts';
import { listCorrectable, mostAddedCharacters } from './follow-forms.ts';
import { followAnswer, leadPath, toLogIn } from './follow-pages.ts';
import { noFollowCookie, type FollowSession } from './follow-session.ts';
import type { FollowAct, FollowTrouble } from './follow-view.ts';
import { withdrawLead } from './withdraw-lead.ts';
import { writeToLead, type FamilyWords } from './write-to-lead.ts';

/** Where additions stand: in the field of the door that holds what somebody has to tell. */
const additionFields = { kin: 'story', correction: 'evidence', harm: 'evidence' } as const;

export async function add(visit: Visit, session: FollowSession): Promise<WebResponse> {
  const { context, request } = visit;
  const form = await request.form();
  const isAnswer = form.text('kind') === 'answer';
  const text = form.text('text').trim();
  const entryKey = readIdempotencyKey(context, form.text('entryKey'));
  const state = { act: 'add', typed: { text }, entryKey } as const;
  const message = checkAddition(text, isAnswer, form.files.length);
  if (message !== undefined)
    return trouble(visit, session, { ...state, errors: [{ field: 'text', message }] });
  try {
    if (!(await admitPictures(context, request.address, form.files)))
      return await trouble(visit, session, { ...state, message: 'often' }, 429);
  } catch (error) {
    return unkept(visit, session, { error, state });
  }
  const pictures = await readPictures(form.files, session.lead.kind === 'harm');
  if (pictures.errors.length > 0) return trouble(visit, session, { ...state, errors: pictures.errors });
  const fields = toAddedFields(session, { text, isAnswer, sentHashes: pictures.sentHashes });
  const kind = isAnswer ? 'answer' : 'addition';
  const family: FamilyWords = { kind, fields, uploads: pictures.uploads, entryKey };
  return write(visit, session, { family, state, done: isAnswer ? 'answered' : 'added' });
}

function checkAddition(text: string, isAnswer: boolean, files: number): string | undefined {
  const { label, missing } = isAnswer ? words.answerText : words.addText;
  if (text === '') return isAnswer || files === 0 ? missing : undefined;
  const field = { name: 'text', kind: 'long-text', group: '', mostCharacters: mostAddedCharacters } as const;
  return checkLength(field, label, text) ?? checkIdNumber(label, text);
}

function toAddedFields(
  { lead }: FollowSession,
  { text, isAnswer, sentHashes }: { text: string; isAnswer: boolean; sentHashes: readonly string[] },
): FamilyWords['fields'] {
  const field = isAnswer ? 'answer' : additionFields[lead.kind];
  const hash = lead.kind === 'harm' ? toEvidenceHash(text, sentHashes) : '';
  return [
    ...(text === '' ? [] : [[field, text] as const]),
    ...(hash === '' ? [] : [['evidenceHash', hash] as const]),
  ];
}

export async function correct(visit: Visit, session: FollowSession): Promise<WebResponse> {
  const form = await visit.request.form();
  const typed = { field: form.text('field'), value: form.text('value').trim() };
  const errors = checkCorrection(session, typed);
  const state = {
    act: 'correct',
    typed,
    entryKey: readIdempotencyKey(visit.context, form.text('entryKey')),
  } as const;
  if (errors.length > 0) return trouble(visit, session, { ...state, errors });
  const fields = [[typed.field, typed.value] as const];
  const family: FamilyWords = { kind: 'correction', fields, uploads: [], entryKey: state.entryKey };
  return write(visit, session, { family, state, done: 'corrected' });
}

function checkCorrection({ lead }: FollowSession, typed: { field: string; value: string }): FieldError[] {
  if (!listCorrectable(lead).some(({ name }) => name === typed.field))
    return [{ field: 'field', message: words.correctField.missing }];
  const field = doors[lead.kind].fields.find(({ name }) => name === typed.field);
  if (field === undefined) return [];
  const label = doorWords[lead.kind].fields[field.name]?.label ?? field.name;
  const isMissing = typed.value === '' && field.isRequired === true;
  const message = isMissing
    ? words.correctValue.missing
    : (checkLength(field, label, typed.value) ??
      checkIdNumber(label, typed.value) ??
      (field.name === 'contact' && typed.value !== '' ? checkContact(typed.value) : undefined));
  return message === undefined ? [] : [{ field: 'value', message }];
}

export async function withdraw(visit: Visit, session: FollowSession): Promise<WebResponse> {
  const { context, request } = visit;
  const form: SentForm = await request.form();
  if (form.text('sure') === '') {
    const errors = [{ field: 'sure', message: words.withdrawSure.missing }];
    return trouble(visit, session, { act: 'withdraw', errors });
  }
  try {
    const isWithdrawn = await withdrawLead(context, session.lead.id);
    if (!isWithdrawn)
      return session.lead.isProtectedRecord ? trouble(visit, session, { act: 'withdraw' }) : toLogIn();
  } catch (error) {
    return unkept(visit, session, { error, state: { act: 'withdraw' } });
  }
  return {
    kind: 'page',
    page: 'server-message',
    cookies: [noFollowCookie],
    view: {
      ...words.withdrawn,
      telephone: context.settings.officeTelephone,
      links: [{ label: words.again, path: '/kin-search/' }],
    },
  };
}

interface Writing {
  family: FamilyWords;
  state: FollowTrouble;
  done: keyof typeof words.done;
}

async function write(
  visit: Visit,
  session: FollowSession,
  { family, state, done }: Writing,
): Promise<WebResponse> {
  try {
    const written = await writeToLead(visit.context, session.lead, family);
    if (written.kind === 'written') return { kind: 'redirect', path: `${leadPath}?done=${done}` };
    if (written.message === 'withdrawn') return toLogIn();
    return await trouble(visit, session, { ...state, message: written.message }, 429);
  } catch (error) {
    return unkept(visit, session, { error, state });
  }
}

/** The page again, with what was typed and why it was not kept. */
function trouble(
  visit: Visit,
  { lead }: FollowSession,
  found: FollowTrouble,
  status = 422,
): Promise<WebResponse> {
  return followAnswer(visit, { lead, trouble: found }, status);
}

function unkept(
  visit: Visit,
  session: FollowSession,
  { error, state }: { error: unknown; state: { act: FollowAct } & FollowTrouble },
): Promise<WebResponse> {
  if (findStoreTrouble(error) === undefined) throw error;
  visit.context.log.error({ requestId: visit.request.requestId, err: error }, 'not kept');
  return trouble(visit, session, { ...state, message: 'busy' }, 503);
}
