import type { DoorField, DoorGroup } from './door-field.ts';

export const harmGroups = [
  { name: 'harm' },
  { name: 'evidence' },
  { name: 'sender', isFolded: true },
] as const satisfies readonly DoorGroup[];

/** Whoever reports harm to a martyr's honour need not say who they are. */
export const harmFields = [
  { name: 'address', kind: 'text', group: 'harm', isRequired: true, mostCharacters: 1000 },
  { name: 'what', kind: 'long-text', group: 'harm', isRequired: true, mostCharacters: 4000, rows: 5 },
  { name: 'person', kind: 'text', group: 'harm', mostCharacters: 64 },
  { name: 'evidence', kind: 'long-text', group: 'evidence', mostCharacters: 10_000, rows: 6 },
  { name: 'pictures', kind: 'files', group: 'evidence' },
  { name: 'senderName', kind: 'text', group: 'sender', mostCharacters: 40, autocomplete: 'name' },
  { name: 'contact', kind: 'text', group: 'sender', mostCharacters: 120 },
  { name: 'consent:processing', kind: 'consent', group: 'sender' },
] as const satisfies readonly DoorField[];

export type HarmField = (typeof harmFields)[number]['name'];
export type HarmGroup = (typeof harmGroups)[number]['name'];
