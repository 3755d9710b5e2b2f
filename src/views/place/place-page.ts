import type { Archive } from '../../archive/archive.ts';
import type { FormerName } from '../../domain/places/places.ts';
import { placeWords as words } from '../../i18n/places.ts';
import { links } from '../../site.ts';
import { toFacilityLine, type FacilityLine } from '../facility/facility-index.ts';
import { toPersonCard, type PersonCard } from '../person/person-card.ts';
import type { Fact } from '../person/person-facts.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { placeYears } from './place-years.ts';

/** Everything the page of one district shows; the registers are by years, so the years are their labels. */
export interface PlacePage {
  code: string;
  name: string;
  level: string;
  description: string;
  formerNames: Fact[];
  superiors: Fact[];
  listNames: Fact[];
  natives: { total: number; people: PersonCard[]; href?: string };
  facilities: FacilityLine[];
  sources: SourceEntry[];
}

const nativesShown = 60;

export function toPlacePage(archive: Archive, code: string): PlacePage {
  const district = archive.gazetteer.requireDistrict(code);
  const marks = new SourceMarks(archive, code, []);
  const natives = archive.peopleBy.district.get(code) ?? [];
  return {
    code,
    name: district.name,
    level: district.level,
    description: words.description(district.name, [...new Set(district.formerNames.map(({ name }) => name))]),
    formerNames: district.formerNames.map((name) => toYearFact(name, marks)),
    superiors: district.superiors.map((name) => toYearFact(name, marks)),
    listNames: district.listNames.map((name) =>
      toYearFact({ ...name, note: joinNotes(words.formerCode(name.formerCode), name.note) }, marks),
    ),
    natives: {
      total: natives.length,
      people: natives.slice(0, nativesShown).map((person) => toPersonCard(person, archive)),
      ...(natives.length > nativesShown ? { href: links.rollList('district', code) } : {}),
    },
    facilities: archive.facilities
      .filter((facility) => facility.district === code)
      .map((facility) => toFacilityLine(facility, archive)),
    sources: marks.entries,
  };
}

function toYearFact(former: FormerName, marks: SourceMarks): Fact {
  return {
    label: placeYears(former),
    statements: [
      {
        text: former.name,
        marks: marks.mark(former.sourceIds),
        ...(former.note === '' ? {} : { note: former.note }),
        ...(former.basis === '一般知识' ? { isGeneral: true } : {}),
      },
    ],
    alternatives: [],
  };
}

function joinNotes(...notes: string[]): string {
  return notes.filter((note) => note !== '').join('；');
}
