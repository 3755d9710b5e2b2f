import type { Archive } from '../../archive/archive.ts';
import { isUnfilled } from '../../domain/site-settings.ts';
import { bookFrontWords as words } from '../../i18n/book-front.ts';
import type { BookChoices } from './book-choices.ts';
import { papers } from './book-frame.ts';
import { archiveName } from './front-parts.ts';

export interface BookTitle {
  title: string;
  /** The district, facility or archive whose roll it is. */
  subtitle: string;
  edition: string;
  /** Those who publish it, as far as the office has filled them in. */
  publishers: string[];
  /** Of an archive of invented people; else empty. */
  invented: string;
}

export interface ColophonLine {
  label: string;
  value: string;
}

export function toBookTitle(archive: Archive, { scope, title, edition }: BookChoices): BookTitle {
  return {
    title,
    subtitle: subtitleOf(archive, scope),
    edition: words.edition(edition),
    publishers: listPublishers(archive),
    invented: archive.settings.isInvented ? words.invented : '',
  };
}

function subtitleOf(archive: Archive, scope: BookChoices['scope']): string {
  switch (scope.kind) {
    case 'all':
      return words.scope.all(archiveName(archive));
    case 'district':
      return words.scope.district(archive.gazetteer.findDistrict(scope.code)?.name ?? scope.code);
    case 'cemetery':
      return words.scope.cemetery(archive.findFacility(scope.facilityId)?.name ?? scope.facilityId);
    case 'wall':
      return words.scope.wall(archive.findFacility(scope.facilityId)?.name ?? scope.facilityId);
  }
}

function listPublishers({ settings }: Archive): string[] {
  const named = settings.identity.filter(
    ({ label, value }) => /^[主承]办单位$/u.test(label) && !isUnfilled(value),
  );
  return [...new Set(named.map(({ value }) => value))];
}

export function toColophon(
  archive: Archive,
  choices: BookChoices,
  { people, pages }: { people: number; pages: number },
): ColophonLine[] {
  const say = words.colophon;
  const { width, height } = papers[choices.paper];
  return [
    { label: say.compiled, value: listPublishers(archive).join('　') },
    { label: say.edition, value: words.edition(choices.edition) },
    { label: say.madeOn, value: choices.madeOn },
    { label: say.paper, value: say.paperOf(choices.paper, width, height) },
    { label: say.pages, value: say.pagesOf(pages) },
    { label: say.people, value: choices.scope.kind === 'wall' ? '' : say.peopleOf(people) },
    { label: say.until, value: archive.settings.dataUntil },
    { label: say.fonts, value: say.fontNames },
    { label: say.checksum, value: choices.checksum },
  ].filter(({ value }) => value !== '');
}
