import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { photographWords as words } from '../../i18n/photographs.ts';
import type { PictureCredit } from '../../media/credit/picture-credit.ts';
import { absolute, links } from '../../site.ts';
import { archiveName } from '../person/person-page.ts';

/** What goes with a picture that is taken home. */
export function toPictureCredit(archive: Archive, item: MediaItem): PictureCredit {
  const { id, creator, caption, rights, holder, restoration, originalId } = item;
  const date = readDate(item.date);
  const isRestored = restoration !== undefined && restoration !== '原件';
  return {
    creator,
    description: words.description({
      caption,
      date: date.kind === 'unknown' ? '' : formatDate(date),
      id,
      ...(isRestored ? { restored: { how: words.restored[restoration], originalId } } : {}),
    }),
    rights: words.rightsOf(rights, holder),
    credit: words.creditLine(archiveName(archive), holder),
    page: absolute(links.mediaItem(id)),
    isPublicDomain: /公有领域|公共领域|\bCC0\b|\bPDM\b/iu.test(rights),
  };
}
