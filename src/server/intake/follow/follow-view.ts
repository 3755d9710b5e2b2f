import { and, asc, eq } from '../../store/sql.ts';
import { consentPurposes, openStages } from '../../../domain/leads/stages.ts';
import { doorWords, hintWords } from '../../../i18n/lead-forms.ts';
import { formMessages, type FormMessageName } from '../../../i18n/lead-messages.ts';
import { followWords as words } from '../../../i18n/receipt.ts';
import type { ServerContext } from '../../context.ts';
import { findShownMedia } from '../../find-shown-media.ts';
import { readLeadAccount, type LeadAccount } from '../../leads/read-account.ts';
import { attachments, consents, leads, stageChanges } from '../../schema/lead-tables.ts';
import { toBeijingDay } from '../../staff/desk/beijing-day.ts';
import type { LeadRow } from '../decide-reception.ts';
import { doors } from '../doors.ts';
import { makeIdempotencyKey } from '../idempotency-key.ts';
import type { FollowView } from '../page-views.ts';
import {
  toAddForm,
  toCorrectForm,
  toLeaveForm,
  toWithdrawForm,
  type FollowFormState,
} from './follow-forms.ts';

export type FollowAct = 'add' | 'correct' | 'withdraw';

/** What a form of the page brought, where it was not kept. */
export interface FollowTrouble extends Partial<FollowFormState> {
  act: FollowAct;
  message?: FormMessageName;
}

export interface FollowPage {
  lead: LeadRow;
  done?: string;
  trouble?: FollowTrouble;
}

/** The page on which a family follows its lead; notes of the desk are not on it. */
export async function toFollowView(
  context: ServerContext,
  { lead, done, trouble }: FollowPage,
): Promise<FollowView> {
  const told = await readLeadAccount(context, lead.id);
  const main = await findMain(context, lead);
  const conversation = toConversation(told);
  const isAsked = conversation.at(-1)?.from === 'office';
  const message = trouble?.message;
  const telephone = context.settings.officeTelephone;
  const stateOf = (act: FollowAct): FollowFormState => ({
    typed: {},
    errors: [],
    entryKey: makeIdempotencyKey(context),
    ...(trouble?.act === act ? trouble : {}),
  });
  return {
    door: lead.kind,
    reference: lead.reference,
    stage: words.stages[main.stage].name,
    stageMeaning: words.stages[main.stage].meaning,
    history: await listHistory(context, main),
    conversation,
    account: [...toAccountRows(context, lead, told), ...(await listConsents(context, lead.id))],
    pictures: await countPictures(context, lead.id),
    addForm: toAddForm(stateOf('add'), isAsked),
    correctForm: toCorrectForm(lead, stateOf('correct')),
    withdrawForm: lead.isProtectedRecord ? undefined : toWithdrawForm(stateOf('withdraw').errors),
    leaveForm: toLeaveForm(),
    notes: listNotes({ lead, main, done }),
    message: message === undefined ? undefined : formMessages[message](telephone),
  };
}

/** The lead that this one is looked after with. */
async function findMain({ database }: ServerContext, lead: LeadRow): Promise<LeadRow> {
  if (lead.joinedTo === null) return lead;
  const [main] = await database.read.select().from(leads).where(eq(leads.id, lead.joinedTo));
  return main === undefined || main.stage === 'withdrawn' ? lead : main;
}

function listNotes({
  lead,
  main,
  done,
}: {
  lead: LeadRow;
  main: LeadRow;
  done: string | undefined;
}): string[] {
  const doneWords: Readonly<Record<string, string>> = words.done;
  const isDone = done !== undefined && Object.hasOwn(doneWords, done);
  return [
    ...(isDone ? [doneWords[done] ?? ''] : []),
    ...(lead.isUnverified && lead.stage === 'received' ? [words.unverified] : []),
    ...(openStages.includes(main.stage) && main.dueAt !== null ? [words.due(toBeijingDay(main.dueAt))] : []),
    ...(main.id === lead.id ? [] : [words.joined]),
    ...(lead.isProtectedRecord ? [words.protectedNote] : []),
  ];
}

async function listHistory({ database }: ServerContext, main: LeadRow): Promise<FollowView['history']> {
  const changes = await database.read
    .select({
      toStage: stageChanges.toStage,
      fromStage: stageChanges.fromStage,
      changedAt: stageChanges.changedAt,
    })
    .from(stageChanges)
    .where(eq(stageChanges.leadId, main.id))
    .orderBy(asc(stageChanges.changedAt));
  return [
    { day: toBeijingDay(main.receivedAt), text: words.stages.received.name },
    ...changes
      .filter(({ fromStage, toStage }) => fromStage !== toStage)
      .map(({ toStage, changedAt }) => ({ day: toBeijingDay(changedAt), text: words.stages[toStage].name })),
  ];
}

function toConversation({ entries }: LeadAccount): FollowView['conversation'] {
  return entries
    .filter(({ kind }) => kind === 'question' || kind === 'answer')
    .map(({ kind, writtenAt, fields }) => ({
      day: toBeijingDay(writtenAt),
      from: kind === 'question' ? 'office' : 'family',
      text: fields.map(({ value }) => value).join('\n'),
    }));
}

/** As it stands, in the order of the form, then what the form brought along. */
function toAccountRows(
  { settings }: ServerContext,
  { kind }: LeadRow,
  { fields }: LeadAccount,
): FollowView['account'] {
  const door = doors[kind];
  const labels = doorWords[kind].fields;
  const { person, grave, media } = hintWords;
  const otherLabels: Readonly<Record<string, string>> = {
    ...{ person, grave, media },
    evidenceHash: words.evidenceHash,
  };
  // The id of a facility says nothing to a family.
  const hints = door.hints.filter((hint) => hint !== 'facility');
  const names = new Set([...door.fields.map(({ name }) => name), ...hints, 'evidenceHash']);
  return [...names].flatMap((name) => {
    const value = fields.get(name)?.value ?? '';
    if (value === '') return [];
    const { label = otherLabels[name] ?? name, options } = labels[name] ?? {};
    const caption = name === 'media' ? findShownMedia(settings.contentDir, value)?.caption : undefined;
    return [{ label, value: caption ?? toWords(value, options) }];
  });
}

/** What was agreed to; the last word on each purpose counts. */
async function listConsents({ database }: ServerContext, leadId: string): Promise<FollowView['account']> {
  const rows = await database.read
    .select({ purpose: consents.purpose, isGranted: consents.isGranted })
    .from(consents)
    .where(eq(consents.leadId, leadId))
    .orderBy(asc(consents.decidedAt));
  const last = new Map(rows.map(({ purpose, isGranted }) => [purpose, isGranted]));
  const granted = consentPurposes.filter((purpose) => last.get(purpose) === true);
  if (granted.length === 0) return [];
  return [{ label: words.consentLabel, value: granted.map((purpose) => words.consents[purpose]).join('、') }];
}

/** A choice in the words of its form. */
function toWords(value: string, options: Readonly<Record<string, string>> | undefined): string {
  if (value === 'yes' && options === undefined) return words.yes;
  if (options === undefined) return value;
  return value
    .split(',')
    .map((option) => options[option] ?? option)
    .join('、');
}

function countPictures({ database }: ServerContext, leadId: string): Promise<number> {
  return database.read.$count(
    attachments,
    and(eq(attachments.leadId, leadId), eq(attachments.mediaType, 'image/jpeg')),
  );
}
