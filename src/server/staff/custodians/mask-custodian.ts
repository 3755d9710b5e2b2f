import { custodianDeskWords as words } from '../../../i18n/staff-custodians.ts';
import { maskContact } from '../desk/mask-contact.ts';

/** 王**: the first character, and as much for every name. */
export function maskName(name: string): string {
  return `${Array.from(name)[0] ?? ''}**`;
}

/** 138****0000; what is no telephone is hidden as well. */
export function maskTelephone(telephone: string): string {
  return telephone === '' ? words.noTelephone : maskContact(telephone);
}
