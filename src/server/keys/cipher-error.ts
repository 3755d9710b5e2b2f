/** A text could not be opened. Says why, and never what was in it. */
export class CipherError extends Error {
  override readonly name = 'CipherError';
  /** `format`: not one of our texts; `key`: its key is not in the keyring; `seal`: changed, or from another place. */
  readonly reason: 'format' | 'key' | 'seal';

  constructor(reason: CipherError['reason'], keyId?: string) {
    super(keyId === undefined ? reason : `${reason} ${keyId}`);
    this.reason = reason;
  }
}
