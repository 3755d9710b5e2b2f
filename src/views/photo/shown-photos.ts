import type { Archive } from '../../archive/archive.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { isPicture, mayBePublished } from '../../domain/media/publication.ts';

/** The pictures that any page shows, each once: those of graves, patrols and repairs, and those of facilities. */
export function listShownPhotos(archive: Archive): MediaItem[] {
  const ids = new Set<string>();
  for (const { photoIds } of archive.graves.all) for (const id of photoIds) ids.add(id);
  const records = [...archive.facilities, ...archive.graves.all].flatMap(({ id }) =>
    archive.upkeep.listUpkeep(id),
  );
  for (const { photoIds, beforeIds, afterIds } of records) {
    for (const id of [...photoIds, ...beforeIds, ...afterIds]) ids.add(id);
  }
  for (const { id, facilityId } of archive.media) {
    if (archive.findFacility(facilityId) !== undefined) ids.add(id);
  }
  return [...ids]
    .flatMap((id) => archive.findMedia(id) ?? [])
    .filter((item) => isPicture(item) && mayBePublished(item));
}
