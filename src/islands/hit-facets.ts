/** Narrows a result by what its hits have in common, counted in the browser. */
import { facetWords as words } from '../i18n/finder.ts';
import type { NameHit } from '../search/name-answer.ts';

/** `record` holds what a hit has or has not: a family sought, a grave, a story. */
export const facets = ['district', 'period', 'decade', 'record'] as const;
export type Facet = (typeof facets)[number];

export interface FacetChoice {
  facet: Facet;
  value: string;
}

export interface FacetGroup {
  facet: Facet;
  values: { value: string; label: string; count: number; isChosen: boolean }[];
}

/** Value for hits of which the record does not say; it stands last. */
const notSaid = 'unknown';

/** Hits that fit the choices: any value of one facet, and every facet. Of `record`, all that is chosen. */
export function narrow(hits: readonly NameHit[], choices: readonly FacetChoice[]): NameHit[] {
  return hits.filter((hit) => fits(hit, choices));
}

/**
 * Facets by which this result can be narrowed: those in which the hits differ. A count tells how many hits the reader
 * gets who chooses the value in addition to what is chosen in other facets.
 */
export function countFacets(hits: readonly NameHit[], choices: readonly FacetChoice[]): FacetGroup[] {
  return facets
    .map((facet) => ({ facet, values: countValues(facet, hits, choices) }))
    .filter(({ values }) => values.length > 0);
}

/** Choices that still have hits: a new query keeps them, and drops the others. */
export function keepChoices(hits: readonly NameHit[], choices: readonly FacetChoice[]): FacetChoice[] {
  return choices.filter(({ facet, value }) => hits.some((hit) => valuesOf(facet, hit).includes(value)));
}

export function toggleChoice(choices: readonly FacetChoice[], choice: FacetChoice): FacetChoice[] {
  const others = choices.filter((other) => !isSame(other, choice));
  return others.length < choices.length ? others : [...others, choice];
}

function countValues(facet: Facet, hits: readonly NameHit[], choices: readonly FacetChoice[]) {
  const labels = new Map<string, string>();
  for (const hit of hits)
    for (const value of valuesOf(facet, hit))
      if (!labels.has(value)) labels.set(value, labelOf(facet, value, hit));
  const values = [...labels].map(([value, label]) => {
    const choice = { facet, value };
    const isChosen = choices.some((other) => isSame(other, choice));
    // Values of one facet widen each other; what a record has narrows further.
    const others = facet === 'record' ? choices : choices.filter((other) => other.facet !== facet);
    return { value, label, count: narrow(hits, [...others, choice]).length, isChosen };
  });
  const telling = facet === 'record' ? values.filter(({ value }) => tellsApart(value, hits)) : values;
  if (facet !== 'record' && telling.length < 2) return [];
  return telling.sort((one, other) => compareValues(facet, one, other));
}

/** What all hits have narrows nothing. */
function tellsApart(value: string, hits: readonly NameHit[]): boolean {
  return hits.some((hit) => !valuesOf('record', hit).includes(value));
}

function compareValues(
  facet: Facet,
  one: { value: string; count: number },
  other: { value: string; count: number },
): number {
  if ((one.value === notSaid) !== (other.value === notSaid)) return one.value === notSaid ? 1 : -1;
  if (facet === 'decade') return Number(one.value) - Number(other.value);
  return other.count - one.count;
}

function fits(hit: NameHit, choices: readonly FacetChoice[]): boolean {
  return facets.every((facet) => {
    const wanted = choices.filter((choice) => choice.facet === facet).map(({ value }) => value);
    const has = valuesOf(facet, hit);
    if (facet === 'record') return wanted.every((value) => has.includes(value));
    return wanted.length === 0 || wanted.some((value) => has.includes(value));
  });
}

function valuesOf(facet: Facet, hit: NameHit): string[] {
  switch (facet) {
    case 'district':
      return [hit.district === '' ? notSaid : hit.district];
    case 'period':
      return [hit.period === '' || hit.period === words.unknownPeriod ? notSaid : hit.period];
    case 'decade':
      return [decadeOf(hit)];
    case 'record':
      return [
        ...(hit.seeksKin ? ['kin'] : []),
        ...(hit.hasGrave ? ['grave'] : []),
        ...(hit.hasStory ? ['story'] : []),
      ];
  }
}

/** As in the roll, a death that may lie in either of two decades is of none. */
function decadeOf({ died }: NameHit): string {
  if (died === undefined) return notSaid;
  const [first, last] = [Math.floor(died.from / 10), Math.floor(died.until / 10)];
  return first === last ? String(first * 10) : notSaid;
}

function labelOf(facet: Facet, value: string, hit: NameHit): string {
  switch (facet) {
    case 'district':
      return value === notSaid ? words.unknownDistrict : hit.nativePlace;
    case 'period':
      return value === notSaid ? words.unknownPeriod : value;
    case 'decade':
      return value === notSaid ? words.unknownDecade : words.decade(value);
    case 'record': {
      const labels: Record<string, string> = words.record;
      return labels[value] ?? value;
    }
  }
}

function isSame(one: FacetChoice, other: FacetChoice): boolean {
  return one.facet === other.facet && one.value === other.value;
}
