import { pinyin } from 'pinyin-pro';
import { withoutTone } from '../../../../src/domain/names/pinyin-syllables.ts';
import { foldForComparison } from '../../../../src/domain/names/script-forms.ts';
import { nameCharacters, unreadable } from '../../../../src/search/name-characters.ts';
import { soundClassOf } from '../../../../src/search/sichuan-sound.ts';

/** The words under which a library files a person, or looks for one; made by the same rules as our own index. */
export interface NameKeys {
  /** Characters in one script, neighbours in pairs, and the whole. */
  characters: string[];
  /** Syllables, the whole joined, and the initials. */
  pinyin: string[];
  /** Syllables as Sichuan speech has them, and the whole joined. */
  sounds: string[];
  /** Names of districts, present and former. */
  places: string[];
}

export function emptyKeys(): NameKeys {
  return { characters: [], pinyin: [], sounds: [], places: [] };
}

/** Keys of a name in Chinese characters; a sign for what can't be read has none. */
export function keysOfName(name: string, reading?: readonly string[]): NameKeys {
  const characters = nameCharacters(foldForComparison(name));
  const syllables = (reading ?? readInBrowser(characters)).map((syllable) => syllable || unreadable);
  const isReadable = (_: string, position: number): boolean => characters[position] !== unreadable;
  const read = characters.filter(isReadable);
  const neighbours = characters
    .slice(1)
    .map((character, position) => `${characters[position]}${character}`)
    .filter((pair) => !pair.includes(unreadable));
  const plain = syllables.filter(isReadable).filter((syllable) => syllable !== unreadable);
  const sounds = plain.map(soundClassOf);
  return {
    characters: distinct([...read, ...neighbours, read.join('')]),
    pinyin: distinct([...plain, plain.join(''), plain.map((syllable) => syllable.charAt(0)).join('')]),
    sounds: distinct([...sounds, sounds.join('')]),
    places: [],
  };
}

/** The archive's own reader needs Node, so a question is read with the dictionary that runs in a browser. */
function readInBrowser(characters: readonly string[]): string[] {
  return pinyin(characters.join(''), { type: 'array', toneType: 'none', surname: 'head' });
}

const separators = /[\s\u3000·•‧∙・･．.,，、]+/u;
const han = /\p{Script=Han}/u;

/** Keys of what somebody types: characters, pinyin with or without tones, and districts behind the name. */
export function keysOfQuery(query: string): NameKeys {
  const words = query
    .normalize('NFKC')
    .split(separators)
    .filter((word) => word !== '');
  if (!words.some((word) => han.test(word))) return keysOfPinyin(words);
  const isSpaced = words.every((word) => nameCharacters(word).length <= 1);
  const [name = '', ...places] = isSpaced ? [words.join('')] : words;
  return { ...keysOfName(name), places };
}

function keysOfPinyin(words: readonly string[]): NameKeys {
  const plain = words.map(withoutTone).map((word) => word.replaceAll('v', 'ü'));
  const sounds = plain.map(soundClassOf);
  return {
    characters: [],
    pinyin: distinct([...plain, plain.join('')]),
    sounds: distinct([...sounds, sounds.join('')]),
    places: [],
  };
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}
