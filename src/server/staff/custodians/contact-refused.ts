import type { ContactRefusal } from '../../../i18n/staff-custodians.ts';

/** A contact was not kept or erased; the reason has its sentence in `i18n/staff-custodians.ts`. Nothing was written. */
export class ContactRefusedError extends Error {
  override readonly name = 'ContactRefusedError';
  readonly reason: ContactRefusal;

  constructor(reason: ContactRefusal) {
    super(reason);
    this.reason = reason;
  }
}
