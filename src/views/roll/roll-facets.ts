import type { Archive } from '../../archive/archive.ts';
import type { Person } from '../../domain/people/person.ts';
import { periods } from '../../domain/words.ts';
import { periodSlugs, rollWords as words } from '../../i18n/roll.ts';
import { livesByPeriod } from '../story/lives.ts';

export const facets = [
  'letter',
  'surname',
  'district',
  'period',
  'decade',
  'burial',
  'grave',
  'story',
  'kin',
  'name',
] as const;
export type Facet = (typeof facets)[number];

/** One list of the roll: everybody of a district, a surname, a period …, in the order of readings. */
export interface RollGroup {
  /** Part of the address: ASCII, and the same for ever. */
  key: string;
  label: string;
  people: readonly Person[];
}

/** The groups of a facet in the order in which the roll shows them; empty groups are left out. */
export function listGroups(archive: Archive, facet: Facet): RollGroup[] {
  return groupers[facet](archive).filter((group) => group.people.length > 0);
}

const groupers: Record<Facet, (archive: Archive) => RollGroup[]> = {
  letter: ({ peopleBy }) =>
    [...peopleBy.letter]
      .map(([letter, people]) =>
        letter === '#'
          ? { key: 'other', label: words.noLetter, people }
          : { key: letter.toLowerCase(), label: letter, people },
      )
      .sort((a, b) => (a.key === 'other' ? 1 : b.key === 'other' ? -1 : a.key < b.key ? -1 : 1)),
  // The people stand in the order of readings already, so their surnames first appear in that order.
  surname: ({ peopleBy }) => [...peopleBy.surname].map(toSurnameGroup).sort(noneLast),
  district: listDistrictGroups,
  period: ({ peopleBy }) =>
    periods.map((period) => ({
      key: periodSlugs[period],
      label: period,
      people: peopleBy.period.get(period) ?? [],
    })),
  decade: ({ peopleBy }) =>
    [...peopleBy.decade.keys()]
      .sort((a, b) => (a === '' ? 1 : b === '' ? -1 : Number(a) - Number(b)))
      .map((decade) => ({
        key: decade === '' ? 'unknown' : `${decade}s`,
        label: decade === '' ? words.unknownDecade : words.decade(decade),
        people: peopleBy.decade.get(decade) ?? [],
      })),
  burial: ({ facilities, peopleBy }) =>
    facilities.map(({ id, name }) => ({ key: id, label: name, people: peopleBy.burial.get(id) ?? [] })),
  grave: ({ peopleBy }) => [
    { key: 'recorded', label: words.graveRecorded, people: peopleBy.grave.get('recorded') ?? [] },
    { key: 'wall', label: words.graveOnWall, people: peopleBy.grave.get('wall') ?? [] },
    { key: 'unknown', label: words.graveUnknown, people: peopleBy.grave.get('unknown') ?? [] },
  ],
  story: (archive) => [{ key: 'told', label: words.storyTold, people: listPeopleWithLives(archive) }],
  kin: ({ peopleBy }) => [
    { key: 'seeking', label: words.kinSought, people: peopleBy.kin.get('寻亲中') ?? [] },
  ],
  name: ({ peopleBy }) =>
    [...peopleBy.name]
      .filter(([, people]) => people.length > 1)
      .map(([name, people]) => ({ key: nameKey(name), label: words.sameName(name), people })),
};

function toSurnameGroup([surname, people]: [string, readonly Person[]]): RollGroup {
  return surname === ''
    ? { key: 'none', label: words.noSurname, people }
    : { key: nameKey(surname), label: words.surname(surname), people };
}

function noneLast(a: RollGroup, b: RollGroup): number {
  return Number(a.key === 'none') - Number(b.key === 'none');
}

/** The code points in hexadecimal: plain in any file system and any address bar, and never two names in one. */
export function nameKey(name: string): string {
  return [...name].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-');
}

/** In the order of the roll: the lives themselves stand by period. */
function listPeopleWithLives(archive: Archive): Person[] {
  const told = new Set([...livesByPeriod(archive).values()].flat().map(({ person }) => person.id));
  return archive.people.filter(({ id }) => told.has(id));
}

function listDistrictGroups({ gazetteer, peopleBy }: Archive): RollGroup[] {
  const districts = gazetteer.listDistricts();
  const ownCodes = new Set(districts.map(({ code }) => code));
  const elsewhere = [...peopleBy.district].filter(([code]) => code !== '' && !ownCodes.has(code));
  return [
    ...districts.map(({ code, name }) => ({
      key: code,
      label: name,
      people: peopleBy.district.get(code) ?? [],
    })),
    {
      key: 'elsewhere',
      label: words.elsewhere,
      people: inStaffOrder(elsewhere.flatMap(([, people]) => people)),
    },
    { key: 'unknown', label: words.unknownDistrict, people: peopleBy.district.get('') ?? [] },
  ];
}

function inStaffOrder(people: readonly Person[]): Person[] {
  return people.toSorted((a, b) => (a.reading.sortKey < b.reading.sortKey ? -1 : 1));
}
