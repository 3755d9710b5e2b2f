import type { DoorField } from '../../domain/leads/door-field.ts';
import type { SentForm } from '../web/web-request.ts';
import type { Door } from './doors.ts';

/** What was typed, by field: texts as they are, several choices joined by commas, a ticked box as `yes`. */
export type Typed = Readonly<Record<string, string>>;

/** 编号 and other ids of the archive, as `tables.ts` has them. */
const idPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/iu;

/** Reads the fields of a door and its hints; what no field of the door asked for is left aside. */
export function readTyped(door: Door, form: SentForm): Typed {
  const fields = door.fields.filter(({ kind }) => kind !== 'files');
  return Object.fromEntries([
    ...fields.map((field) => [field.name, readField(field, form)]),
    ...door.hints.map((hint) => [hint, readHint(hint, form.text(hint))]),
  ]);
}

/** What the page that a form was opened on says: `?person=…&name=…`. Boxes are never ticked by an address. */
export function readPrefill(door: Door, query: URLSearchParams): Typed {
  const kinds = new Set<DoorField['kind']>(['text', 'long-text', 'choice']);
  const prefilled = door.fields
    .filter(({ kind, group }) => kinds.has(kind) && group !== 'sender')
    .map((field) => [field.name, readOneValue(field, query.get(field.name) ?? '')]);
  const hints = door.hints.map((hint) => [hint, readHint(hint, query.get(hint) ?? '')]);
  return Object.fromEntries([...prefilled, ...hints]);
}

function readField(field: DoorField, form: SentForm): string {
  if (field.kind === 'consent') return form.text(field.name) === '' ? '' : 'yes';
  if (field.kind !== 'choices') return readOneValue(field, form.text(field.name));
  const chosen = new Set(form.list(field.name));
  return (field.options ?? []).filter((option) => chosen.has(option)).join(',');
}

function readOneValue(field: DoorField, value: string): string {
  if (field.kind === 'choice') return field.options?.includes(value) === true ? value : '';
  if (field.kind === 'long-text') return value.trim();
  return value.replace(/\s+/gu, ' ').trim();
}

/** Comes from our own links; a grave is named in words. */
function readHint(hint: string, value: string): string {
  if (hint === 'grave') return Array.from(value.replace(/\s+/gu, ' ').trim()).slice(0, 60).join('');
  return idPattern.test(value) ? value : '';
}
