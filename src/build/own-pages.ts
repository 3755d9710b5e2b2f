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

/** A page that the archive sets from its own tables, with what its row says. */
export interface OwnPage {
  /** All but 编号 and 文件. */
  cells: Partial<MediaRow> & Pick<MediaRow, 'volume' | 'page'>;
  set: SetPage;
}

interface OwnVolume {
  words: typeof words.roll | typeof words.facilities;
  kind: '名册' | '文献';
  shares: readonly number[];
  rows: readonly (readonly string[])[];
}

/** The roll and the list of facilities as pages to look at: what can be shown where no scans have been given. */
export function listOwnPages(archive: Archive): OwnPage[] {
  return [toRoll(archive), toFacilities(archive)].flatMap((volume) => listPages(archive, volume));
}

function toRoll({ people }: Archive): OwnVolume {
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

function toFacilities({ facilities, gazetteer }: Archive): OwnVolume {
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
  const pages = Math.ceil(volume.rows.length / rowsOnPage);
  const columns = Object.values(volume.words.columns).map((heading, index): RegisterColumn => ({
    heading,
    share: volume.shares[index] ?? 1,
  }));
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const first = index * rowsOnPage;
    const rows = volume.rows
      .slice(first, first + rowsOnPage)
      .map((cells, row) => [String(first + row + 1), ...cells].map(toCell));
    const foot = words.foot({ archive: settings.subtitle, until: settings.dataUntil, page, pages });
    return {
      cells: {
        kind: volume.kind,
        caption: volume.words.caption(settings.subtitle, page),
        alt: volume.words.alt(rows.length),
        date: settings.dataUntil,
        creator: words.creator(settings.name),
        rights: words.rights,
        volume: volume.words.volume(settings.subtitle),
        page: String(page),
        note: words.note,
      },
      set: setRegisterPage({ title: volume.words.title, columns, rows, foot }),
    };
  });
}

function toCell(text: string): RegisterCell {
  return text === '' ? { text: words.unknown, isKnown: false } : { text, isKnown: true };
}
