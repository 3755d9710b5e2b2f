import type { GraveRow, RollRow } from '../domain/tables.ts';
import type { BurialState, GraveState } from '../domain/words.ts';
import { createEvenPick } from './evenly.ts';
import { inventGraveRow, type Occupant } from './grave-rows.ts';
import { writeGravePosition, type GraveSlot } from './grave-slots.ts';
import { toInventedThingId } from './invented-id.ts';
import type { Random } from './random.ts';

/** A grave with the people it was given. */
export interface Burial {
  slot: GraveSlot;
  row: GraveRow;
  occupants: readonly Occupant[];
}

export interface BurialOptions {
  slots: readonly GraveSlot[];
  /** How many people the roll will have. */
  people: number;
  seed: number;
  /** A name for somebody whom only a stone knows. */
  inventName(): string;
}

/**
 * Gives graves to people of the roll as they pass by, so that roll and ledger agree and nobody has to be remembered who
 * has no grave. Names that the roll doesn't fill stand on stones only.
 */
export class Burials {
  readonly #random: Random;
  readonly #options: BurialOptions;
  readonly #isChosen: () => boolean;
  /** Index of the slot for each name the roll is to give, in the order of the ledger. */
  readonly #vacancies: number[];
  readonly #occupants: Occupant[][];

  constructor(random: Random, options: BurialOptions) {
    this.#random = random;
    this.#options = options;
    this.#occupants = options.slots.map(() => []);
    const names = options.slots.flatMap(({ names: count }, index) =>
      Array.from({ length: count }, () => index),
    );
    const wanted = Math.min(Math.floor(names.length * 0.92), Math.floor(options.people * 0.4));
    const isForRoll = createEvenPick(random, wanted, names.length);
    this.#vacancies = names.filter(() => isForRoll());
    this.#isChosen = createEvenPick(random, this.#vacancies.length, options.people);
  }

  /** The person as the roll has them, with the place of burial where they are given one. */
  receive(person: RollRow): RollRow {
    if (!this.#isChosen() || person.period === '') return person;
    const index = this.#vacancies.shift();
    const slot = index === undefined ? undefined : this.#options.slots[index];
    if (index === undefined || slot === undefined) return person;
    const buried = {
      ...person,
      burialFacility: slot.facilityId,
      burialPlace: '',
      gravePosition: writeGravePosition(slot),
      burialState: this.#stateOf(slot.state),
    };
    this.#occupants[index]?.push({ person: buried, name: person.name });
    return buried;
  }

  /** Fills what is left and writes the ledger. */
  list(): Burial[] {
    return this.#options.slots.map((slot, index) => {
      const occupants = [...(this.#occupants[index] ?? [])];
      while (occupants.length < slot.names) {
        occupants.push({ person: undefined, name: this.#options.inventName() });
      }
      const id = toInventedThingId('g', index, this.#options.seed);
      return { slot, occupants, row: inventGraveRow(this.#random, id, { slot, occupants }) };
    });
  }

  #stateOf(state: GraveState): BurialState {
    if (state === '衣冠冢') return '衣冠冢';
    if (state === '有名无墓') return '传葬于此';
    return this.#random.chance(0.25) ? '遗骸确认' : '有名墓未核';
  }
}
