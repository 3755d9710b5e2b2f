import type { Archive } from '../../archive/archive.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { listWithoutVersions } from '../photo/list-without-versions.ts';
import { toPhoto, type Photo } from '../photo/to-photo.ts';

/** Pictures that the page of a facility shows; its album has them all. */
const most = 6;

/** The first pictures of a facility: those of the place itself, then what else is filed under it. */
export function listPhotos(archive: Archive, facilityId: string): Photo[] {
  const photos: Photo[] = [];
  for (const { id } of listWithoutVersions(listItems(archive, facilityId))) {
    const photo = toPhoto(archive, id);
    if (photo !== undefined) photos.push(photo);
    if (photos.length === most) break;
  }
  return photos;
}

/** The first of them. */
export function findPhoto(archive: Archive, facilityId: string): Photo | undefined {
  for (const { id } of listItems(archive, facilityId)) {
    const photo = toPhoto(archive, id);
    if (photo !== undefined) return photo;
  }
  return undefined;
}

/** Pictures of single graves are left to the pages of these. */
function listItems(archive: Archive, facilityId: string): MediaItem[] {
  const own = archive.media
    .listIn('facility', facilityId)
    .filter((item) => item.facilityId === facilityId && item.graveId === '');
  return own.sort((a, b) => Number(b.kind === '设施') - Number(a.kind === '设施'));
}
