import { toEmptyRow } from './empty-row.ts';
import { carve, wear } from './carved-writing.ts';
import { inventStrangerName } from './cemetery.ts';
import { createEvenPick } from './evenly.ts';
import { rareCharacters } from './given-name-characters.ts';
import type { Random } from './random.ts';
import { wallsTable } from '../domain/resting-place-tables.ts';
import type { RollRow, WallRow } from '../domain/tables.ts';

const panels = 8;
const linesInColumn = 10;
const longName = '阿不都热依木·买买提';

interface Carving {
  carved: string;
  personIds: string[];
  note: string;
}

/** How many names the wall of a county has. */
export function countWallNames(people: number): number {
  return Math.min(1200, Math.max(Math.min(people, 150), Math.floor((people * 3) / 5)));
}

/**
 * Carves people of the roll into a wall as they pass by: most once, and namesakes of whom nobody knows which is meant
 * together. One name in twelve is not the roll's, or is left for a person to find.
 */
export class WallNames {
  readonly #random: Random;
  readonly #names: number;
  readonly #isChosen: () => boolean;
  readonly #carvings: Carving[] = [];
  readonly #byName = new Map<string, Carving>();
  #strangers = 0;

  constructor(random: Random, { names, people }: { names: number; people: number }) {
    this.#random = random;
    this.#names = names;
    this.#isChosen = createEvenPick(random, Math.floor(names * 0.955), people);
  }

  receive({ id, name }: RollRow): void {
    const isChosen = this.#isChosen();
    const namesake = this.#byName.get(name);
    if (namesake !== undefined && namesake.personIds.length > 0 && namesake.personIds.length < 3) {
      if (this.#random.chance(0.5)) namesake.personIds.push(id);
    } else if (isChosen) this.#carve(id, name);
  }

  /** The wall in reading order: panels and columns from the right, names from the top. */
  list(): WallRow[] {
    const strangers = this.#names - this.#carvings.length;
    const isStranger = createEvenPick(this.#random, strangers, this.#names);
    const known = this.#carvings.values();
    const inPanel = Math.ceil(this.#names / panels / linesInColumn) * linesInColumn;
    return Array.from({ length: this.#names }, (_, index) => {
      const carving = isStranger() ? undefined : known.next().value;
      const place = placeOf(index, inPanel);
      const { carved, personIds, note } = carving ?? this.#inventStranger();
      return { ...toEmptyRow(wallsTable), ...place, carved, person: personIds.join(';'), note };
    });
  }

  #carve(id: string, name: string): void {
    const carved = carve(this.#random, name);
    const isLinked = this.#random.chance(0.97);
    const carving = {
      carved,
      personIds: isLinked ? [id] : [],
      note: isLinked ? '' : '名录中有同名的人，未核对',
    };
    this.#carvings.push(carving);
    this.#byName.set(name, carving);
  }

  /** Every wall has a name longer than its line, one that no usual font has, and some that are worn. */
  #inventStranger(): Carving {
    this.#strangers += 1;
    const name = inventStrangerName(this.#random);
    const [rare] = this.#random.pick(rareCharacters);
    const surname = Array.from(name)[0] ?? '';
    const carved =
      this.#strangers === 1
        ? longName
        : this.#strangers === 2
          ? `${surname}${rare}`
          : this.#random.chance(0.3)
            ? wear(this.#random, name)
            : name;
    return { carved, personIds: [], note: '' };
  }
}

/** What does not fit the last panel goes on in further columns there, as names that were cut later do. */
function placeOf(index: number, inPanel: number): Pick<WallRow, 'panel' | 'column' | 'line'> {
  const panel = Math.min(panels - 1, Math.floor(index / inPanel));
  const within = index - panel * inPanel;
  return {
    panel: String(panel + 1),
    column: String(1 + Math.floor(within / linesInColumn)),
    line: String(1 + (within % linesInColumn)),
  };
}
