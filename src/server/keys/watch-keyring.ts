import { statSync } from 'node:fs';
import type { Keyring } from './keyring.ts';
import { readKeyring } from './keyring-file.ts';

/** How long a running server may go on with the key before, after another process has added one. */
export const keyringLagMs = 1_000;

/**
 * The keyring of a file that `keys:rotate` may change while the server runs: looks at the file at most once a second,
 * and at once when a text names a key that is not known yet. A file that has become unreadable leaves the last ring.
 */
export function watchKeyring(
  file: string,
  now: () => number = Date.now,
): { current(): Keyring; reread(): Keyring } {
  let ring = readKeyring(file);
  let mark = markOf(file);
  let lookedAt = now();
  const reread = () => {
    lookedAt = now();
    const found = markOf(file);
    if (found === mark || found === undefined) return ring;
    try {
      ring = readKeyring(file);
      mark = found;
    } catch {
      // Every key that was good a second ago still opens what it locked.
    }
    return ring;
  };
  return { current: () => (Math.abs(now() - lookedAt) < keyringLagMs ? ring : reread()), reread };
}

/** A new ring is renamed into place, so the file's number changes even where its time does not. */
function markOf(file: string): string | undefined {
  const status = statSync(file, { throwIfNoEntry: false });
  return status === undefined ? undefined : `${status.ino} ${status.mtimeMs}`;
}
