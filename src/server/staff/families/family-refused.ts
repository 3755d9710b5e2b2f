import type { FamilyRefusal } from '../../../i18n/staff-families.ts';

/** What is to be put right at a field of a form. */
export interface FamilyFault {
  field: string;
  reason: FamilyRefusal;
}

/** Something about a family was not kept; reasons have their sentences in `i18n/staff-families.ts`. Nothing was written. */
export class FamilyRefusedError extends Error {
  override readonly name = 'FamilyRefusedError';
  readonly reason: FamilyRefusal;
  /** All at once, in the order of the form; none where the whole is refused. */
  readonly faults: readonly FamilyFault[];

  constructor(reason: FamilyRefusal, faults: readonly FamilyFault[] = []) {
    super(reason);
    this.reason = reason;
    this.faults = faults;
  }
}

/** Throws `FamilyRefusedError` where there is any fault. */
export function requireNoFault(faults: readonly FamilyFault[]): void {
  const [first] = faults;
  if (first !== undefined) throw new FamilyRefusedError(first.reason, faults);
}
