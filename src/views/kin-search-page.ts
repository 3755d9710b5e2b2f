import type { Archive } from '../archive/archive.ts';
import type { Person } from '../domain/people/person.ts';
import { isUnfilled } from '../domain/site-settings.ts';
import { kinSearchStates } from '../domain/words.ts';
import { contactLabels } from '../i18n/finder.ts';
import { kinSearchWords as words } from '../i18n/kin-search.ts';
import { links } from '../site.ts';
import { toPersonCard, type PersonCard } from './person/person-card.ts';
import { toUnknownFaces, type UnknownFaces } from './unknown-faces.ts';

/** What the page of the kin search shows. */
export interface KinSearchPage {
  description: string;
  sought: SoughtPeople;
  /** Undefined while nobody in a picture is unknown. */
  faces: UnknownFaces | undefined;
  /** How many people stand in each 寻亲状态, those without one last; states that nobody is in are left out. */
  states: { label: string; count: number }[];
  /** How the office is reached; only what is filled in. */
  contact: { label: string; value: string }[];
  /** The page that says how what is written is kept; undefined where nobody has written it. */
  privacy: string | undefined;
}

/** Martyrs whose families are sought, by the district of today that they come from. */
export interface SoughtPeople {
  total: number;
  groups: { label: string; count: number; people: PersonCard[]; rest: number }[];
  /** The whole list in the roll; undefined while nobody is in it. */
  href: string | undefined;
}

/** Above this, the page shows the first few of every district and leads to the whole list. */
const mostShown = 200;
const fewOfDistrict = 5;

export function toKinSearchPage(archive: Archive): KinSearchPage {
  const people = archive.peopleBy.kin.get('寻亲中') ?? [];
  return {
    description: words.description(count(people.length)),
    sought: toSoughtPeople(archive, people),
    faces: toUnknownFaces(archive),
    states: toStates(archive),
    contact: archive.settings.identity.filter(
      ({ label, value }) => contactLabels.includes(label) && !isUnfilled(value),
    ),
    privacy: archive.hasStory('pages', 'privacy') ? links.page('privacy') : undefined,
  };
}

function toSoughtPeople(archive: Archive, people: readonly Person[]): SoughtPeople {
  const limit = people.length > mostShown ? fewOfDistrict : people.length;
  const groups = groupByDistrict(archive, people).map(({ label, members }) => ({
    label,
    count: members.length,
    people: members.slice(0, limit).map((person) => toPersonCard(person, archive)),
    rest: Math.max(0, members.length - limit),
  }));
  return {
    total: people.length,
    groups,
    href: people.length === 0 ? undefined : links.rollList('kin', 'seeking'),
  };
}

/** Districts of the archive's own city in the order of their codes, then the others, then those not known. */
function groupByDistrict({ gazetteer }: Archive, people: readonly Person[]) {
  const own = new Set(gazetteer.listDistricts().map(({ code }) => code));
  const byCode = Map.groupBy(people, ({ nativeDistrict: code }) =>
    code === '' || own.has(code) ? code : 'elsewhere',
  );
  return [
    ...gazetteer.listDistricts().map(({ code, name }) => ({ label: name, members: byCode.get(code) ?? [] })),
    { label: words.elsewhere, members: byCode.get('elsewhere') ?? [] },
    { label: words.unknownDistrict, members: byCode.get('') ?? [] },
  ].filter(({ members }) => members.length > 0);
}

function toStates({ people, peopleBy }: Archive): KinSearchPage['states'] {
  const stated = kinSearchStates.map((label) => ({
    label: label as string,
    count: peopleBy.kin.get(label)?.length ?? 0,
  }));
  const known = stated.reduce((sum, state) => sum + state.count, 0);
  return [...stated, { label: words.unregistered, count: people.length - known }].filter(
    (state) => state.count > 0,
  );
}

function count(value: number): string {
  return value.toLocaleString('zh-Hans');
}
