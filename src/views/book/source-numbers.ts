import type { Archive } from '../../archive/archive.ts';
import type { Source } from '../../domain/records/records.ts';

/** Numbers the sources of a book in the order in which its entries need them. */
export class SourceNumbers {
  readonly listed: Source[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** `3,12`; empty where none of the sources is known. */
  mark(ids: readonly string[]): string {
    const numbers = ids.flatMap((id) => this.#numberOf(id) ?? []);
    return [...new Set(numbers)].sort((a, b) => a - b).join(',');
  }

  #numberOf(id: string): number | undefined {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const source = this.#archive.findSource(id);
    if (source === undefined) return undefined;
    this.listed.push(source);
    this.#numbers.set(id, this.listed.length);
    return this.listed.length;
  }
}
