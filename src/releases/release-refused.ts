/** Why nothing was released, in words for whoever asked for it. */
export class ReleaseRefused extends Error {
  /** What stands behind it: findings, the end of a command's output. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}
