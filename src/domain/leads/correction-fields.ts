import type { DoorField, DoorGroup } from './door-field.ts';

/** Columns of the roll that a correction may be about, by their names in `tables.ts`; `other` for anything else. */
export const correctable = [
  'name',
  'otherNames',
  'sex',
  'ethnicity',
  'nativePlace',
  'born',
  'joined',
  'party',
  'unit',
  'post',
  'died',
  'deathPlace',
  'burialPlace',
  'gravePosition',
  'deeds',
  'honours',
  'recognition',
  'kinSearch',
  'other',
] as const;
export type Correctable = (typeof correctable)[number];

export const correctionGroups = [
  { name: 'record' },
  { name: 'evidence' },
  { name: 'sender' },
  { name: 'consent' },
] as const satisfies readonly DoorGroup[];

export const correctionFields = [
  { name: 'person', kind: 'text', group: 'record', isRequired: true, mostCharacters: 64 },
  { name: 'field', kind: 'choice', group: 'record', options: correctable },
  { name: 'proposed', kind: 'long-text', group: 'record', isRequired: true, mostCharacters: 2000, rows: 3 },
  { name: 'evidence', kind: 'long-text', group: 'evidence', isRequired: true, mostCharacters: 4000, rows: 5 },
  { name: 'pictures', kind: 'files', group: 'evidence' },
  {
    name: 'senderName',
    kind: 'text',
    group: 'sender',
    isRequired: true,
    mostCharacters: 40,
    autocomplete: 'name',
  },
  { name: 'contact', kind: 'text', group: 'sender', isRequired: true, mostCharacters: 120 },
  { name: 'relation', kind: 'text', group: 'sender', mostCharacters: 40 },
  { name: 'consent:processing', kind: 'consent', group: 'consent', isRequired: true },
] as const satisfies readonly DoorField[];

export type CorrectionField = (typeof correctionFields)[number]['name'];
export type CorrectionGroup = (typeof correctionGroups)[number]['name'];
