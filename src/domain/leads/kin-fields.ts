import type { DoorField, DoorGroup } from './door-field.ts';

export const kinGroups = [
  { name: 'sender' },
  { name: 'martyr' },
  { name: 'family', isFolded: true },
  { name: 'life', isFolded: true },
  { name: 'papers', isFolded: true },
  { name: 'wanted', isFolded: true },
  { name: 'underage', isFolded: true },
  { name: 'consent' },
] as const satisfies readonly DoorGroup[];

/** What a family may ask for. */
export const wishes = ['grave', 'kin', 'stone', 'photograph'] as const;

/** The form of a family that looks for a martyr: six fields are asked of everybody, the rest of whoever knows more. */
export const kinFields = [
  {
    name: 'senderName',
    kind: 'text',
    group: 'sender',
    isRequired: true,
    mostCharacters: 40,
    autocomplete: 'name',
  },
  { name: 'contact', kind: 'text', group: 'sender', isRequired: true, mostCharacters: 120 },
  { name: 'relation', kind: 'text', group: 'sender', isRequired: true, mostCharacters: 40 },
  { name: 'name', kind: 'text', group: 'martyr', isRequired: true, mostCharacters: 40 },
  { name: 'nativePlace', kind: 'text', group: 'martyr', isRequired: true, mostCharacters: 120 },
  { name: 'story', kind: 'long-text', group: 'martyr', mostCharacters: 4000, rows: 6 },
  { name: 'otherNames', kind: 'text', group: 'family', mostCharacters: 120 },
  { name: 'generation', kind: 'text', group: 'family', mostCharacters: 20 },
  { name: 'sex', kind: 'choice', group: 'family', options: ['男', '女'] },
  { name: 'relatives', kind: 'long-text', group: 'family', mostCharacters: 1000, rows: 3 },
  { name: 'birth', kind: 'text', group: 'life', mostCharacters: 60 },
  { name: 'joined', kind: 'text', group: 'life', mostCharacters: 60 },
  { name: 'unit', kind: 'text', group: 'life', mostCharacters: 120 },
  { name: 'post', kind: 'text', group: 'life', mostCharacters: 60 },
  { name: 'death', kind: 'text', group: 'life', mostCharacters: 60 },
  { name: 'deathPlace', kind: 'text', group: 'life', mostCharacters: 120 },
  { name: 'letters', kind: 'long-text', group: 'papers', mostCharacters: 2000, rows: 4 },
  { name: 'pictures', kind: 'files', group: 'papers' },
  { name: 'wanted', kind: 'choices', group: 'wanted', options: wishes },
  { name: 'isOfAge', kind: 'choice', group: 'underage', options: ['yes', 'no'] },
  { name: 'guardian', kind: 'text', group: 'underage', mostCharacters: 40 },
  { name: 'guardianConsent', kind: 'consent', group: 'underage' },
  { name: 'consent:processing', kind: 'consent', group: 'consent', isRequired: true },
  { name: 'consent:sensitive', kind: 'consent', group: 'consent' },
  { name: 'consent:other-regions', kind: 'consent', group: 'consent' },
  { name: 'consent:publication', kind: 'consent', group: 'consent' },
] as const satisfies readonly DoorField[];

export type KinField = (typeof kinFields)[number]['name'];
export type KinGroup = (typeof kinGroups)[number]['name'];
