import type { GraveState } from '../domain/words.ts';
import { graveWords as words } from './graves.ts';

interface TitledGrave {
  state: GraveState | undefined;
  plot: string;
  row: string;
  number: string;
  location?: string;
}

/** What stands beside the names of a grave, or in their place: 之墓, 衣冠冢, 无名烈士之墓. */
export function graveSignOf(grave: TitledGrave, isNamed: boolean): string {
  switch (grave.state) {
    case '无名墓':
      return words.unnamed;
    case '有墓无名':
      return words.nameless;
    case '合葬墓':
      return words.sharedTomb;
    case '衣冠冢':
      return words.emptyTomb;
    case '有名无墓':
      return words.unplaced;
    case '有名墓':
    case undefined:
      return isNamed ? words.tombOf : words.label(grave);
  }
}

/** Names shown in a title; the others are counted. */
const inTitle = 3;

/** `张样一之墓`, `张样一、李样二、另4人合葬墓`, `张样一（墓址未详）`. */
export function graveTitleOf({ names, sign, isPlaced }: GraveTitleParts): string {
  const shown = names.slice(0, inTitle);
  const rest = names.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [words.and(rest)] : [])].join(words.separator)}${isPlaced ? sign : `（${sign}）`}`;
}

interface GraveTitleParts {
  names: readonly string[];
  sign: string;
  /** False for a name without a grave. */
  isPlaced: boolean;
}
