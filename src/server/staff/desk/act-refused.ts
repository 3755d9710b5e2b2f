import type { Refusal } from '../../../i18n/staff-desk.ts';

/** An act of the desk can't be done; the reason has its sentence in `i18n/staff-desk.ts`. Nothing was written. */
export class ActRefusedError extends Error {
  override readonly name = 'ActRefusedError';
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}
