import { toContactKeys } from '../../../domain/leads/contact-keys.ts';
import { listPrivateText } from '../../../domain/rules/private-text.ts';
import type { LeadAccount } from '../../leads/read-account.ts';

/** Fields that name living people. */
const personalFields = ['senderName', 'contact', 'guardian'] as const;

export type FamilyData = 'private-text' | (typeof personalFields)[number];

/**
 * What of a family's data a text gives away: telephone numbers, mail and identity numbers of any kind, and the names and
 * contacts of this lead. For texts that leave the desk and are to hold none.
 */
export function findFamilyData(text: string, { fields }: Pick<LeadAccount, 'fields'>): FamilyData[] {
  const plain = toPlain(text);
  const found: FamilyData[] = listPrivateText(text).length > 0 ? ['private-text'] : [];
  for (const field of personalFields) {
    const told = fields.get(field)?.told ?? [];
    if (told.some(({ value }) => isIn(plain, value))) found.push(field);
  }
  return found;
}

/** The whole of it, or a part of a contact line: a number, an address among others. */
function isIn(plain: string, value: string): boolean {
  const parts = value.split(/[\s,，、;；/]+/u).map(toPlain);
  return (
    [toPlain(value), ...toContactKeys(value)].some((text) => isLongEnough(text, 2) && plain.includes(text)) ||
    parts.some((part) => isLongEnough(part, 4) && plain.includes(part))
  );
}

function isLongEnough(text: string, least: number): boolean {
  return Array.from(text).length >= least;
}

/** Separators and widths don't hide anything. */
function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()-]/gu, '');
}
