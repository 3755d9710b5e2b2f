import type { staffAccountWords } from '../../../i18n/staff-accounts.ts';

export type AccountRefusal = keyof typeof staffAccountWords.accounts.refusals;

/** Something can't be done to an account; the reason has its sentence in `i18n/staff-accounts.ts`. Nothing was written. */
export class AccountRefusedError extends Error {
  override readonly name = 'AccountRefusedError';
  readonly reason: AccountRefusal;

  constructor(reason: AccountRefusal) {
    super(reason);
    this.reason = reason;
  }
}
