import { readPage, type CharacterEntry } from './character-page.ts';
import { directoryPath, lookAlikePath, pagePath, shardPath, startPath } from './index-files.ts';
import { inflate } from './inflate.ts';
import type { LoadFile } from './load-file.ts';
import { lookAlikePageOf, readLookAlikePage } from './look-alike-page.ts';
import type { NameEntry } from './name-entry.ts';
import type { Order } from './name-orders.ts';
import { readShard } from './name-shard.ts';
import { readDirectory, type Directory } from './order-directory.ts';
import { indexFormat, readStartFile, type StartFile } from './start-file.ts';

/** Two files of different versions met: a cache kept one of them over a new release. */
export class VersionMismatch extends Error {}

interface Versioned {
  version: string;
}

/**
 * The files of an index, each loaded once. Every file says its version; where one differs from the start file's, it is
 * loaded afresh, and where that does not help the whole index is (`refresh`), so that two versions never mix.
 */
export class NameIndex {
  readonly #load: LoadFile;
  readonly #files = new Map<string, Promise<unknown>>();
  #start: Promise<StartFile> | undefined;

  constructor(load: LoadFile) {
    this.#load = load;
  }

  get isOpened(): boolean {
    return this.#start !== undefined;
  }

  start(): Promise<StartFile> {
    const start = (this.#start ??= this.#loadStart(false));
    // A failure, such as no network, must not stay for ever.
    start.catch(() => {
      if (this.#start === start) this.#start = undefined;
    });
    return start;
  }

  /** Forgets everything and loads the start file past all caches. */
  refresh(): void {
    this.#files.clear();
    this.#start = this.#loadStart(true);
  }

  async #loadStart(afresh: boolean): Promise<StartFile> {
    const bytes = await this.#load(startPath, { afresh });
    if (bytes === undefined) throw new Error(`There is no ${startPath}: the index has not been built.`);
    const start = readStartFile(await inflate(bytes));
    if (start.format === indexFormat) return start;
    if (afresh) throw new Error('The index was made by other code than this page: load the page anew.');
    return this.#loadStart(true);
  }

  async directory(order: Order): Promise<Directory> {
    const read = await this.#once(directoryPath(order), readDirectory);
    if (read === undefined) {
      this.#files.delete(directoryPath(order));
      throw new Error(`There is no ${directoryPath(order)}: the index is not whole.`);
    }
    return read.directory;
  }

  async characters(page: number): Promise<ReadonlyMap<string, CharacterEntry>> {
    const read = await this.#once(pagePath(page), readPage);
    return read?.entries ?? new Map<string, CharacterEntry>();
  }

  /** What a character may be taken for, and how much it is like it. */
  async lookAlikes(character: string): Promise<ReadonlyMap<string, number> | undefined> {
    const { version, lookAlikePages } = await this.start();
    const page = lookAlikePageOf(character, lookAlikePages);
    const path = page === undefined ? undefined : lookAlikePath(version, page);
    const read = path === undefined ? undefined : await this.#once(path, readLookAlikePage);
    return read?.entries.get(character);
  }

  async shard(order: Order, shard: number): Promise<readonly NameEntry[]> {
    const { version } = await this.start();
    const read = await this.#once(shardPath(version, order, shard), readShard);
    if (read === undefined) throw new VersionMismatch(`Shard ${String(shard)} of ${order} is gone.`);
    return read.entries;
  }

  #once<File extends Versioned>(path: string, read: (bytes: Uint8Array) => File): Promise<File | undefined> {
    const known = this.#files.get(path) as Promise<File | undefined> | undefined;
    if (known !== undefined) return known;
    const file = this.#loadVersioned(path, read);
    this.#files.set(path, file);
    const forget = (): void => {
      if (this.#files.get(path) === file) this.#files.delete(path);
    };
    file.catch(forget);
    return file;
  }

  async #loadVersioned<File extends Versioned>(
    path: string,
    read: (bytes: Uint8Array) => File,
  ): Promise<File | undefined> {
    const [start, bytes] = await Promise.all([this.start(), this.#load(path)]);
    const file = bytes === undefined ? undefined : read(await inflate(bytes));
    if (file === undefined || file.version === start.version) return file;
    const freshBytes = await this.#load(path, { afresh: true });
    const fresh = freshBytes === undefined ? undefined : read(await inflate(freshBytes));
    if (fresh !== undefined && fresh.version !== start.version)
      throw new VersionMismatch(`${path} is of another version.`);
    return fresh;
  }
}
