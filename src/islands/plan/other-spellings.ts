/** Asks the site's finder of names for other spellings, and keeps those who lie here. */
import { reasonTexts } from '../hit-text.ts';
import { searchSources, type SearchSources } from '../search-sources.ts';
import type { FoundGrave } from './find-graves.ts';
import type { PlanGrave } from './plan-graves.ts';

/** Enough that people of this cemetery are among them. */
const asked = 200;

let sources: SearchSources | undefined;

/** Rejects where the index can't be loaded, as without network. */
export async function findOtherSpellings(
  query: string,
  base: string,
  graves: readonly PlanGrave[],
): Promise<(FoundGrave & { reason: string })[]> {
  sources ??= searchSources(base);
  const { hits } = await sources.findNames(query, asked);
  const lying = new Map(
    graves.flatMap((grave) => grave.people.map((person) => [person.id, { grave, person }] as const)),
  );
  return hits.flatMap((hit) => {
    const found = lying.get(hit.id);
    return found === undefined ? [] : [{ ...found, name: hit.name, reason: reasonTexts(hit).join('，') }];
  });
}
