import { basename } from 'node:path';
import { hashFile } from '../masters/hash-file.ts';
import { keepMaster, type MasterSource } from '../masters/keep-master.ts';
import type { Masters } from '../masters/masters.ts';
import { isEndingOf } from './file-ending.ts';
import { findNear, type PlacedFacility } from './find-near.ts';
import { toKeptName } from './given-text.ts';
import type { Incoming } from './list-incoming.ts';
import { lookAtFile, type LookedAt } from './look-at-file.ts';
import { mediaSheetOf, type MediaCells, type MediaEntry } from './media-sheet.ts';
import { mintId } from '../../domain/mint-id.ts';
import type { AddedFile, Counterpart, FileOutcome, IntakeResult } from './outcome.ts';
import { PrintBook } from './print-book.ts';
import { Shelf, type HeldMaster } from './shelf.ts';
import { StopError, toDiskStop } from './stop-error.ts';
import { toMediaCells, type Given } from './to-media-cells.ts';
import { writeRows, type KeptRow } from './write-rows.ts';

export interface IntakeOptions {
  content: string;
  masters: Masters;
  cacheDir: string;
  given: Given;
  facilities: readonly PlacedFacility[];
  /** Ids that lead elsewhere now. */
  retired: readonly string[];
  /** Whole numbers from 0 to 255. */
  randomByte: () => number;
  isDryRun: boolean;
  /** Called before each file, and after each picture that new ones are compared with. */
  progress?: (step: 'files' | 'prints', done: number, total: number) => void;
  /** Asked before each file. */
  isStopped?: () => boolean;
}

/** Rows written together: what a killed run leaves without a row is found again by its bytes. */
const rowsAtOnce = 16;
/** Nothing larger is taken, nor read to its end to find that out. */
const mostBytes = 4 * 1024 ** 3;

interface HashedFile {
  path: string;
  name: string;
  sha256: string;
}
type SoundFile = Exclude<LookedAt, { kind: 'refused' }>;

/** One run over a list of files. */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #shelf: Shelf;
  readonly #prints: PrintBook;
  readonly #result: IntakeResult = {
    ...{ outcomes: [], rows: undefined, unwritten: 0, newHeadings: [], stop: undefined },
  };
  /** Names of this run's files by their ids. */
  readonly #names = new Map<string, string>();
  #pending: KeptRow[] = [];
  #arePrintsPut = false;

  constructor(options: IntakeOptions, entries: readonly MediaEntry[]) {
    this.#options = options;
    this.#shelf = new Shelf(options.masters, entries, options.retired);
    this.#prints = new PrintBook(options.cacheDir);
  }

  async run(incoming: readonly Incoming[]): Promise<IntakeResult> {
    await this.#untilStopped(async () => {
      await this.#shelf.open();
      await this.#takeAll(incoming);
    });
    await this.#untilStopped(() => this.#writeRows());
    // What can't be kept there costs the next run some time, and nothing else.
    await Promise.allSettled([this.#prints.save(), this.#options.masters.save()]);
    return this.#result;
  }

  async #untilStopped(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StopError)) throw error;
      this.#result.stop ??= error.stop;
    }
  }

  async #takeAll(incoming: readonly Incoming[]): Promise<void> {
    for (const [index, file] of incoming.entries()) {
      if (this.#options.isStopped?.() === true) throw new StopError({ kind: 'asked' });
      this.#options.progress?.('files', index, incoming.length);
      this.#result.outcomes.push(await this.#take(file));
      if (this.#pending.length >= rowsAtOnce) await this.#writeRows();
    }
  }

  async #take(file: Incoming): Promise<FileOutcome> {
    const { text: name } = toKeptName(file.name);
    if (file.kind === 'passed-over') return { kind: 'passed-over', name, reason: file.reason };
    if (file.bytes === 0) return { kind: 'refused', name, refusal: { of: 'picture', reason: 'empty' } };
    if (file.bytes > mostBytes)
      return { kind: 'refused', name, refusal: { of: 'recording', reason: 'too-large', found: '' } };
    let sha256: string;
    let looked: LookedAt;
    try {
      sha256 = await hashFile(file.path);
      const held = this.#shelf.findHeld(sha256);
      if (held !== undefined) return await this.#findAgain({ ...file, sha256 }, held);
      looked = await lookAtFile(file.path);
    } catch (error) {
      if (error instanceof StopError) throw error;
      return { kind: 'refused', name, refusal: { of: 'file', reason: 'unreadable' } };
    }
    if (looked.kind === 'refused') return { kind: 'refused', name, refusal: looked.refusal };
    return this.#add({ ...file, sha256 }, looked);
  }

  /** Bytes that are kept already; if their master got lost, these take its place. */
  async #findAgain({ path, name, sha256 }: HashedFile, { id, file }: HeldMaster): Promise<FileOutcome> {
    const { masters, isDryRun } = this.#options;
    const isLost = masters.place(file).kind === 'missing' && basename(file) === file && !this.#names.has(id);
    if (isLost && !isDryRun) await this.#copy({ path, sha256 }, file);
    const counterpart = this.#counterpart(id);
    return { kind: 'held', name: toKeptName(name).text, counterpart, wasLost: isLost };
  }

  async #add(file: HashedFile, looked: SoundFile): Promise<AddedFile> {
    const { sha256 } = file;
    const alike = looked.kind === 'picture' ? await this.#findAlike(sha256, looked.bytes) : undefined;
    const { id, master } = await this.#keep(file, looked);
    const { embedded } = looked;
    const row = toMediaCells({ name: file.name, medium: looked.kind, embedded }, this.#options.given);
    const cells: MediaCells = { ...row.cells, id, file: master };
    const { text: name, wasChanged } = toKeptName(file.name);
    this.#pending.push({ cells, file: master, sha256 });
    this.#shelf.hold(sha256, { id, file: master });
    this.#names.set(id, name);
    if (looked.kind === 'picture') await this.#prints.put(id, { sha256, bytes: looked.bytes });
    return {
      ...{ kind: 'added', name, id, medium: looked.kind, cells, alike },
      ...{ read: row.read, doubts: row.doubts, left: row.left },
      remarks: looked.kind === 'picture' ? looked.remarks : [],
      near: embedded.position && findNear(embedded.position, this.#options.facilities),
      hadOddName: wasChanged,
      otherEnding: isEndingOf(file.name, looked.ending) ? undefined : looked.ending,
    };
  }

  /** A master that an earlier run copied and could not write a row for gets its row now. */
  async #keep(file: HashedFile, looked: SoundFile): Promise<{ id: string; master: string }> {
    const { sha256 } = file;
    const rowless = this.#shelf.findRowless(sha256);
    if (rowless !== undefined) return { id: rowless.id, master: rowless.file };
    const id = mintId('m', this.#options.randomByte, this.#shelf.taken);
    this.#shelf.taken.add(id);
    const master = `${id}.${looked.ending}`;
    const bytes = looked.kind === 'picture' ? { bytes: looked.bytes } : { path: file.path };
    if (!this.#options.isDryRun) await this.#copy({ ...bytes, sha256 }, master);
    return { id, master };
  }

  async #copy(source: MasterSource, file: string): Promise<void> {
    try {
      await keepMaster(source, { directory: this.#options.masters.directory, file });
    } catch (error) {
      throw new StopError(toDiskStop(error));
    }
  }

  /** Pictures that are here are printed only when a new one is to be compared with them. */
  async #findAlike(sha256: string, bytes: Uint8Array): Promise<Counterpart | undefined> {
    if (!this.#arePrintsPut) {
      this.#arePrintsPut = true;
      const progress = (done: number, total: number) => this.#options.progress?.('prints', done, total);
      await this.#shelf.putPrints(this.#prints, progress);
    }
    const id = await this.#prints.findAlike({ sha256, bytes });
    return id === undefined ? undefined : this.#counterpart(id);
  }

  #counterpart(id: string): Counterpart {
    return { id, name: this.#names.get(id) };
  }

  async #writeRows(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length === 0 || this.#options.isDryRun) return;
    const { content, masters } = this.#options;
    try {
      const places = { manifest: masters.manifest, sheet: mediaSheetOf(content) };
      const { firstRow, newHeadings } = await writeRows(pending, places);
      this.#result.newHeadings.push(...newHeadings);
      const first = this.#result.rows?.first ?? firstRow;
      this.#result.rows = { first, last: firstRow + pending.length - 1 };
    } catch (error) {
      this.#result.unwritten += pending.length;
      throw error instanceof StopError ? error : new StopError(toDiskStop(error));
    }
  }
}
