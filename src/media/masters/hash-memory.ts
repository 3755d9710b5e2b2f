import { existsSync, readFileSync, type BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { hashFile } from './hash-file.ts';
import { replaceFile } from '../../files/replace-file.ts';

const memorySchema = z.record(z.string(), z.object({ stamp: z.string(), sha256: z.string() }));
type Entries = z.infer<typeof memorySchema>;

/** A file written in the same moment as it was hashed may have changed without its time telling. */
const restMilliseconds = 2_000;

/**
 * Remembers the hashes of files by size and times, so that a folder of masters is not read whole at every build. Damage of
 * the disk changes neither: that is found only by reading.
 */
export class HashMemory {
  readonly #file: string | undefined;
  readonly #entries: Entries;
  #isChanged = false;

  /** @param file where the memory is kept; without it nothing is remembered */
  constructor(file?: string) {
    this.#file = file;
    this.#entries = file === undefined ? {} : readMemory(file);
  }

  /** SHA-256, in hexadecimal. */
  async hashOf(file: string): Promise<string> {
    const found = await stat(file, { bigint: true });
    const stamp = [found.size, found.mtimeNs, found.ctimeNs, found.ino].join('-');
    const known = this.#entries[file];
    if (known?.stamp === stamp) return known.sha256;
    const sha256 = await hashFile(file);
    if (isAtRest(found)) {
      this.#entries[file] = { stamp, sha256 };
      this.#isChanged = true;
    }
    return sha256;
  }

  async save(): Promise<void> {
    if (this.#file === undefined || !this.#isChanged) return;
    await replaceFile(this.#file, JSON.stringify(this.#entries));
    this.#isChanged = false;
  }
}

function isAtRest({ mtimeMs, ctimeMs }: BigIntStats): boolean {
  const latest = mtimeMs > ctimeMs ? mtimeMs : ctimeMs;
  return Date.now() - Number(latest) > restMilliseconds;
}

/** A memory that can't be read is begun anew: it saves time, and holds nothing that is not in the files. */
function readMemory(file: string): Entries {
  if (!existsSync(file)) return {};
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
