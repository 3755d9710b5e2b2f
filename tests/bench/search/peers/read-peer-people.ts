import { projectContent } from '../../../../src/archive/current.ts';
import { readSheets, rowsOf } from '../../../../src/archive/read-tables.ts';
import { parseNameForms } from '../../../../src/domain/names/name-forms.ts';
import { readName } from '../../../../src/domain/names/name-reading.ts';
import { namesIn } from '../../../../src/domain/places/district-names.ts';
import { createGazetteer } from '../../../../src/domain/places/places.ts';
import type { RollRow } from '../../../../src/domain/tables.ts';

/** What the libraries are told of a person. */
export interface PeerPerson {
  id: string;
  name: string;
  /** Syllables of the name, one a character. */
  reading: readonly string[];
  otherNames: string[];
  /** All names of the district, present and former. */
  places: readonly string[];
  nativePlace: string;
  /** `1920年—1949年11月` */
  years: string;
  /** The row in a sentence, as a page would say it. */
  sentence: string;
}

/** The people of a content folder, with the district names of the project's own gazetteer. */
export function* readPeerPeople(content: string): Generator<PeerPerson> {
  const gazetteer = createGazetteer(rowsOf(readSheets(projectContent), 'places').map(({ cells }) => cells));
  const { full, bare } = namesIn(gazetteer);
  const placesByCode = new Map<string, string[]>();
  for (const [name, meanings] of [...full, ...bare]) {
    for (const { code } of meanings) placesByCode.set(code, [...(placesByCode.get(code) ?? []), name]);
  }
  for (const { cells } of rowsOf(readSheets(content), 'roll')) {
    if (cells.id === '' || cells.name === '') continue;
    yield {
      id: cells.id,
      name: cells.name,
      reading: readName(cells.name, cells.reading === '' ? undefined : cells.reading).plain,
      otherNames: parseNameForms(cells.otherNames).forms.map(({ text }) => text),
      places: placesByCode.get(cells.nativeDistrict) ?? [],
      nativePlace: cells.nativePlace,
      years: `${cells.born}—${cells.died}`,
      sentence: toSentence(cells),
    };
  }
}

function toSentence(row: RollRow): string {
  const parts = [
    row.otherNames,
    row.sex,
    row.ethnicity,
    row.nativePlace === '' ? '' : `${row.nativePlace}人`,
    row.born === '' ? '' : `${row.born}生`,
    row.joined === '' ? '' : `${row.joined}参加革命`,
    row.party,
    `${row.unit}${row.post}`,
    `${row.died}${row.deathPlace === '' ? '' : `在${row.deathPlace}`}${row.cause}`,
    row.deeds,
  ];
  return `${parts.filter((part) => part !== '').join('，')}。`;
}
