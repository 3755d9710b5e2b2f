import type { Gazetteer } from '../../../../domain/places/places.ts';
import { deskWords, type Refusal } from '../../../../i18n/staff-desk.ts';
import { disclosureWords } from '../../../../i18n/disclosure.ts';
import { letterWords } from '../../../../i18n/letters.ts';
import type { RollPerson } from '../../../context.ts';
import type { FieldView, FormView } from '../../../web/form-view.ts';
import { choice, choices, longText } from '../desk-fields.ts';
import type { LeadFile } from '../lead/read-lead-file.ts';
import { suggestStations, type EnquiryAsk } from './enquiry-letter.ts';

const words = letterWords.enquiry;
export const enquiryAsks = Object.keys(words.askList) as EnquiryAsk[];
/** What a letter may carry of the family's data; pictures are never sent by letter from here. */
export const letterParts = ['senderName', 'contact', 'relation', 'relatives', 'story'] as const;
const mostPeople = 5;

export interface LetterFormView {
  reference: string;
  leadPath: string;
  enquiry: FormView;
  family: FormView;
}

export interface LetterFormInput {
  file: LeadFile;
  people: ReadonlyMap<string, RollPerson>;
  gazetteer: Gazetteer;
  refused: { reason: Refusal; typed: ReadonlyMap<string, readonly string[]> } | undefined;
}

export function toLetterForm(input: LetterFormInput): LetterFormView {
  const { lead } = input.file;
  const text = longText({
    name: 'text',
    label: letterWords.family.text,
    hint: letterWords.family.textHint,
    isRequired: false,
    value: '',
    rows: 5,
  });
  return {
    reference: lead.reference,
    leadPath: `/staff/leads/${lead.id}`,
    enquiry: toEnquiryForm(input),
    family: toForm({
      leadId: lead.id,
      letter: 'family',
      fields: [text],
      submitLabel: letterWords.family.submit,
    }),
  };
}

/** Whoever the enquiry can be about, the likeliest first. */
export function listLetterPeople({ lead, confirmations, candidates }: LeadFile): string[] {
  const named = [
    lead.confirmedPerson ?? '',
    ...confirmations.filter(({ isConfirmed }) => isConfirmed !== false).map(({ person }) => person),
    ...candidates.map(({ person }) => person),
  ];
  return [...new Set(named)].filter((id) => id !== '').slice(0, mostPeople);
}

export function isFamilyDataAllowed({ consents }: Pick<LeadFile, 'consents'>): boolean {
  return consents.some(({ purpose, isGranted }) => purpose === 'other-regions' && isGranted);
}

type Typed = (field: string) => readonly string[] | undefined;

function toEnquiryForm(input: LetterFormInput): FormView {
  const { file, refused } = input;
  const typed: Typed = (field) => refused?.typed.get(field);
  const fields: FieldView[] = [
    toPersonField(input, typed),
    toStationsField(input, typed),
    choices({
      name: 'asks',
      label: words.asks,
      values: typed('asks') ?? enquiryAsks,
      options: enquiryAsks.map((ask) => ({ value: ask, label: words.askLabels[ask], hint: '' })),
    }),
    toFamilyField(file, typed('parts') ?? []),
    longText({
      name: 'extra',
      label: words.extra,
      hint: words.extraHint,
      isRequired: false,
      value: typed('extra')?.[0] ?? '',
    }),
  ];
  const form = toForm({ leadId: file.lead.id, letter: 'enquiry', fields, submitLabel: words.submit });
  if (refused === undefined) return form;
  return { ...form, errors: [{ field: '', message: deskWords.refusals[refused.reason] }] };
}

function toPersonField({ file, people }: LetterFormInput, typed: Typed): FieldView {
  const known = listLetterPeople(file).flatMap((id) => people.get(id) ?? []);
  return choice({
    name: 'person',
    label: words.person,
    value: typed('person')?.[0] ?? file.lead.confirmedPerson ?? '',
    options: [
      ...known.map(({ id, name, nativePlace }) => ({
        value: id,
        label: `${name}　${id}`,
        hint: nativePlace,
      })),
      { value: '', label: words.nobody, hint: '' },
    ],
  });
}

function toStationsField({ file, people, gazetteer }: LetterFormInput, typed: Typed): FieldView {
  const person = people.get(file.lead.confirmedPerson ?? '');
  return longText({
    name: 'stations',
    label: words.stations,
    hint: words.stationsHint,
    value: typed('stations')?.[0] ?? suggestStations({ file, person, gazetteer }).join('\n'),
    rows: 4,
  });
}

function toFamilyField(file: LeadFile, values: readonly string[]): FieldView {
  const present = letterParts.filter((part) => (file.account.fields.get(part)?.value ?? '') !== '');
  if (!isFamilyDataAllowed(file) || present.length === 0) {
    const common = { name: 'parts', label: words.family, hint: '', isRequired: false, error: undefined };
    return { ...common, kind: 'shown', value: words.noConsent };
  }
  return choices({
    name: 'parts',
    label: words.family,
    hint: words.familyHint,
    values,
    options: present.map((part) => ({ value: part, label: disclosureWords.parts[part], hint: '' })),
  });
}

interface LetterFields {
  leadId: string;
  letter: 'enquiry' | 'family';
  fields: readonly FieldView[];
  submitLabel: string;
}

function toForm({ leadId, letter, fields, submitLabel }: LetterFields): FormView {
  return {
    action: `/staff/leads/${leadId}/letters`,
    hasFiles: false,
    hidden: { letter },
    groups: [{ title: '', hint: '', isFolded: false, fields }],
    errors: [],
    submitLabel,
    guard: undefined,
  };
}
