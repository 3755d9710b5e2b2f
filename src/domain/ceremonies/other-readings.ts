import { charactersOf, withoutVariationSelectors } from '../names/characters.ts';
import { readName } from '../names/name-reading.ts';
import type { Person } from '../people/person.ts';

/**
 * Characters of given names that families really read in more than one way; rare readings of words are left out, or
 * every second name would be in doubt.
 */
const givenReadings: Readonly<Record<string, readonly string[]>> = {
  乐: ['lè', 'yuè'],
  长: ['cháng', 'zhǎng'],
  行: ['xíng', 'háng'],
  朝: ['cháo', 'zhāo'],
  重: ['zhòng', 'chóng'],
  茜: ['qiàn', 'xī'],
  颉: ['jié', 'xié'],
  隽: ['jùn', 'juàn'],
  召: ['zhào', 'shào'],
  冠: ['guān', 'guàn'],
  相: ['xiāng', 'xiàng'],
  传: ['chuán', 'zhuàn'],
  晟: ['shèng', 'chéng'],
  炅: ['jiǒng', 'guì'],
  盛: ['shèng', 'chéng'],
  载: ['zǎi', 'zài'],
  曾: ['zēng', 'céng'],
  单: ['dān', 'shàn'],
  屏: ['píng', 'bǐng'],
  降: ['jiàng', 'xiáng'],
  拓: ['tuò', 'tà'],
  柏: ['bǎi', 'bó'],
  济: ['jì', 'jǐ'],
  少: ['shǎo', 'shào'],
  仔: ['zǐ', 'zǎi'],
  省: ['shěng', 'xǐng'],
  观: ['guān', 'guàn'],
  参: ['cān', 'shēn'],
  仇: ['chóu', 'qiú'],
  解: ['jiě', 'xiè'],
  校: ['xiào', 'jiào'],
};

/** Surnames that families of the same character read in more than one way. */
const surnameReadings: Readonly<Record<string, readonly string[]>> = {
  盖: ['gě', 'gài'],
  覃: ['qín', 'tán'],
  郇: ['xún', 'huán'],
  隗: ['wěi', 'kuí'],
  缪: ['miào', 'móu'],
  纪: ['jǐ', 'jì'],
  乐: ['yuè', 'lè'],
  召: ['shào', 'zhào'],
};

interface OtherReading {
  character: string;
  /** As the list gives it. */
  read: string;
  others: string[];
}

/**
 * Characters of a name that might be read otherwise, so that whoever reads it out can ask before. None where the registrar
 * gave a reading of their own.
 */
export function listOtherReadings(
  person: Pick<Person, 'name' | 'surname' | 'given' | 'reading'>,
): OtherReading[] {
  const { reading, surname, given, name } = person;
  const surnameCharacters = charactersOf(surname);
  const found = [...surnameCharacters, ...charactersOf(given)].flatMap((character, index) => {
    const isSurname = index < surnameCharacters.length;
    const known = isSurname ? surnameReadings : givenReadings;
    // A compound surname has one reading as a whole.
    if (isSurname && surnameCharacters.length > 1) return [];
    const readings = known[withoutVariationSelectors(character)] ?? [];
    const read = reading.syllables[index] ?? '';
    return readings.includes(read)
      ? [{ character, read, others: readings.filter((other) => other !== read) }]
      : [];
  });
  const isTold = found.length > 0 && readName(name).tones !== reading.tones;
  return isTold ? [] : found;
}

/** Every character of the two lists with its readings. */
export function listAmbiguousCharacters(): [character: string, readings: readonly string[]][] {
  return [...Object.entries(givenReadings), ...Object.entries(surnameReadings)];
}
