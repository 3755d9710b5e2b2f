import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const reference = z.object({ '@id': z.string() });
const references = z.union([reference, z.array(reference)]).optional();
const term = z.looseObject({
  '@id': z.string(),
  'rdfs:subClassOf': references,
  'schema:domainIncludes': references,
  'schema:rangeIncludes': references,
});
const vocabularySchema = z.object({ '@graph': z.array(term) });
type Term = z.infer<typeof term>;

/** schema.org's own vocabulary, against which the data for machines is checked term by term. */
export class SchemaVocabulary {
  readonly #terms: Map<string, Term>;

  constructor(file: string) {
    const parsed = vocabularySchema.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
    this.#terms = new Map(parsed['@graph'].map((entry) => [entry['@id'].replace('schema:', ''), entry]));
  }

  /** What the vocabulary has against a node: unknown types, properties the type has not, values out of range. */
  findFaults(node: unknown, path = ''): string[] {
    if (Array.isArray(node)) return node.flatMap((item) => this.findFaults(item, path));
    if (typeof node !== 'object' || node === null) return [];
    const { '@type': type, ...properties } = node as Record<string, unknown>;
    if (typeof type !== 'string' || !this.#terms.has(type)) return [`${path}: no type ${String(type)}`];
    return Object.entries(properties)
      .filter(([name]) => !name.startsWith('@'))
      .flatMap(([name, value]) => this.#faultsOf(type, name, value, `${path}/${type}.${name}`));
  }

  #faultsOf(type: string, name: string, value: unknown, path: string): string[] {
    const property = this.#terms.get(name);
    if (property === undefined) return [`${path}: no such property`];
    const domains = idsOf(property['schema:domainIncludes']);
    if (!this.#lineageOf(type).some((ancestor) => domains.includes(ancestor)))
      return [`${path}: not of this type`];
    const ranges = idsOf(property['schema:rangeIncludes']);
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((item) => [
      ...(this.#isInRange(item, ranges)
        ? []
        : [`${path}: ${JSON.stringify(item)} is not ${ranges.join(' or ')}`]),
      ...this.findFaults(item, path),
    ]);
  }

  #isInRange(value: unknown, ranges: readonly string[]): boolean {
    if (typeof value === 'object' && value !== null) {
      const type = String((value as Record<string, unknown>)['@type']);
      return this.#lineageOf(type).some((ancestor) => ranges.includes(ancestor));
    }
    if (typeof value === 'number')
      return ranges.some((range) => ['Number', 'Integer', 'Float'].includes(range));
    if (typeof value !== 'string') return false;
    const isDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value);
    if (ranges.includes('Text') || (ranges.includes('URL') && URL.canParse(value))) return true;
    if (ranges.includes('Date') && isDate) return true;
    // The vocabulary lets text stand for any class, as a name.
    return !ranges.every((range) =>
      ['Date', 'DateTime', 'Number', 'Integer', 'Boolean', 'URL'].includes(range),
    );
  }

  #lineageOf(type: string): string[] {
    const parents = idsOf(this.#terms.get(type)?.['rdfs:subClassOf']);
    return [type, ...parents.flatMap((parent) => this.#lineageOf(parent))];
  }
}

function idsOf(value: z.infer<typeof references>): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((entry) => entry['@id'].replace('schema:', ''));
}
