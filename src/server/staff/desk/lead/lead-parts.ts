import { may } from '../../../../domain/leads/role-rights.ts';
import { rollTable } from '../../../../domain/tables.ts';
import { deskWords } from '../../../../i18n/staff-desk.ts';
import { leadWords as words } from '../../../../i18n/staff-lead.ts';
import { toBeijingDay } from '../beijing-day.ts';
import type { ShownMedia } from '../../../find-shown-media.ts';
import { maskContact, maskPrivateText } from '../mask-contact.ts';
import { toSaid } from './comparison-view.ts';
import { findPending } from './lead-form.ts';
import type { LeadInput, LeadView } from './lead-view.ts';
import type { LeadFile } from './read-lead-file.ts';

/** The parts of a lead's page that only list what is known. */

export function toFacts({ file, now, rollVersion }: LeadInput): LeadView['facts'] {
  const { lead, staffNames } = file;
  const fact = (label: keyof typeof words.facts, value: string, path?: string) => ({
    label: words.facts[label],
    value,
    path,
  });
  return [
    fact('door', deskWords.doors[lead.kind]),
    fact('stage', deskWords.stages[lead.stage]),
    fact('received', toBeijingDay(lead.receivedAt)),
    fact('due', toDue(lead.dueAt, now)),
    fact(
      'assigned',
      lead.assignedTo === null ? deskWords.nobody : (staffNames.get(lead.assignedTo) ?? lead.assignedTo),
    ),
    ...(lead.personHint === '' ? [] : [fact('hint', lead.personHint)]),
    ...(lead.confirmedPerson === null ? [] : [fact('confirmed', lead.confirmedPerson)]),
    ...(lead.kind === 'kin' ? [fact('roll', toRollState(lead.rollVersion, rollVersion))] : []),
    ...(file.joinedInto === undefined
      ? []
      : [
          fact(
            'stage',
            words.warnings.joinedInto(file.joinedInto.reference),
            `/staff/leads/${file.joinedInto.id}`,
          ),
        ]),
  ];
}

function toDue(dueAt: number | null, now: number): string {
  if (dueAt === null) return words.noDue;
  return dueAt < now ? words.overdue(toBeijingDay(dueAt)) : toBeijingDay(dueAt);
}

function toRollState(compared: string | null, present: string | undefined): string {
  if (compared === null) return words.notYetCompared;
  return present === undefined || compared === present ? words.compared : words.comparedOld;
}

export function toWarnings({ lead }: LeadFile): string[] {
  return [
    ...(lead.isUnverified ? [words.warnings.unverified] : []),
    ...(lead.isProtectedRecord ? [words.warnings.protected] : []),
    ...(lead.erasedAt === null ? [] : [words.warnings.erased]),
  ];
}

const senderFields = [
  'senderName',
  'relation',
  'contact',
  'isOfAge',
  'guardian',
  'guardianConsent',
  'wanted',
] as const;

export function toSender({ account }: LeadFile, isRevealed: boolean): LeadView['sender'] {
  return senderFields.flatMap((field) => {
    const value = account.fields.get(field)?.value ?? '';
    if (value === '') return [];
    if (field === 'contact')
      return { label: deskWords.fields.contact, value: isRevealed ? value : maskContact(value) };
    const shown = toSenderWords(field, value);
    return { label: deskWords.fields[field], value: isRevealed ? shown : maskPrivateText(shown) };
  });
}

function toSenderWords(field: (typeof senderFields)[number], value: string): string {
  if (field === 'wanted') return toWanted(value);
  if (field === 'isOfAge' || field === 'guardianConsent') return value === 'yes' ? words.yes : words.no;
  return value;
}

function toWanted(list: string): string {
  return list
    .split(',')
    .map((wish) => deskWords.wanted[wish] ?? wish)
    .join('、');
}

/** Fields of the doors that are compared with nothing. */
const writtenFields = [
  'facility',
  'grave',
  'media',
  'person',
  'field',
  'proposed',
  'address',
  'what',
  'evidence',
  'evidenceHash',
] as const;

export function toWritten(
  { account }: LeadFile,
  show: (text: string) => string,
  media: ShownMedia | undefined,
): LeadView['written'] {
  return writtenFields.flatMap((field) => {
    const standing = account.fields.get(field);
    if (standing === undefined) return [];
    const { text, history } = toSaid(standing, field === 'evidenceHash' ? (sum) => sum : show);
    const value = field === 'field' ? toColumnHeading(text) : text;
    return {
      label: deskWords.fields[field],
      value,
      history,
      ...(field === 'media' && media?.id === standing.value ? { media } : {}),
    };
  });
}

/** 出生时间 for `born`; what is no column stays as it is. */
export function toColumnHeading(key: string): string {
  return Object.entries(rollTable.columns).find(([column]) => column === key)?.[1].heading ?? key;
}

export function toPictures({ lead, pictures }: LeadFile): LeadView['pictures'] {
  return pictures.map(({ id, mediaType, byteCount, sha256 }, index) => {
    const label = mediaType.startsWith('image/') ? words.picture : words.original;
    return {
      label: label(index + 1, Math.ceil(byteCount / 1024)),
      sum: words.pictureSum(sha256),
      act: { action: `/staff/leads/${lead.id}/pictures/${id}`, label: words.download, hidden: {} },
    };
  });
}

export function toDisclosureLines({ disclosures, staffNames }: LeadFile): LeadView['disclosures'] {
  return disclosures.map(({ disclosedAt, recipient, what, why, staffId }) => ({
    day: toBeijingDay(disclosedAt),
    recipient,
    what,
    why,
    staff: staffNames.get(staffId) ?? staffId,
  }));
}

export function toPending(
  { file, member, people }: LeadInput,
  show: (text: string) => string,
): LeadView['pending'] {
  const pending = findPending(file);
  if (pending === undefined || file.lead.erasedAt !== null) return undefined;
  const proposer = file.staffNames.get(pending.proposedBy) ?? pending.proposedBy;
  const isOwn = pending.proposedBy === member.id;
  return {
    person: words.pendingText(people.get(pending.person)?.name ?? words.notInRoll, pending.person),
    by: words.pendingBy(proposer, toBeijingDay(pending.proposedAt)),
    grounds: show(pending.grounds),
    note: isOwn ? words.pendingOwn : may(member.role, 'confirm') ? '' : words.pendingNoRight,
  };
}

export function toPapers({ file, member }: LeadInput, path: string): LeadView['papers'] {
  const isSettled = file.lead.stage === 'confirmed' && file.lead.kind !== 'harm';
  return [
    ...(may(member.role, 'letters') && file.lead.kind === 'kin'
      ? [{ label: words.letters, path: `${path}/letters` }]
      : []),
    ...(may(member.role, 'registrar-file') && isSettled
      ? [{ label: words.registrar, path: `${path}/registrar` }]
      : []),
  ];
}
