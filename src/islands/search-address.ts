/** The address of the search page carries what is asked and how the result is narrowed, so that it can be passed on. */
import { facets, type FacetChoice } from './hit-facets.ts';

export interface SearchAddress {
  query: string;
  choices: FacetChoice[];
}

export function readSearchAddress(search: string): SearchAddress {
  const parameters = new URLSearchParams(search);
  return {
    query: (parameters.get('q') ?? '').trim(),
    choices: facets.flatMap((facet) => parameters.getAll(facet).map((value) => ({ facet, value }))),
  };
}

/** The address's search part with the query and the choices; parameters of others, such as `elder`, stay. */
export function writeSearchAddress(search: string, { query, choices }: SearchAddress): string {
  const parameters = new URLSearchParams(search);
  for (const name of ['q', ...facets]) parameters.delete(name);
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const { facet, value } of choices) parameters.append(facet, value);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
