import yitizi from 'yitizi';
import { remembering } from '../remembering.ts';
import { foldForComparison, toSimplified } from './script-forms.ts';

export interface SameCharacters {
  /** Script forms before variants; without the character itself. */
  list(character: string): string[];
}

let variants: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function addTo<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const found = sets.get(key) ?? new Set();
  sets.set(key, found.add(value));
}

/** Both ways, since the table names some variants from one side only. */
function readVariants(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [character, others] of Object.entries(yitizi.yitiziData)) {
    for (const other of others) {
      addTo(found, character, other);
      addTo(found, other, character);
    }
  }
  return found;
}

/** A character with a variation selector, or described by its parts, is not looked up. */
function isOneCodePoint(character: string): boolean {
  return Array.from(character).length === 1;
}

/** The character as written, simplified, and in the common form that names are compared by. */
const formsOf = remembering(
  (character: string): ReadonlySet<string> =>
    new Set([character, toSimplified(character), foldForComparison(character)]),
);

function indexByForm(among: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const members = [...new Set(among)].filter(isOneCodePoint).sort();
  const byForm = new Map<string, Set<string>>();
  // First the character that is the form, then those that only have it.
  for (const member of members) addTo(byForm, member, member);
  for (const member of members) {
    for (const form of formsOf(member)) addTo(byForm, form, member);
  }
  return byForm;
}

/**
 * Finds, among the characters of a roll, those that are the same character in another writing: traditional or simplified
 * (劉, 刘), or a variant (峯, 峰), also where both differ (囉, 罗).
 */
export function createSameCharacters(among: Iterable<string>): SameCharacters {
  const byForm = indexByForm(among);
  return {
    list(character) {
      if (!isOneCodePoint(character)) return [];
      variants ??= readVariants();
      const forms = formsOf(character);
      const found = new Set<string>();
      for (const form of forms) {
        for (const member of byForm.get(form) ?? []) found.add(member);
      }
      for (const form of forms) {
        for (const variant of variants.get(form) ?? []) {
          for (const member of byForm.get(variant) ?? []) found.add(member);
        }
      }
      found.delete(character);
      return [...found];
    },
  };
}
