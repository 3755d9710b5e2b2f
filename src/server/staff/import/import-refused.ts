import type { ImportRefusal } from '../../../i18n/staff-import.ts';

/** An act on an import can't be done; the reason has its sentence in `i18n/staff-import.ts`. Nothing was written. */
export class ImportRefusedError extends Error {
  override readonly name = 'ImportRefusedError';
  readonly reason: ImportRefusal;

  constructor(reason: ImportRefusal) {
    super(reason);
    this.reason = reason;
  }
}
