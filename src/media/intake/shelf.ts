import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { toMedium } from '../../domain/media/medium.ts';
import type { Masters } from '../masters/masters.ts';
import type { MediaEntry } from './media-sheet.ts';
import type { PrintBook } from './print-book.ts';
import { StopError } from './stop-error.ts';

/** Names that this command gives to masters. */
const ownName = /^(m-[a-z0-9]{8})\.([a-z0-9]{2,4})$/u;

/** Of so many masters all are hardly ever lost one by one. */
const fewest = 3;

export interface HeldMaster {
  id: string;
  /** As `media.csv` has it. */
  file: string;
}

/** What there is already, by hash. */
export class Shelf {
  /** Masters of rows, by hash. */
  readonly #held = new Map<string, HeldMaster>();
  /** Masters that no row names: a run was stopped between copy and row, or somebody took the row out. */
  readonly #rowless = new Map<string, HeldMaster>();
  readonly #taken: Set<string>;
  readonly #entries: readonly MediaEntry[];
  readonly #masters: Masters;

  /** @param retired ids that were given once and lead elsewhere now */
  constructor(masters: Masters, entries: readonly MediaEntry[], retired: readonly string[] = []) {
    this.#masters = masters;
    this.#entries = entries;
    this.#taken = new Set([...retired, ...entries.map(({ id }) => id)]);
    for (const file of [...masters.listed.keys(), ...listNames(masters.directory)]) {
      const [, id] = ownName.exec(file) ?? [];
      if (id !== undefined) this.#taken.add(id);
    }
  }

  /** Reads what the manifest doesn't tell. Throws a `StopError` where all masters of the table are missing. */
  async open(): Promise<void> {
    const { directory } = this.#masters;
    if (this.#isElsewhere()) throw new StopError({ kind: 'elsewhere', directory });
    for (const { id, file } of this.#entries) {
      const sha256 = await this.#hashOf(file);
      if (sha256 !== undefined && !this.#held.has(sha256)) this.#held.set(sha256, { id, file });
    }
    const named = new Set(this.#entries.flatMap(({ file, captions }) => [file, captions]));
    for (const file of listNames(directory)) {
      const [, id] = ownName.exec(file) ?? [];
      if (id === undefined || named.has(file)) continue;
      this.#rowless.set(await this.#masters.hashOf(path.join(directory, file)), { id, file });
    }
  }

  get taken(): Set<string> {
    return this.#taken;
  }

  /** The row's master with the same bytes, which may be lost. */
  findHeld(sha256: string): HeldMaster | undefined {
    return this.#held.get(sha256);
  }

  findRowless(sha256: string): HeldMaster | undefined {
    return this.#rowless.get(sha256);
  }

  hold(sha256: string, master: HeldMaster): void {
    this.#held.set(sha256, master);
  }

  /** Gives the pictures of all rows to be compared with new ones. */
  async putPrints(prints: PrintBook, progress: (done: number, total: number) => void): Promise<void> {
    const pictures = this.#entries.filter(({ file }) => toMedium(file) === 'picture');
    let done = 0;
    for (const { id, file } of pictures) {
      const place = this.#masters.place(file);
      if (place.kind === 'there') {
        const sha256 = this.#masters.listed.get(file) ?? (await this.#masters.hashOf(place.path));
        await prints.put(id, { sha256, path: place.path });
      }
      progress(++done, pictures.length);
    }
  }

  /** Whether the table names masters and none of them is here: more likely another folder than a loss of all. */
  #isElsewhere(): boolean {
    const named = this.#entries.filter(({ file }) => file !== '');
    return named.length >= fewest && named.every(({ file }) => this.#masters.place(file).kind !== 'there');
  }

  async #hashOf(file: string): Promise<string | undefined> {
    const listed = this.#masters.listed.get(file);
    if (listed !== undefined) return listed;
    const master = await this.#masters.find(file);
    return master.kind === 'present' ? master.sha256 : undefined;
  }
}

function listNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
}
