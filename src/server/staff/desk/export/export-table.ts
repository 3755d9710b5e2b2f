import { deskWords } from '../../../../i18n/staff-desk.ts';
import { exportWords as words } from '../../../../i18n/staff-export.ts';
import { toBeijingIsoDay } from '../beijing-day.ts';
import { maskPrivateText } from '../mask-contact.ts';
import type { QueueRow } from '../queue/queue-rows.ts';

type Column = keyof typeof words.columns;
const contactColumns: readonly Column[] = ['senderName', 'contact', 'relation'];

/** The queue as rows of text, headings first. Without contacts no cell holds anything to reach the family by. */
export function toExportTable(
  rows: readonly QueueRow[],
  { hasContacts, now }: { hasContacts: boolean; now: number },
): string[][] {
  const all = Object.keys(words.columns) as Column[];
  const columns = all.filter((column) => hasContacts || !contactColumns.includes(column));
  return [
    columns.map((column) => words.columns[column]),
    ...rows.map((row) => {
      const cells = toCells(row, now);
      return columns.map((column) => cells[column]);
    }),
  ];
}

function toCells({ lead, account, best, assignedName }: QueueRow, now: number): Record<Column, string> {
  const say = (field: string): string => account.fields.get(field)?.value ?? '';
  const yesNo = (isSo: boolean): string => (isSo ? words.yes : words.no);
  return {
    reference: lead.reference,
    door: deskWords.doors[lead.kind],
    stage: deskWords.stages[lead.stage],
    received: toBeijingIsoDay(lead.receivedAt),
    due: lead.dueAt === null ? '' : toBeijingIsoDay(lead.dueAt),
    isOverdue: yesNo(lead.dueAt !== null && lead.dueAt < now),
    isUnverified: yesNo(lead.isUnverified),
    assigned: assignedName ?? '',
    name: maskPrivateText(say('name')),
    nativePlace: maskPrivateText(say('nativePlace')),
    person: maskPrivateText(say('person') || lead.personHint),
    best: best?.person ?? '',
    strength: best === undefined ? '' : deskWords.strengths[best.strength],
    bits: best === undefined ? '' : best.bits.toFixed(1),
    confirmed: lead.confirmedPerson ?? '',
    isJoined: yesNo(lead.joinedTo !== null),
    senderName: say('senderName'),
    contact: say('contact'),
    relation: say('relation'),
  };
}
