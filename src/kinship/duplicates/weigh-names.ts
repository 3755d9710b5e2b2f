import type { CharacterEvidence } from '../character-evidence.ts';
import { toProbe, weighName, type NameProbe } from '../compare-said-name.ts';
import { nameRates } from '../error-rates.ts';
import { lettersOf } from '../generation.ts';
import type { RollNames } from '../roll-names.ts';
import { unreadable } from '../../search/name-characters.ts';
import type { DuplicateRoll } from './duplicate-roll.ts';
import { kinOfOneName } from './duplicate-rates.ts';
import type { FoundNames } from './pair-weights.ts';

const mostBits = -Math.log2(nameRates.rarestName);
const otherNameBits = Math.log2(nameRates.otherName);
const kinOfOneNameBits = Math.log2(kinOfOneName);

/** Compares names of the roll with each other; each name is laid along the others as a family's would be. */
export class NameWeigher {
  readonly #roll: DuplicateRoll;
  /** Names of one writing have one number. */
  readonly #texts: Int32Array;
  /** People by the number of a text that is one of their names. */
  readonly #bearers: Uint32Array;
  /** What each character is worth beside every other is reckoned once. */
  readonly #evidence = new Map<number, CharacterEvidence>();
  readonly #probes = new Map<number, NameProbe>();

  constructor(roll: DuplicateRoll) {
    this.#roll = roll;
    this.#texts = numberTexts(roll.names);
    this.#bearers = new Uint32Array(this.#texts.length);
    for (const text of this.#texts) this.#bearers[text] = (this.#bearers[text] ?? 0) + 1;
  }

  /** Of two names by their places in the roll's names. */
  weigh(a: number, b: number): FoundNames {
    const { names } = this.#roll;
    const { own, kin } = weighName(this.#probeOf(a), names, b);
    const ofOther = names.isOther[a] === 1 ? otherNameBits : 0;
    const isEqual = this.#texts[a] === this.#texts[b];
    return {
      same: Math.min(own + ofOther, mostBits, isEqual ? this.#mostOf(a) : mostBits),
      kin: Math.min(kin, mostBits) + (isEqual ? kinOfOneNameBits : 0),
      isEqual,
      isAlias: names.isOther[a] === 1 || names.isOther[b] === 1,
    };
  }

  /** 狗娃 is borne by so many, whatever its characters are worth. */
  #mostOf(name: number): number {
    const others = (this.#bearers[this.#texts[name] ?? 0] ?? 0) - 2;
    return others <= 0 ? mostBits : Math.log2(this.#roll.columns.size / others);
  }

  #probeOf(name: number): NameProbe {
    const known = this.#probes.get(name);
    if (known !== undefined) return known;
    const { names } = this.#roll;
    const evidence = lettersOf(names, name).map((letter) => this.#evidenceOf(letter));
    const probe = toProbe('', evidence, names);
    this.#probes.set(name, probe);
    return probe;
  }

  #evidenceOf(letter: number): CharacterEvidence {
    const known = this.#evidence.get(letter);
    if (known !== undefined) return known;
    const { names, judge } = this.#roll;
    const text = names.characters[letter]?.text ?? unreadable;
    const found = judge.judge(
      text === unreadable ? { kind: 'unreadable', text } : { kind: 'character', text },
    );
    this.#evidence.set(letter, found);
    return found;
  }
}

function numberTexts(names: RollNames): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(names.people, (_, name) => {
    const text = String.fromCharCode(...lettersOf(names, name));
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
}
