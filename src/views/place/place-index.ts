import type { Archive } from '../../archive/archive.ts';
import { namesIn, type NameMeaning } from '../../domain/places/district-names.ts';
import type { District } from '../../domain/places/places.ts';
import { links } from '../../site.ts';

export interface PlaceIndex {
  districts: DistrictLine[];
  /** Names no longer in use, each with every district it may mean. */
  formerNames: { name: string; districts: { name: string; href: string; isPart: boolean }[] }[];
  /** What `pages/places-note.md` says about the table. */
  note: { title: string; html: string } | undefined;
}

interface DistrictLine {
  code: string;
  href: string;
  name: string;
  level: string;
  formerNames: string[];
  natives: number;
  facilities: number;
}

export function toPlaceIndex(archive: Archive): PlaceIndex {
  const note = archive.findStory('pages', 'places-note');
  return {
    districts: archive.gazetteer.listDistricts().map((district) => toDistrictLine(district, archive)),
    formerNames: listFormerNames(archive),
    note: note === undefined ? undefined : { title: note.title, html: note.html },
  };
}

function toDistrictLine(district: District, { peopleBy, facilities }: Archive): DistrictLine {
  const { code, name, level, formerNames } = district;
  return {
    code,
    href: links.place(code),
    name,
    level,
    formerNames: [...new Set(formerNames.map((former) => former.name))].filter((former) => former !== name),
    natives: peopleBy.district.get(code)?.length ?? 0,
    facilities: facilities.filter((facility) => facility.district === code).length,
  };
}

function listFormerNames({ gazetteer }: Archive): PlaceIndex['formerNames'] {
  return [...namesIn(gazetteer).full]
    .filter(([, meanings]) => meanings.some(({ via }) => via !== 'present'))
    .map(([name, meanings]) => ({
      name,
      districts: listMeanings(meanings).map(({ code, via }) => ({
        name: gazetteer.requireDistrict(code).name,
        href: links.place(code),
        isPart: via === 'part',
      })),
    }));
}

/** One meaning a district, in the order of the codes; what the whole district was outweighs what part of it was. */
function listMeanings(meanings: readonly NameMeaning[]): NameMeaning[] {
  const byCode = new Map<string, NameMeaning>();
  for (const meaning of meanings) {
    const known = byCode.get(meaning.code);
    if (known === undefined || known.via === 'part') byCode.set(meaning.code, meaning);
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
