import { may } from '../../../../domain/leads/role-rights.ts';
import { deskWords } from '../../../../i18n/staff-desk.ts';
import { leadFormWords } from '../../../../i18n/staff-lead-forms.ts';
import { leadWords as words } from '../../../../i18n/staff-lead.ts';
import type { RollPerson } from '../../../context.ts';
import type { ShownMedia } from '../../../find-shown-media.ts';
import type { FormView } from '../../../web/form-view.ts';
import type { StaffMember } from '../../../web/route.ts';
import type { ActView } from '../../accounts/page-views.ts';
import { toBeijingDay } from '../beijing-day.ts';
import { maskPrivateText } from '../mask-contact.ts';
import { toCandidateLine, toComparison, type CandidateLine, type ComparisonView } from './comparison-view.ts';
import type { LeadFormName, RefusedAct } from './lead-form.ts';
import { toLeadForms } from './lead-forms.ts';
import type { LeadFile } from './read-lead-file.ts';
import {
  toDisclosureLines,
  toFacts,
  toPapers,
  toPending,
  toPictures,
  toSender,
  toWarnings,
  toWritten,
} from './lead-parts.ts';
import { toTimeline, type TimelineLine } from './timeline-view.ts';

/** A lead beside the roll, and what can be done with it. Paths are below the base path. */
export interface LeadView {
  path: string;
  reference: string;
  /** Whom it is about, as the family says. */
  name: string;
  /** What was just done, or why something could not be done; empty otherwise. */
  notice: string;
  isRefused: boolean;
  facts: readonly { label: string; value: string; path: string | undefined }[];
  warnings: readonly string[];
  sender: readonly { label: string; value: string }[];
  unmask: ActView | undefined;
  /** The contact stands in full on this page. */
  isRevealed: boolean;
  consents: readonly { label: string; value: string }[];
  /** Of a family's lead. */
  comparison: ComparisonView | undefined;
  others: readonly CandidateLine[];
  find: FindView | undefined;
  /** Fields that are not compared: of a correction, of a report of harm. */
  written: readonly {
    label: string;
    value: string;
    history: readonly string[];
    /** The picture, film or recording that the form was opened from, as the public sees it. */
    media?: ShownMedia;
  }[];
  pictures: readonly { label: string; sum: string; act: ActView }[];
  timeline: readonly TimelineLine[];
  pending: { person: string; by: string; grounds: string; note: string } | undefined;
  forms: Readonly<Partial<Record<LeadFormName, FormView>>>;
  buttons: readonly ActView[];
  disclosures: readonly { day: string; recipient: string; what: string; why: string; staff: string }[];
  joined: readonly LinkedLead[];
  sameContact: readonly LinkedLead[];
  papers: readonly { label: string; path: string }[];
}

export interface LinkedLead {
  label: string;
  path: string;
}

export interface FindView {
  action: string;
  value: string;
  results: readonly CandidateLine[];
  /** Said where something was looked for and nobody was found. */
  note: string;
}

export interface LeadInput {
  file: LeadFile;
  member: StaffMember;
  now: number;
  /** Roll people by id: candidates, and whoever was looked up. */
  people: ReadonlyMap<string, RollPerson>;
  /** The roll can't be read now. */
  isRollMissing: boolean;
  rollVersion: string | undefined;
  /** Person asked for in the address, shown first in the table. */
  chosen: string | undefined;
  found: { query: string; ids: readonly string[] } | undefined;
  /** What the form was opened from, where it is public. */
  media: ShownMedia | undefined;
  /** Word of what was done, from the address. */
  done: string;
  refused: RefusedAct | undefined;
  isRevealed: boolean;
}

/** Candidates shown side by side; more would not fit on a sheet. */
const mostColumns = 3;

export function toLeadView(input: LeadInput): LeadView {
  const { file, member, people, refused, isRevealed } = input;
  const { lead, account } = file;
  const show = isRevealed ? (text: string) => text : maskPrivateText;
  const isOpen = lead.erasedAt === null;
  const shown = listShown(input);
  const path = `/staff/leads/${lead.id}`;
  return {
    path,
    reference: lead.reference,
    name: show(account.account.name),
    notice: refused === undefined ? (deskWords.done[input.done] ?? '') : deskWords.refusals[refused.reason],
    isRefused: refused !== undefined,
    facts: toFacts(input),
    warnings: [...toWarnings(file), ...(input.isRollMissing ? [words.rollMissing] : [])],
    sender: toSender(file, isRevealed),
    unmask: isOpen && !isRevealed ? toUnmask(input) : undefined,
    isRevealed,
    consents: toConsents(file),
    comparison: lead.kind === 'kin' && isOpen ? toComparison({ file, shown, people, show }) : undefined,
    others: file.candidates
      .filter(({ person }) => !shown.includes(person))
      .map(({ person }) => toCandidateLine(file, people, person)),
    find: lead.kind === 'kin' && isOpen ? toFind(input) : undefined,
    written: toWritten(file, show, input.media),
    pictures: may(member.role, 'see-leads') ? toPictures(file) : [],
    timeline: toTimeline(file, show),
    pending: toPending(input, show),
    forms: toLeadForms({ file, member, refused, proposable: listProposable(input, shown) }),
    buttons: isOpen ? toButtons(input) : [],
    disclosures: toDisclosureLines(file),
    joined: file.joined.map(toLink),
    sameContact: file.sameContact.map((other) => ({
      ...toLink(other),
      label: `${other.reference}　${deskWords.doors[other.kind]}　${deskWords.stages[other.stage]}`,
    })),
    papers: isOpen ? toPapers(input, path) : [],
  };
}

function toLink({ id, reference }: { id: string; reference: string }): LinkedLead {
  return { label: reference, path: `/staff/leads/${id}` };
}

/** Whoever was asked for, then the best candidates; each once. */
function listShown({ file, chosen, people }: LeadInput): string[] {
  const best = file.candidates.map(({ person }) => person);
  const first = chosen !== undefined && people.has(chosen) ? [chosen] : [];
  return [...new Set([...first, ...best])].slice(0, mostColumns);
}

function listProposable({ file, people }: LeadInput, shown: readonly string[]): CandidateLine[] {
  const about = file.lead.kind === 'correction' ? [recordOf(file)] : shown;
  return about.filter((id) => people.has(id)).map((id) => toCandidateLine(file, people, id));
}

/** The record a correction is about. */
export function recordOf({ lead, account }: Pick<LeadFile, 'lead' | 'account'>): string {
  return account.fields.get('person')?.value ?? lead.personHint;
}

function toUnmask({ file, member }: LeadInput): ActView | undefined {
  if (!may(member.role, 'unmask')) return undefined;
  return { action: `/staff/leads/${file.lead.id}/unmask`, label: words.unmask, hidden: {} };
}

function toConsents({ consents }: LeadFile): LeadView['consents'] {
  return consents.map(({ purpose, isGranted, decidedAt }) => ({
    label: deskWords.consents[purpose],
    value: isGranted ? words.granted(toBeijingDay(decidedAt)) : words.notGranted,
  }));
}

function toFind({ file, found, people }: LeadInput): FindView {
  const known = (found?.ids ?? []).filter((id) => people.has(id));
  return {
    action: `/staff/leads/${file.lead.id}`,
    value: found?.query ?? '',
    results: known.map((id) => toCandidateLine(file, people, id)),
    note: found !== undefined && known.length === 0 ? words.findNone : '',
  };
}

function toButtons({ file, member }: LeadInput): ActView[] {
  const { lead } = file;
  const button = (act: string, label: string): ActView => ({
    action: `/staff/leads/${lead.id}/${act}`,
    label,
    hidden: { seen: String(lead.changedAt) },
  });
  const { assign, release, separate } = leadFormWords;
  return [
    ...(may(member.role, 'change-stage')
      ? [button('assign', lead.assignedTo === member.id ? release : assign)]
      : []),
    ...(may(member.role, 'join') && lead.joinedTo !== null ? [button('separate', separate)] : []),
  ];
}
