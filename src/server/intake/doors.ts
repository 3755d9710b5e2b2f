import { correctionFields, correctionGroups } from '../../domain/leads/correction-fields.ts';
import type { DoorField, DoorGroup } from '../../domain/leads/door-field.ts';
import { harmFields, harmGroups } from '../../domain/leads/harm-fields.ts';
import { kinFields, kinGroups } from '../../domain/leads/kin-fields.ts';
import type { LeadKind } from '../../domain/leads/stages.ts';

/** A way in: its form, and where it stands. */
export interface Door {
  kind: LeadKind;
  path: string;
  groups: readonly DoorGroup[];
  fields: readonly DoorField[];
  /** What may come along from the page the form was opened on, and is kept with the account. */
  hints: readonly string[];
}

export const doors: Readonly<Record<LeadKind, Door>> = {
  kin: {
    kind: 'kin',
    path: '/kin-search/lead',
    groups: kinGroups,
    fields: kinFields,
    hints: ['person', 'facility', 'grave', 'media'],
  },
  correction: {
    kind: 'correction',
    path: '/corrections/propose',
    groups: correctionGroups,
    fields: correctionFields,
    hints: [],
  },
  harm: { kind: 'harm', path: '/honour/report', groups: harmGroups, fields: harmFields, hints: [] },
};

export const challengePath = '/kin-search/challenge';
export const followPath = '/kin-search/follow';
/** Name of the field that people don't see and leave empty. */
export const honeypotField = 'extra';
