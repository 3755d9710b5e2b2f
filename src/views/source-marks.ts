import type { Archive } from '../archive/archive.ts';
import type { Citation } from '../domain/records/records.ts';
import type { SourceTier } from '../domain/words.ts';

/** A source as a page lists it; `number` is what the marks on that page say. */
export interface SourceEntry {
  number: number;
  id: string;
  title: string;
  publisher: string;
  tier: SourceTier;
  address: string;
}

/** A value that somebody wrote, with the numbers of the sources that say so. */
export interface Statement {
  text: string;
  marks: number[];
  /** What else is to be said: the original calendar, the wording of the source, a doubt. */
  note?: string;
  href?: string;
  /** Rests on general knowledge only, still to be checked. */
  isGeneral?: boolean;
}

const generalKnowledge = '一般知识';

/** Numbers the sources of one page in the order in which its statements need them. */
export class SourceMarks {
  readonly entries: SourceEntry[] = [];
  readonly #archive: Archive;
  readonly #citations: ReadonlyMap<string, readonly Citation[]>;
  readonly #fallback: readonly string[];

  /** `fallback` are the sources of the whole row, for fields that no citation names. */
  constructor(archive: Archive, recordId: string, fallback: readonly string[]) {
    this.#archive = archive;
    this.#fallback = fallback;
    const byField = new Map<string, Citation[]>();
    for (const citation of archive.listCitations(recordId)) {
      const list = byField.get(citation.field);
      if (list === undefined) byField.set(citation.field, [citation]);
      else list.push(citation);
    }
    this.#citations = byField;
  }

  /** The statement for a field of the record, marked with the sources that support it. */
  state(field: string, text: string, extra: Omit<Statement, 'text' | 'marks' | 'isGeneral'> = {}): Statement {
    const ids = this.#supportOf(field);
    const isGeneral = ids.some((id) => this.#archive.findSource(id)?.tier === generalKnowledge);
    return { text, marks: this.mark(ids), ...extra, ...(isGeneral ? { isGeneral } : {}) };
  }

  /** Values of other sources that the row did not adopt. */
  alternatives(field: string): Statement[] {
    const rejected = (this.#citations.get(field) ?? []).filter((citation) => !citation.adopted);
    return rejected
      .filter((citation) => citation.value !== '')
      .map((citation) => ({
        text: citation.value,
        marks: this.mark(citation.sourceId === '' ? [] : [citation.sourceId]),
        ...(citation.note === '' ? {} : { note: citation.note }),
      }));
  }

  mark(ids: readonly string[]): number[] {
    const numbers = new Set<number>();
    for (const id of ids) {
      const number = this.#numberOf(id);
      if (number !== undefined) numbers.add(number);
    }
    return [...numbers].sort((a, b) => a - b);
  }

  #supportOf(field: string): readonly string[] {
    const cited = (this.#citations.get(field) ?? [])
      .filter((citation) => citation.adopted && citation.sourceId !== '')
      .map((citation) => citation.sourceId);
    return cited.length > 0 ? cited : this.#fallback;
  }

  #numberOf(id: string): number | undefined {
    const known = this.entries.find((entry) => entry.id === id);
    if (known !== undefined) return known.number;
    const source = this.#archive.findSource(id);
    if (source === undefined) return undefined;
    const { title, publisher, tier, address } = source;
    const number = this.entries.length + 1;
    this.entries.push({ number, id, title, publisher, tier, address });
    return number;
  }
}
