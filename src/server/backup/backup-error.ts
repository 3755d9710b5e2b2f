/** Why a backup could not be made, opened or restored; the words for each stand in `i18n/safekeeping.ts`. */
export type BackupFault =
  | 'remote-store'
  | 'no-recipient'
  | 'wrong-recipient'
  | 'wrong-identity'
  | 'damaged'
  | 'wrong-hash'
  | 'wrong-seal'
  | 'wrong-store'
  | 'broken-audit'
  | 'missing-uploads'
  | 'target-not-empty'
  | 'busy';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;

  constructor(fault: BackupFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
