import { deskWords } from '../../../../i18n/staff-desk.ts';
import { leadWords as words } from '../../../../i18n/staff-lead.ts';
import { toBeijingDay } from '../beijing-day.ts';
import type { LeadFile } from './read-lead-file.ts';

/** One thing that happened to a lead, oldest first. */
export interface TimelineLine {
  day: string;
  who: string;
  /** What happened: 收到 → 核查, 问家属, 家属补充 … */
  what: string;
  /** The words that go with it; empty where there are none. */
  text: string;
}

type Timed = TimelineLine & { at: number };

export function toTimeline(file: LeadFile, show: (text: string) => string): TimelineLine[] {
  const lines = [...entryLines(file, show), ...changeLines(file, show), ...proposalLines(file, show)];
  return lines.sort((a, b) => a.at - b.at).map(({ at, ...line }) => ({ ...line, day: toBeijingDay(at) }));
}

function nameOf(file: LeadFile, staffId: string | null, otherwise: string): string {
  return staffId === null ? otherwise : (file.staffNames.get(staffId) ?? staffId);
}

function entryLines(file: LeadFile, show: (text: string) => string): Timed[] {
  return file.account.entries.map(({ kind, staffId, writtenAt, fields }) => ({
    at: writtenAt,
    day: '',
    who: nameOf(file, staffId, deskWords.family),
    what: words.entries[kind],
    text:
      kind === 'original'
        ? ''
        : fields
            .filter(({ field }) => field !== 'contact')
            .map(({ field, value }) => toEntryText(field, show(value)))
            .join('\n'),
  }));
}

function toEntryText(field: string, value: string): string {
  return field === 'question' || field === 'answer'
    ? value
    : words.labelled(deskWords.fieldLabel(field), value);
}

function changeLines(file: LeadFile, show: (text: string) => string): Timed[] {
  return file.stageChanges.map(({ fromStage, toStage, note, staffId, changedAt }) => ({
    at: changedAt,
    day: '',
    who: nameOf(file, staffId, deskWords.rule),
    what:
      fromStage === toStage
        ? words.noteOnly
        : words.change(deskWords.stages[fromStage], deskWords.stages[toStage]),
    text: show(note),
  }));
}

function proposalLines(file: LeadFile, show: (text: string) => string): Timed[] {
  return file.confirmations.flatMap(({ person, proposedBy, proposedAt, grounds, ...decision }) => {
    const proposal = {
      at: proposedAt,
      day: '',
      who: nameOf(file, proposedBy, deskWords.rule),
      what: words.proposed(person),
      text: show(grounds),
    };
    if (decision.decidedAt === null) return [proposal];
    const what = decision.isConfirmed === true ? words.decided(person) : words.refused(person);
    return [
      proposal,
      {
        at: decision.decidedAt,
        day: '',
        who: nameOf(file, decision.decidedBy, deskWords.rule),
        what,
        text: '',
      },
    ];
  });
}
