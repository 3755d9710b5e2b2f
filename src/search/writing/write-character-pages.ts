import { toneOf, withoutTone } from '../../domain/names/pinyin-syllables.ts';
import { pageOf, toPageColumns, type CharacterEntry } from '../character-page.ts';
import { pagePath } from '../index-files.ts';
import type { LookAlike } from '../look-alike-page.ts';
import { syllableNumber } from '../mandarin-syllables.ts';
import { soundCode } from '../sound-codes.ts';
import { compressColumns } from './write-index-file.ts';
import type { WriteFile } from './write-file.ts';

/** What is known of characters, from dictionaries that only the build can hold. */
export interface CharacterKnowledge {
  /** Every character that somebody may type, in the order of code points. */
  characters: readonly string[];
  /** With tone marks, the usual one first. */
  listReadings(character: string): string[];
  /** Among the characters of the roll, those that are this one in another writing. */
  createSame(among: Iterable<string>): { list(character: string): string[] };
  /**
   * For the characters people commonly type, and those of the roll: which characters of the roll each may be taken for,
   * best first. The costliest of the build, and the same as long as no name brings a new character.
   */
  listLookAlikes(among: ReadonlySet<string>): ReadonlyMap<string, readonly LookAlike[]>;
}

export interface PagesToWrite {
  version: string;
  /** Characters that occur in names of the roll. */
  characters: ReadonlySet<string>;
  knowledge: CharacterKnowledge;
}

export function writeCharacterPages(
  { version, characters, knowledge }: PagesToWrite,
  write: WriteFile,
): void {
  const same = knowledge.createSame(characters);
  const entries = knowledge.characters.flatMap((character): CharacterEntry[] => {
    const readings = knowledge.listReadings(character).flatMap(toReading);
    const others = same.list(character);
    return readings.length === 0 && others.length === 0
      ? []
      : [{ character, readings, otherSounds: listOtherSounds(readings, others, knowledge), same: others }];
  });
  for (const [page, group] of Map.groupBy(entries, ({ character }) => pageOf(character) ?? 0)) {
    write(pagePath(page), compressColumns(toPageColumns(version, group)));
  }
}

function toReading(reading: string): CharacterEntry['readings'] {
  const syllable = syllableNumber(withoutTone(reading));
  return syllable === undefined ? [] : [{ syllable, tone: toneOf(reading) }];
}

function listOtherSounds(
  readings: CharacterEntry['readings'],
  others: readonly string[],
  knowledge: CharacterKnowledge,
): number[] {
  const sounds = new Map<number, number>();
  for (const other of others) {
    const [usual] = knowledge.listReadings(other).flatMap(toReading);
    if (usual !== undefined) sounds.set(soundCode(usual.syllable), usual.syllable);
  }
  sounds.delete(soundCode(readings[0]?.syllable));
  return [...sounds.values()];
}
