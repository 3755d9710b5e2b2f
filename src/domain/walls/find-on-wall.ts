import { charactersOf, isUnreadableSign } from '../names/characters.ts';
import type { IndexedName, WallIndex } from './wall-index.ts';

export interface WallHit {
  name: IndexedName;
  /** The name that fits, where it is not what is carved. */
  byOther: string | undefined;
}

export interface WallFinder {
  /** Names that are, or contain, what is asked, in the order of the wall; □ and ? are any one character. */
  find(query: string): WallHit[];
}

interface Compared {
  name: IndexedName;
  texts: readonly { text: string; characters: readonly string[] }[];
}

const anyCharacter = '□';

/** Compares all names of the wall each time: 20,000 take some milliseconds. No dictionaries, it runs in the browser. */
export function createWallFinder({ names, same }: WallIndex): WallFinder {
  const first = new Map(same.flatMap((group) => toPairs(group)));
  const toCharacters = (text: string): string[] =>
    charactersOf(text.replace(/\s+/gu, '')).map((character) =>
      isUnreadableSign(character) ? anyCharacter : (first.get(character) ?? character),
    );
  const compared: Compared[] = names.map((name) => ({
    name,
    texts: [name.carved, ...name.others].map((text) => ({ text, characters: toCharacters(text) })),
  }));
  return {
    find(query) {
      const asked = toCharacters(query);
      if (asked.every((character) => character === anyCharacter)) return [];
      return compared.flatMap(({ name, texts }) => {
        const index = texts.findIndex(({ characters }) => isFound(asked, characters));
        if (index === -1) return [];
        return [{ name, byOther: index === 0 ? undefined : texts[index]?.text }];
      });
    },
  };
}

function toPairs(group: string): [character: string, first: string][] {
  const [first = '', ...others] = charactersOf(group);
  return others.map((character) => [character, first]);
}

/** Part of a name has to be there as asked; a worn character fits any only in a name of the same length. */
function isFound(asked: readonly string[], carved: readonly string[]): boolean {
  if (asked.length === carved.length) {
    let agreeing = 0;
    const differs = asked.some((character, index) => {
      const other = carved[index];
      if (character === anyCharacter || other === anyCharacter) return false;
      agreeing += 1;
      return character !== other;
    });
    return !differs && agreeing > 0;
  }
  return carved.some((_, start) =>
    asked.every((character, index) => {
      const other = carved[start + index];
      return other !== undefined && (character === anyCharacter || character === other);
    }),
  );
}
