import { maskedFamilyFields, type FamilyField } from '../../../domain/families/family-fields.ts';
import { familyWords as words } from '../../../i18n/staff-families.ts';
import { maskContact } from '../desk/mask-contact.ts';

/** What a page shows of a field: 王**, 138****0000, 已登记; whole where somebody asked, and was noted. */
export function maskFamilyField(field: FamilyField, value: string, isRevealed: boolean): string {
  if (value === '') return words.empty;
  if (isRevealed || !maskedFamilyFields.has(field)) return value;
  if (field === 'name') return `${Array.from(value)[0] ?? ''}**`;
  if (field === 'situation' || field === 'certificate') return words.registered;
  return maskContact(value);
}
