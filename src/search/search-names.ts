import { compareCharacter, distances, type Likeness } from './character-likeness.ts';
import { compareName, leastDistance, type NameFit } from './compare-name.ts';
import { planLookUps, type LookUp, type LookUpPlan } from './look-up-plan.ts';
import { toHit, type IndexWords } from './name-hit.ts';
import type { NameHit } from './name-answer.ts';
import type { NameEntry, SpokenCharacter } from './name-entry.ts';
import type { NameIndex } from './name-index.ts';
import { keyTail, noSound } from './name-orders.ts';
import type { NameQuery } from './name-query.ts';
import type { QueryToken } from './query-token.ts';
import { readTokens, withLookAlikes } from './query-tokens.ts';
import { chooseShards, type Budget } from './choose-shards.ts';
import { soundCode } from './sound-codes.ts';

export interface Search extends IndexWords {
  index: NameIndex;
  /** Nothing is loaded yet: whatever may be needed is asked for at once. */
  isFirst: boolean;
}

export interface Found {
  hits: NameHit[];
  isCut: boolean;
}

/** Readings of letters that are looked up, and ways to file a character of several sounds. */
const mostReadings = 4;
const mostFilings = 4;

/** Looks a query up in one way of taking it. */
export async function searchOnce(search: Search, query: NameQuery): Promise<Found> {
  const readings = (await readTokens(query.name, search.index)).slice(0, mostReadings);
  const plans = readings.map((tokens) => planReading(search, tokens, query));
  if (search.isFirst) prefetch(search, readings, plans);
  const first = await lookUp(
    search,
    plans.flatMap((plan) => plan.first),
    budgetOf(search),
  );
  const hits = compareAll({ search, query, readings, entries: first.entries });
  if (hits.filter(({ isExact }) => isExact).length >= enoughExact(readings))
    return { hits, isCut: first.isCut };
  const [further, ...wider] = await Promise.all([
    lookUp(
      search,
      plans.flatMap((plan) => [...plan.first, ...plan.further]),
      budgetOf(search),
    ),
    ...readings.map((tokens) => withLookAlikes(tokens, search.index)),
  ]);
  return {
    hits: compareAll({ search, query, readings: wider, entries: further.entries }),
    isCut: first.isCut || further.isCut,
  };
}

/** Who types characters has the person in hand with one exact hit; letters say less. */
function enoughExact([tokens]: readonly QueryToken[][]): number {
  return tokens?.some(({ kind }) => kind === 'syllable') === true ? 3 : 1;
}

/** Rows that are looked through for one stretch, and for one query. */
const rowsOfEach = 1500;
const rowsOfAll = 3000;

function budgetOf({ start }: Search): Budget {
  return {
    ofEach: Math.ceil(rowsOfEach / start.mostRows),
    ofAll: Math.round(rowsOfAll / start.mostRows),
  };
}

function prefetch(search: Search, readings: readonly QueryToken[][], plans: readonly LookUpPlan[]): void {
  const all = plans.flatMap((plan) => [...plan.first, ...plan.further]);
  void lookUp(search, all, budgetOf(search)).catch(() => undefined);
  for (const tokens of readings) void withLookAlikes(tokens, search.index).catch(() => undefined);
}

function planReading(search: Search, tokens: readonly QueryToken[], query: NameQuery): LookUpPlan {
  if (tokens.length > 1 && tokens.every(({ kind }) => kind === 'letters')) return planInitials(tokens);
  const tail = keyTail(likelyCharacters(tokens), districtOf(search, query));
  const plans = listFilings(tokens).map((sounds) => planLookUps(sounds, tail));
  return { first: plans.flatMap(({ first }) => first), further: plans.flatMap(({ further }) => further) };
}

function planInitials(tokens: readonly QueryToken[]): LookUpPlan {
  const prefix = `${tokens.map(({ text }) => text.slice(0, 1)).join('')}\u0000`;
  return { first: [{ order: 'initials', prefix, target: prefix }], further: [] };
}

/** How the roll is likely to write what was asked. */
function likelyCharacters(tokens: readonly QueryToken[]): string[] {
  return tokens.map((token) =>
    token.kind === 'character' ? ([...token.same][0] ?? token.text) : token.text,
  );
}

function districtOf({ places }: Search, { further }: NameQuery): number {
  const districts = further.flatMap((word) => places.get(word) ?? []);
  return districts.length === 1 ? (districts[0] ?? 0) : 0;
}

/** Every way to file the query: a character whose other writing has another sound stands in two places. */
function listFilings(tokens: readonly QueryToken[]): (number | undefined)[][] {
  let filings: (number | undefined)[][] = [[]];
  for (const token of tokens) {
    const sounds = soundsOf(token);
    filings = filings.flatMap((filing) => sounds.map((sound) => [...filing, sound])).slice(0, mostFilings);
  }
  return filings;
}

function soundsOf(token: QueryToken): (number | undefined)[] {
  switch (token.kind) {
    case 'character':
      return token.filedUnder.length === 0 ? [noSound] : [...new Set(token.filedUnder.map(soundCode))];
    case 'syllable':
      return [soundCode(token.syllable)];
    case 'letters':
    case 'unreadable':
      return [undefined];
  }
}

async function lookUp(
  { index }: Search,
  lookUps: readonly LookUp[],
  budget: Budget,
): Promise<{ entries: NameEntry[]; isCut: boolean }> {
  const wanted = [...new Set(lookUps.map(({ order }) => order))];
  const directories = new Map(
    await Promise.all(wanted.map(async (order) => [order, await index.directory(order)] as const)),
  );
  const { shards, isCut } = chooseShards(lookUps, directories, budget);
  const loaded = await Promise.all(shards.map(({ order, shard }) => index.shard(order, shard)));
  return { entries: loaded.flat(), isCut };
}

interface Comparison {
  search: Search;
  query: NameQuery;
  readings: readonly (readonly QueryToken[])[];
  entries: readonly NameEntry[];
}

function compareAll({ search, query, readings, entries }: Comparison): NameHit[] {
  const hits: NameHit[] = [];
  for (const [rank, tokens] of readings.entries()) {
    const limit = farthest(tokens);
    const compare = rememberLikeness();
    for (const entry of entries) {
      const characters = spokenOf(entry);
      if (Math.abs(characters.length - tokens.length) > 2 && tokens.length > 1) continue;
      if (
        tokens.length === 1
          ? !mayBeCalled(tokens[0], characters, compare)
          : leastDistance(tokens, characters, compare) > limit
      )
        continue;
      const fit = compareName(tokens, characters, compare);
      if (fit.distance <= limit)
        hits.push(toHit(entry, asReading(fit, rank), { query, words: search, tokens }));
    }
  }
  return hits;
}

/** A single character says too little to be taken for another: it is the first or the last of the name, or sounds so. */
function mayBeCalled(
  token: QueryToken | undefined,
  characters: readonly SpokenCharacter[],
  compare: typeof compareCharacter,
): boolean {
  const ends = [characters[0], characters.at(-1)];
  return ends.some(
    (character) =>
      token !== undefined &&
      character !== undefined &&
      compare(token, character).distance <= distances.homophoneOfOtherTone,
  );
}

/** The characters of a name without what stands between them. */
function spokenOf({ written }: NameEntry): readonly SpokenCharacter[] {
  return written.some(({ plain }) => plain === '') ? written.filter(({ plain }) => plain !== '') : written;
}

/** Other readings of the letters (another division, Wade–Giles, a customary spelling) come after the likeliest. */
function asReading(fit: NameFit, rank: number): NameFit {
  return rank === 0 ? fit : { ...fit, isExact: false, distance: fit.distance + 0.02 + rank * 0.01 };
}

/** Each shard has a few hundred characters and a thousand names: a pair of characters is compared once. */
function rememberLikeness(): typeof compareCharacter {
  const known = new Map<QueryToken, Map<SpokenCharacter, Likeness>>();
  return (token, character) => {
    let row = known.get(token);
    if (row === undefined) known.set(token, (row = new Map()));
    let likeness = row.get(character);
    if (likeness === undefined) row.set(character, (likeness = compareCharacter(token, character)));
    return likeness;
  };
}

/** The distance beyond which a name is no candidate: with three characters known one may be quite different. */
function farthest(tokens: readonly QueryToken[]): number {
  const letters = tokens.filter(({ kind }) => kind === 'letters').length;
  const signs = tokens.filter(({ kind }) => kind === 'unreadable').length;
  const known = tokens.length - letters - signs;
  const spent = letters * distances.letters + signs * distances.unreadable;
  if (known === 0) return spent + 0.05;
  if (known === 1) return spent + (tokens.length === 1 ? 0.75 : 0.35);
  return spent + (known === 2 ? 0.7 : 1);
}
