import { strengthOf } from './field-support.ts';
import { formFields, type FormField } from './form-fields.ts';
import type { FacilityVerification, FieldState } from './verify-facility.ts';

/** How many facilities have one field filled, sourced and checked. */
export interface FieldTally {
  field: FormField;
  /** Facilities that the form asks for it, or that have it all the same. */
  asked: number;
  filled: number;
  /** Of the filled: by a citation of the field itself. */
  citedOwn: number;
  /** Of the filled: only by the sources of the whole row. */
  citedRow: number;
  /** Of the filled: whose best source is 百科 or 其他, or general knowledge. */
  weak: number;
  checked: number;
}

/** How many of the asked fields one facility has filled, in all and of the core. */
export interface FacilityTally {
  core: { filled: number; asked: number };
  form: { filled: number; asked: number };
  sourced: number;
  checked: number;
  missingCore: string[];
}

export function tallyFields(verified: readonly FacilityVerification[]): FieldTally[] {
  return formFields.map((field, index) => {
    const states = verified.flatMap(({ fields }) => fields[index] ?? []);
    const filled = states.filter(isFilled);
    const having = (basis: 'own' | 'row') => filled.filter(({ support }) => support?.basis === basis).length;
    return {
      field,
      asked: states.filter(({ isAsked }) => isAsked).length,
      filled: filled.length,
      citedOwn: having('own'),
      citedRow: having('row'),
      weak: filled.filter(isWeak).length,
      checked: filled.filter(({ isChecked }) => isChecked).length,
    };
  });
}

/** As-found fields are left out: nobody can tell from an empty cell that something is missing. */
export function tallyFacility({ fields }: FacilityVerification): FacilityTally {
  const asked = fields.filter(({ isAsked, field }) => isAsked && field.requirement !== 'as-found');
  const filled = asked.filter(isFilled);
  const core = asked.filter(({ field }) => field.requirement === 'core');
  return {
    core: { filled: core.filter(isFilled).length, asked: core.length },
    form: { filled: filled.length, asked: asked.length },
    sourced: filled.filter(({ support }) => support !== undefined && support.basis !== 'none').length,
    checked: filled.filter(({ isChecked }) => isChecked).length,
    missingCore: core.filter((state) => !isFilled(state)).map(({ field }) => field.label),
  };
}

function isFilled({ text }: FieldState): boolean {
  return text !== '';
}

function isWeak({ support }: FieldState): boolean {
  if (support === undefined) return false;
  const strength = strengthOf(support);
  return strength === 'weak' || strength === 'general';
}
