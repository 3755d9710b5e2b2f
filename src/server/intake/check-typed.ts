import type { DoorField } from '../../domain/leads/door-field.ts';
import { listPrivateText } from '../../domain/rules/private-text.ts';
import { doorWords } from '../../i18n/lead-forms.ts';
import { leadMessages } from '../../i18n/lead-messages.ts';
import type { FieldError } from '../web/form-view.ts';
import type { Door } from './doors.ts';
import type { Typed } from './typed-form.ts';

/** Everything that has to be changed before the form can be received, in the order of its fields. */
export function checkTyped(door: Door, typed: Typed): FieldError[] {
  return door.fields.flatMap((field) => {
    const message = checkField(door, field, typed);
    return message === undefined ? [] : [{ field: field.name, message }];
  });
}

function checkField(door: Door, field: DoorField, typed: Typed): string | undefined {
  const words = doorWords[door.kind].fields[field.name];
  const value = typed[field.name] ?? '';
  if (value === '') return isNeeded(door, field, typed) ? words?.missing : undefined;
  const isText = field.kind === 'text' || field.kind === 'long-text';
  if (!isText || words === undefined) return undefined;
  return (
    checkLength(field, words.label, value) ??
    (mayQuote(door, field) ? undefined : checkIdNumber(words.label, value)) ??
    (field.name === 'contact' ? checkContact(value) : undefined)
  );
}

/** Beside what everybody is asked: a guardian for a child, consent where a reporter says who they are. */
function isNeeded(door: Door, field: DoorField, typed: Typed): boolean {
  if (field.isRequired === true) return true;
  if (field.group === 'underage') return typed['isOfAge'] === 'no' && field.name !== 'isOfAge';
  const saysWho = (typed['senderName'] ?? '') !== '' || (typed['contact'] ?? '') !== '';
  return door.kind === 'harm' && field.name === 'consent:processing' && saysWho;
}

export function checkLength({ mostCharacters }: DoorField, label: string, value: string): string | undefined {
  const now = Array.from(value).length;
  if (mostCharacters === undefined || now <= mostCharacters) return undefined;
  return leadMessages.tooLong(label, mostCharacters, now);
}

/** A text with a citizen's number in it is not kept: nothing here needs one (个人信息保护法 6). */
export function checkIdNumber(label: string, value: string): string | undefined {
  const isFound = listPrivateText(value).some(({ kind }) => kind.startsWith('private-id-number'));
  return isFound ? leadMessages.idNumber(label) : undefined;
}

/** Where harm is quoted word for word, nothing may be taken out. */
function mayQuote(door: Door, field: DoorField): boolean {
  return door.kind === 'harm' && (field.name === 'address' || field.name === 'evidence');
}

/** A slip of one digit loses a family; an address in words can't be checked. */
export function checkContact(value: string): string | undefined {
  const line = value.normalize('NFKC');
  if (line.includes('@')) return /[^\s@]@[^\s@]+\.[^\s@]/u.test(line) ? undefined : leadMessages.email;
  if (!/^[\d\s+().-]+$/u.test(line)) return undefined;
  const digits = line.replace(/\D/gu, '').replace(/^(?:0086|86(?=1\d))/u, '');
  if (digits.length < 7) return leadMessages.shortNumber;
  const looksMobile = /^1[3-9]/u.test(digits) && digits.length >= 9 && digits.length <= 13;
  return looksMobile && digits.length !== 11 ? leadMessages.mobileLength(digits.length) : undefined;
}
