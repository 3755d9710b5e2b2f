/** Finds graves by a name or a place, with nothing but what the page has. */
import { positionKeyOf, readPosition } from '../../domain/graves/grave-position.ts';
import type { PlanGrave, PlanPerson } from './plan-graves.ts';

export interface FoundGrave {
  grave: PlanGrave;
  /** The name that fits; empty for a grave found by its place. */
  name: string;
  person: PlanPerson | undefined;
}

interface NameEntry extends FoundGrave {
  characters: readonly string[];
}

/** Signs of the ledger for what is conjectured, doubtful or broken over lines. */
const editorial = /[〔〕／]|\[\?\]/gu;
const unreadable = new Set(['□', '◻', '〇']);

export class GraveNames {
  readonly #writings: ReadonlyMap<string, string>;
  readonly #entries: readonly NameEntry[];
  readonly #graves: readonly PlanGrave[];
  /** Made with the first question for a place. */
  #places: readonly (readonly string[])[] | undefined;

  constructor(graves: readonly PlanGrave[], writings: string) {
    const characters = Array.from(writings);
    this.#writings = new Map(
      characters.flatMap((character, at): [string, string][] =>
        at % 2 === 0 ? [[character, characters[at + 1] ?? character]] : [],
      ),
    );
    this.#graves = graves;
    this.#entries = graves.flatMap((grave) => this.#listNames(grave));
  }

  /** The same name first, then names that begin so, then names that hold it; each grave once. */
  find(query: string): FoundGrave[] {
    const byPlace = this.#findPlace(query);
    if (byPlace.length > 0) return byPlace;
    const asked = this.#fold(query.replace(/\s+/gu, ''));
    if (asked.length === 0) return [];
    const ranked: NameEntry[][] = [[], [], []];
    for (const entry of this.#entries) {
      const at = placeIn(entry.characters, asked);
      if (at === -1) continue;
      ranked[at > 0 ? 2 : entry.characters.length > asked.length ? 1 : 0]?.push(entry);
    }
    return eachOnce(ranked.flat());
  }

  #listNames(grave: PlanGrave): NameEntry[] {
    const own = grave.people.flatMap((person) =>
      [person.name, ...person.others].map((name) => this.#toEntry(grave, name, person)),
    );
    return [...own, ...grave.carved.map((name) => this.#toEntry(grave, name, soleOf(grave.people)))];
  }

  #toEntry(grave: PlanGrave, name: string, person: PlanPerson | undefined): NameEntry {
    return { grave, name, person, characters: this.#fold(name.replace(editorial, '')) };
  }

  #fold(text: string): string[] {
    return Array.from(text.normalize('NFKC'), (character) => this.#writings.get(character) ?? character);
  }

  #findPlace(query: string): FoundGrave[] {
    const place = readPlace(query);
    if (place === undefined) return [];
    const wanted = keysOf(place);
    const places = (this.#places ??= this.#graves.map(keysOf));
    return this.#graves
      .filter(({ index }) => wanted.every((key, at) => key === '' || key === places[index]?.[at]))
      .map((grave) => ({ grave, name: '', person: undefined }));
  }
}

function soleOf(people: readonly PlanPerson[]): PlanPerson | undefined {
  return people.length === 1 ? people[0] : undefined;
}

/** Where the asked characters stand in a name; what can't be read on a stone may be any of them. */
function placeIn(characters: readonly string[], asked: readonly string[]): number {
  for (let at = 0; at + asked.length <= characters.length; at += 1) {
    if (asked.every((character, step) => isSame(characters[at + step] ?? '', character))) return at;
  }
  return -1;
}

function isSame(character: string, asked: string): boolean {
  return character === asked || unreadable.has(character);
}

function eachOnce(found: readonly FoundGrave[]): FoundGrave[] {
  const seen = new Set<string>();
  return found.filter(({ grave, person }) => {
    const key = `${grave.index} ${person?.id ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

type Place = Pick<PlanGrave, 'plot' | 'row' | 'number'>;

const inWords =
  /^(?:(?<plot>.*?区))?(?:第?(?<row>[^区排行]+)[排行])?(?:第?(?<number>[^号排区]+)(?:号墓?|墓))?$/u;
const inFigures = /^(?:(?<plot>[^-－—.\s]+)[-－—.\s])?(?<row>\d+)[-－—.](?<number>\d+)$/u;

/** `一区3排5号`, `3排`, `一区`, `3-5`, `1-3-5`; undefined for anything that is no place. */
export function readPlace(query: string): Place | undefined {
  const text = query.normalize('NFKC').replace(/\s+/gu, '');
  const groups = (inWords.exec(text) ?? inFigures.exec(text))?.groups;
  const { plot = '', row = '', number = '' } = groups ?? {};
  if (plot === '' && row === '' && number === '') return undefined;
  if (plot === '区') return undefined;
  const hasFigure = [row, number].every((label) => label === '' || readPosition(label).some(isNumber));
  return hasFigure ? { plot, row, number } : undefined;
}

function isNumber(piece: number | string): boolean {
  return typeof piece === 'number';
}

function keysOf({ plot, row, number }: Place): string[] {
  return positionKeyOf({ plot, row, number }).split('\u0000');
}
