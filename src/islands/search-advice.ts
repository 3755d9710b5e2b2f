/** What a reader may try who did not find a person, from the very query. */
import { charactersOf, isUnreadableSign } from '../domain/names/characters.ts';
import { compoundSurnames } from '../domain/names/compound-surnames.ts';
import type { NameAnswer } from '../search/name-answer.ts';

export type Advice =
  /** Queries that can be asked as they stand. */
  | { kind: 'givenOnly' | 'unreadable' | 'further'; queries: string[] }
  | { kind: 'withoutFurther'; words: string; queries: string[] }
  | { kind: 'pinyin' | 'characters' };

const unreadable = '□';
const inLetters = /\p{Script=Latin}/u;

/** `furtherExample` is a word that shows where county or year stand. */
export function adviseOn({ name, further }: NameAnswer['asked'], furtherExample: string): Advice[] {
  const characters = charactersOf(name.trim());
  if (characters.length === 0) return [];
  const isWritten = !inLetters.test(name);
  const givenName = givenNameOf(characters);
  const advice: Advice[] = [];
  if (further.length > 0) advice.push({ kind: 'withoutFurther', words: further.join(' '), queries: [name] });
  if (!isWritten) advice.push({ kind: 'characters' });
  if (isWritten) advice.push(...adviseOnCharacters(characters, givenName), { kind: 'pinyin' });
  // Words that are no name at all (铁窗诗社) gain nothing from a year.
  if (further.length === 0 && (!isWritten || givenName.length > 0))
    advice.push({ kind: 'further', queries: [`${name} ${furtherExample}`] });
  return advice;
}

/** A given name has one or two characters; what is longer is not taken for a name. */
function givenNameOf(characters: readonly string[]): string[] {
  const surname = Object.hasOwn(compoundSurnames, characters.slice(0, 2).join('')) ? 2 : 1;
  const given = characters.slice(surname);
  return given.length <= 2 ? given : [];
}

function adviseOnCharacters(characters: readonly string[], given: readonly string[]): Advice[] {
  const advice: Advice[] = [];
  if (given.length > 1) advice.push({ kind: 'givenOnly', queries: [given.join('')] });
  if (given.length > 0 && !characters.some(isUnreadableSign)) {
    const surname = characters.length - given.length;
    const queries = given.map((_, at) => withUnreadable(characters, surname + at));
    advice.push({ kind: 'unreadable', queries });
  }
  return advice;
}

function withUnreadable(characters: readonly string[], position: number): string {
  return characters.map((character, at) => (at === position ? unreadable : character)).join('');
}
