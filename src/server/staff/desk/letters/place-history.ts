import type { Gazetteer } from '../../../../domain/places/places.ts';
import { resolvePlace } from '../../../../domain/places/resolve-place.ts';
import { letterWords } from '../../../../i18n/letters.ts';

const words = letterWords.places;

export interface PlaceHistory {
  /** What a clerk of today's district has to know about the place as it was written. */
  sentences: readonly string[];
  /** Present districts it may lie in, with their province. */
  districts: readonly string[];
}

/** Says where a place as written lies today, and what it was called; a divided county names all that it went to. */
export function toPlaceHistory(asWritten: string, gazetteer: Gazetteer): PlaceHistory {
  const written = asWritten.trim();
  if (written === '') return { sentences: [], districts: [] };
  const reading = resolvePlace(written, gazetteer);
  switch (reading.kind) {
    case 'district': {
      const present = nameOf(gazetteer, reading.code);
      const say = reading.via === 'present' ? words.same : words.district;
      return {
        sentences: [say(written, present), ...formerNames(gazetteer, reading.code)],
        districts: [present],
      };
    }
    case 'ambiguous': {
      const districts = reading.codes.map((code) => nameOf(gazetteer, code));
      return { sentences: [words.ambiguous(written, reading.matchedName, districts.join('、'))], districts };
    }
    case 'elsewhere':
      return {
        sentences: [
          reading.province === undefined
            ? words.unknown(written)
            : words.elsewhere(written, reading.province),
        ],
        districts: [],
      };
    case 'unknown':
      return { sentences: [words.unknown(written)], districts: [] };
  }
}

function nameOf(gazetteer: Gazetteer, code: string): string {
  const province = letterWords.provinces[code.slice(0, 2)] ?? '';
  return `${province}${gazetteer.requireDistrict(code).name}`;
}

function formerNames(gazetteer: Gazetteer, code: string): string[] {
  const names = gazetteer
    .formerNamesOf(code)
    .map(({ name, from, until }) => words.formerName(name, toSpan(from, until)));
  return names.length === 0 ? [] : [words.former(nameOf(gazetteer, code), names.join('、'))];
}

function toSpan(from: string, until: string): string {
  if (from !== '' && until !== '') return words.span(from, until);
  if (until !== '') return words.until(until);
  return from === '' ? '' : words.from(from);
}
