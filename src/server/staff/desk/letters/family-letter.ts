import { letterWords } from '../../../../i18n/letters.ts';
import type { RollPerson } from '../../../context.ts';
import type { ServerSettings } from '../../../server-settings.ts';
import { toBeijingDay } from '../beijing-day.ts';
import type { LeadFile } from '../lead/read-lead-file.ts';
import type { LetterSection, LetterSheet } from './letter-sheet.ts';
import { toMartyrFacts } from './martyr-facts.ts';

const words = letterWords.family;

export interface FamilyLetter {
  file: LeadFile;
  /** The confirmed person; undefined while nobody is confirmed. */
  confirmed: RollPerson | undefined;
  text: string;
  settings: Pick<ServerSettings, 'officeName' | 'officeTelephone' | 'origin' | 'basePath'>;
  now: number;
}

/** The office's answer to whoever wrote: how far it is, what was found, what is asked. Pure. */
export function toFamilyLetter({ file, confirmed, text, settings, now }: FamilyLetter): LetterSheet {
  const { lead, account } = file;
  const sender = account.fields.get('senderName')?.value ?? '';
  const followAddress = `${settings.origin}${settings.basePath}kin-search/follow`;
  return {
    backPath: `/staff/leads/${lead.id}/letters`,
    isRecorded: false,
    heading: words.heading,
    number: '',
    recipients: [words.to(sender === '' ? words.nameless : sender)],
    opening: [
      words.greeting,
      words.opening(toBeijingDay(lead.receivedAt), account.account.name, lead.reference),
      toState(file, confirmed),
      ...(text === '' ? [] : [text]),
    ],
    sections: [...toRecord(confirmed), ...toQuestions(file)],
    closing: [
      words.follow(followAddress),
      ...(settings.officeTelephone === undefined ? [] : [words.call(settings.officeTelephone)]),
    ],
    end: words.end,
    office: settings.officeName ?? letterWords.officeBlank,
    day: toBeijingDay(now),
    telephone: '',
    slip: undefined,
  };
}

function toState({ lead }: LeadFile, confirmed: RollPerson | undefined): string {
  if (lead.stage !== 'confirmed') return words.stages[lead.stage];
  return confirmed === undefined
    ? words.stages.checking
    : words.stages.confirmed(confirmed.name, confirmed.id);
}

function toRecord(confirmed: RollPerson | undefined): LetterSection[] {
  if (confirmed === undefined) return [];
  return [{ title: words.recordTitle, note: '', facts: toMartyrFacts(confirmed, undefined), sentences: [] }];
}

/** Questions that nothing came back to. */
function toQuestions({ account }: LeadFile): LetterSection[] {
  const lastAnswer = account.entries.findLastIndex(({ staffId }) => staffId === null);
  const open = account.entries.slice(lastAnswer + 1).filter(({ kind }) => kind === 'question');
  const sentences = open.flatMap(({ fields }) => fields.map(({ value }) => value));
  return sentences.length === 0 ? [] : [{ title: words.questions, note: '', facts: [], sentences }];
}
