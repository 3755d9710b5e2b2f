import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import compatibilityForms from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKongForms from 'opencc-js/dict/HKVariantsRev';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import taiwanForms from 'opencc-js/dict/TWVariantsRev';
import { charactersOf, withoutVariationSelectors } from './characters.ts';
import {
  simplifiedInNames,
  traditionalInNames,
  traditionalSurnames,
  variantsInNames,
} from './name-script-exceptions.ts';
import { splitName } from './split-name.ts';

interface Converters {
  toTraditional: ConverterFunction;
  toSimplified: ConverterFunction;
}

let converters: Converters | undefined;

/**
 * Character dictionaries only: OpenCC's phrases are words of running text, which given names form by chance, and would
 * take five times the memory. Built at the first use.
 */
function requireConverters(): Converters {
  converters ??= {
    toTraditional: ConverterFactory([simplifiedToTraditional]),
    toSimplified: ConverterFactory(
      [compatibilityForms],
      [hongKongForms],
      [taiwanForms],
      [traditionalToSimplified],
    ),
  };
  return converters;
}

/** A variation selector stays while its character does; on another character it would select another shape. */
function convertCharacters(name: string, convert: (character: string) => string): string {
  return charactersOf(name)
    .map((character) => {
      const base = withoutVariationSelectors(character);
      if (Array.from(base).length !== 1) return character;
      const converted = convert(base);
      return converted === base ? character : converted;
    })
    .join('');
}

/** The traditional writing of a name, surname and given name each by its own rule. */
export function toTraditional(name: string): string {
  const convert = requireConverters().toTraditional;
  const { surname } = splitName(name);
  const surnameLength = charactersOf(surname).length;
  const characters = charactersOf(name);
  return characters
    .map((character, index) => {
      const kept = index < surnameLength && surnameLength === 1 ? traditionalSurnames[character] : undefined;
      return convertCharacters(character, (base) => kept ?? traditionalInNames[base] ?? convert(base));
    })
    .join('');
}

/** The simplified writing of a name, from the forms of Taiwan and Hong Kong too. */
export function toSimplified(name: string): string {
  const convert = requireConverters().toSimplified;
  return convertCharacters(name, (base) => simplifiedInNames[base] ?? convert(base));
}

/**
 * One writing for all spellings of a name: simplified, without variants and variation selectors. Two names with the same
 * fold may be one name; whether they are one person is another question.
 */
export function foldForComparison(name: string): string {
  const simplified = toSimplified(withoutVariationSelectors(name));
  return convertCharacters(simplified, (base) => variantsInNames[base] ?? base);
}

/** The other writings under which a name may stand in documents or be asked for; without the name itself. */
export function variantFolds(name: string): string[] {
  const writings = [toSimplified(name), toTraditional(name), foldForComparison(name)];
  return [...new Set(writings)].filter((writing) => writing !== name);
}
