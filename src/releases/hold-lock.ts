import { utimes } from 'node:fs/promises';
import { takeLock } from '../files/take-lock.ts';

/** Well within the time after which a lock counts as left behind. */
const freshenMilliseconds = 60_000;

/** Takes a lock for work of any length: it is kept fresh while it is held. Undefined where another run holds it. */
export async function holdLock(file: string): Promise<{ release: () => Promise<void> } | undefined> {
  const lock = await takeLock(file);
  if (lock.kind === 'busy') return undefined;
  const freshen = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, freshenMilliseconds);
  freshen.unref();
  return {
    release: async () => {
      clearInterval(freshen);
      await lock.release();
    },
  };
}
