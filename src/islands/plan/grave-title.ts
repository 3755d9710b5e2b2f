/** Who lies in a grave, as `views/grave/grave-names.ts` says it for pages. */
import { graveWords as words } from '../../i18n/graves.ts';
import type { PlanGrave } from './plan-graves.ts';

/** Names shown in a title; the others are counted. */
const inTitle = 3;

/** Those of the roll, else what the stone says; empty where no name is known. */
export function namesOf({ people, carved }: Pick<PlanGrave, 'people' | 'carved'>): string[] {
  return people.length > 0 ? people.map(({ name }) => name) : [...carved];
}

/** `张样一之墓`, `张样一、李样二、另4人合葬墓`, `无名烈士之墓`, `张样一（墓址未详）`. */
export function toTitle(grave: PlanGrave): string {
  const names = namesOf(grave);
  const shown = names.slice(0, inTitle);
  const rest = names.length - shown.length;
  const listed = [...shown, ...(rest > 0 ? [words.and(rest)] : [])].join(words.separator);
  const sign = signOf(grave, names.length > 0);
  return grave.state === '有名无墓' ? `${listed}（${sign}）` : `${listed}${sign}`;
}

/** What stands for the names of a grave without any. */
export function signOf(
  grave: Pick<PlanGrave, 'state' | 'plot' | 'row' | 'number'>,
  isNamed: boolean,
): string {
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
