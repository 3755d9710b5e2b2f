import type { CharacterEvidence } from './character-evidence.ts';
import type { NameFiling } from './name-filing.ts';

/** The last seat of candidates is filled once a lead, so a name is taken once however many keys lead to it. */
export class CandidateSearch {
  readonly #filing: NameFiling;
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(filing: NameFiling, names: number) {
    this.#filing = filing;
    this.#seen = new Uint32Array(names);
  }

  /**
   * Names that share two sounds with the said one, in whichever order, or begin with its first: what a family gets right
   * even where a character is wrong, missing or out of order. A name of two is looked up by its last too.
   */
  find(saidNames: readonly (readonly CharacterEvidence[])[]): number[] {
    this.#round += 1;
    const found: number[] = [];
    for (const characters of saidNames) {
      for (const names of this.#listShelves(characters)) {
        for (const name of names) {
          if (this.#seen[name] === this.#round) continue;
          this.#seen[name] = this.#round;
          found.push(name);
        }
      }
    }
    return found;
  }

  *#listShelves(characters: readonly CharacterEvidence[]): Generator<Int32Array> {
    const sounds = characters.map((character) => character.sounds);
    const known = sounds.filter((each) => each.length > 0);
    for (const sound of sounds[0] ?? []) yield this.#filing.first(sound);
    if (sounds.length <= 2) for (const sound of sounds.at(-1) ?? []) yield this.#filing.last(sound);
    if (known.length === 1 && sounds.length > 2)
      for (const sound of known[0] ?? []) yield* this.#filing.anywhere(sound);
    for (const [at, first] of known.entries()) {
      for (const second of known.slice(at + 1)) {
        for (const a of first) for (const b of second) yield this.#filing.pair(a, b);
      }
    }
  }
}
