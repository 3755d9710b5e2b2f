import { formatDate, originalOf } from '../domain/dates/format-date.ts';
import type { FuzzyDate } from '../domain/dates/fuzzy-date.ts';
import type { Fact } from './person/person-facts.ts';
import type { SourceMarks, Statement } from './source-marks.ts';

interface Heading {
  heading: string;
}

/** Writes the register of one record: each line under a heading of the record's own table, with every other reading. */
export class FactWriter {
  readonly #marks: SourceMarks;

  constructor(marks: SourceMarks) {
    this.#marks = marks;
  }

  plain({ heading }: Heading, text: string, extra: Pick<Statement, 'href' | 'note'> = {}): Fact {
    return this.fact(heading, text === '' ? [] : [this.#marks.state(heading, text, extra)]);
  }

  list({ heading }: Heading, items: readonly string[]): Fact {
    return this.fact(
      heading,
      items.map((item) => this.#marks.state(heading, item)),
    );
  }

  dated({ heading }: Heading, date: FuzzyDate): Fact {
    if (date.kind === 'unknown') return this.fact(heading, []);
    const original = originalOf(date);
    const extra = original === undefined ? {} : { note: original };
    return this.fact(heading, [this.#marks.state(heading, formatDate(date), extra)]);
  }

  fact(label: string, statements: Statement[]): Fact {
    return { label, statements, alternatives: this.#marks.alternatives(label) };
  }
}

/** Lines that say something or that a reader looks for, and the headings of all others. */
export function splitStated(
  facts: readonly Fact[],
  core: ReadonlySet<string>,
): { facts: Fact[]; notStated: string[] } {
  const isShown = (fact: Fact) =>
    fact.statements.length > 0 || fact.alternatives.length > 0 || core.has(fact.label);
  return {
    facts: facts.filter(isShown),
    notStated: facts.filter((fact) => !isShown(fact)).map((fact) => fact.label),
  };
}
