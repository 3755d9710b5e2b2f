import type { Archive } from '../../archive/archive.ts';
import { toPhoto, type Photo } from '../photo/to-photo.ts';

const byFacility = new WeakMap<Archive, ReadonlyMap<string, readonly string[]>>();

/** The pictures of a facility that may be shown, in the order of the table. */
export function listPhotos(archive: Archive, facilityId: string): Photo[] {
  return (mediaOf(archive).get(facilityId) ?? []).flatMap((id) => toPhoto(archive, id) ?? []);
}

/** The first of them. */
export function findPhoto(archive: Archive, facilityId: string): Photo | undefined {
  for (const id of mediaOf(archive).get(facilityId) ?? []) {
    const photo = toPhoto(archive, id);
    if (photo !== undefined) return photo;
  }
  return undefined;
}

function mediaOf(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const known = byFacility.get(archive);
  if (known !== undefined) return known;
  const ids = new Map<string, string[]>();
  for (const { id, facilityId } of archive.media) ids.set(facilityId, [...(ids.get(facilityId) ?? []), id]);
  byFacility.set(archive, ids);
  return ids;
}
