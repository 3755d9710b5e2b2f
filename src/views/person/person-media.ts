import type { Archive } from '../../archive/archive.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { links } from '../../site.ts';
import { toAlbumAddress } from '../media/album-address.ts';
import { listWithoutVersions } from '../photo/list-without-versions.ts';
import { toCredit, toPhoto, type Photo } from '../photo/to-photo.ts';

/** A film or recording that a person is seen or heard in. */
interface RecordingLine {
  href: string;
  kind: string;
  caption: string;
  credit: string;
}

/** What the photo database has of a person, besides the portrait. */
export interface PersonMedia {
  photos: Photo[];
  recordings: RecordingLine[];
  /** The album, and how much stands in it. */
  album: { href: string; total: number };
}

/** Pictures that a person's own page shows; the album has them all. */
const most = 9;

/** The portrait beside the name, and what stands in the section of pictures; either is absent where there is none. */
export function toPersonMedia(archive: Archive, personId: string): { portrait?: Photo; media?: PersonMedia } {
  const items = archive.media.listIn('person', personId);
  if (items.length === 0) return {};
  const portrait = findPortrait(archive, items);
  const others = items.filter(({ id }) => id !== portrait?.id);
  const photos = listWithoutVersions(items)
    .filter(({ id }) => id !== portrait?.id)
    .flatMap(({ id }) => toPhoto(archive, id) ?? []);
  const recordings = others.flatMap((item) => toRecordingLine(item));
  return {
    ...(portrait === undefined ? {} : { portrait }),
    ...(photos.length + recordings.length === 0
      ? {}
      : { media: { photos: photos.slice(0, most), recordings, album: toAlbum(personId, items.length) } }),
  };
}

/** A portrait in which nobody else is to be seen comes first, and originals before what was made from them. */
function findPortrait(archive: Archive, items: readonly MediaItem[]): Photo | undefined {
  const portraits = items.filter(({ kind, medium }) => kind === '肖像' && medium === 'picture');
  const inOrder = [...portraits].sort((a, b) => doubtOf(a) - doubtOf(b));
  for (const { id } of inOrder) {
    const photo = toPhoto(archive, id);
    if (photo !== undefined) return photo;
  }
  return undefined;
}

function doubtOf({ personIds, unidentified, originalId }: MediaItem): number {
  return (personIds.length + unidentified.length > 1 ? 2 : 0) + (originalId === '' ? 0 : 1);
}

function toRecordingLine(item: MediaItem): RecordingLine[] {
  const { id, medium, kind, caption } = item;
  if (medium !== 'film' && medium !== 'sound') return [];
  const usual = medium === 'film' ? '影片' : '录音';
  return [{ href: links.mediaItem(id), kind: kind ?? usual, caption, credit: toCredit(item) }];
}

function toAlbum(personId: string, total: number): PersonMedia['album'] {
  return { href: links.album('person', toAlbumAddress('person', personId)), total };
}
