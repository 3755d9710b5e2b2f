import type { Archive } from '../archive/archive.ts';
import type { MediaRow } from '../domain/tables.ts';
import { ownPageWords as words } from '../i18n/own-pages.ts';
import {
  rowsOnPage,
  setRegisterPage,
  type RegisterCell,
  type RegisterColumn,
  type SetPage,
} from '../media/register-page.ts';
import { setTabletPage, tabletsOnPage } from '../media/tablet-page.ts';
import { lifeYears } from '../views/person/person-card.ts';

/** A page that the archive sets from its own tables, with what its row says. */
export interface OwnPage {
  /** All but 编号 and 文件. */
  cells: Partial<MediaRow> & Pick<MediaRow, 'volume' | 'page'>;
  set: SetPage;
}

interface OwnVolume {
  words: typeof words.roll | typeof words.facilities | typeof words.tablets;
  kind: '名册' | '文献' | '名牌';
  /** What stands on its pages, one after the other. */
  count: number;
  onPage: number;
  setPage(part: OwnPart): SetPage;
}

/** One page of a volume: things `first` to `last`, the last not among them, and what stands below them. */
interface OwnPart {
  first: number;
  last: number;
  foot: string;
}

interface OwnTable {
  words: typeof words.roll | typeof words.facilities;
  kind: '名册' | '文献';
  shares: readonly number[];
  rows: readonly (readonly string[])[];
}

/**
 * The roll, the list of facilities and a tablet for everybody as pages to look at: what can be shown where no scans have
 * been given.
 */
export function listOwnPages(archive: Archive): OwnPage[] {
  const volumes = [toVolume(toRoll(archive)), toVolume(toFacilities(archive)), toTablets(archive)];
  return volumes.flatMap((volume) => listPages(archive, volume));
}

function toTablets({ people }: Archive): OwnVolume {
  const tablets = people.map((person) => ({ name: person.name, years: lifeYears(person) }));
  const { title } = words.tablets;
  return {
    words: words.tablets,
    kind: '名牌',
    count: tablets.length,
    onPage: tabletsOnPage,
    setPage: ({ first, last, foot }) => setTabletPage({ title, tablets: tablets.slice(first, last), foot }),
  };
}

function toVolume({ words: own, kind, shares, rows }: OwnTable): OwnVolume {
  const columns = Object.values(own.columns).map((heading, index): RegisterColumn => ({
    heading,
    share: shares[index] ?? 1,
  }));
  return {
    words: own,
    kind,
    count: rows.length,
    onPage: rowsOnPage,
    setPage: ({ first, last, foot }) => {
      const cells = rows
        .slice(first, last)
        .map((row, index) => [String(first + index + 1), ...row].map(toCell));
      return setRegisterPage({ title: own.title, columns, rows: cells, foot });
    },
  };
}

function toRoll({ people }: Archive): OwnTable {
  return {
    words: words.roll,
    kind: '名册',
    shares: [92, 170, 484, 300, 388],
    rows: people.map(({ name, nativePlace, died, deathPlace }) => [
      name,
      nativePlace,
      died.asWritten,
      deathPlace,
    ]),
  };
}

function toFacilities({ facilities, gazetteer }: Archive): OwnTable {
  return {
    words: words.facilities,
    kind: '文献',
    shares: [92, 684, 190, 280, 188],
    rows: facilities.map(({ name, kind, district, level }) => [
      name,
      kind ?? '',
      gazetteer.findDistrict(district)?.name ?? '',
      level,
    ]),
  };
}

function listPages({ settings }: Archive, volume: OwnVolume): OwnPage[] {
  const pages = Math.ceil(volume.count / volume.onPage);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const first = index * volume.onPage;
    const last = Math.min(first + volume.onPage, volume.count);
    const foot = words.foot({ archive: settings.subtitle, until: settings.dataUntil, page, pages });
    return {
      cells: {
        kind: volume.kind,
        caption: volume.words.caption(settings.subtitle, page),
        alt: volume.words.alt(last - first),
        date: settings.dataUntil,
        creator: words.creator(settings.name),
        rights: words.rights,
        volume: volume.words.volume(settings.subtitle),
        page: String(page),
        note: words.note,
      },
      set: volume.setPage({ first, last, foot }),
    };
  });
}

function toCell(text: string): RegisterCell {
  return text === '' ? { text: words.unknown, isKnown: false } : { text, isKnown: true };
}
