import type { Archive } from '../../archive/archive.ts';
import { documentKinds } from '../../domain/media-words.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { documentWords as words } from '../../i18n/documents.ts';
import { toPhoto } from '../photo/to-photo.ts';

/** Whether an item is a document whose picture pages show: one that is read from near. */
export function isShownDocument(archive: Archive, item: MediaItem): boolean {
  return documentKinds.has(item.kind ?? '') && toPhoto(archive, item.id) !== undefined;
}

/** In the order of the table. */
export function listShownDocuments(archive: Archive): MediaItem[] {
  return archive.media.shown.filter((item) => isShownDocument(archive, item));
}

/** The original and all that was made from it, as far as pages show them; the item itself is among them. */
export function listVersions(archive: Archive, item: MediaItem): MediaItem[] {
  const { media } = archive;
  const original = isRestored(item) ? (media.findShown(item.originalId) ?? item) : item;
  return [original, ...media.listRestored(original.id)].filter(
    ({ id }) => toPhoto(archive, id) !== undefined,
  );
}

export function labelOfVersion({ restoration }: MediaItem): string {
  return words.versionLabels[restoration ?? '原件'];
}

export function isRestored({ restoration }: MediaItem): boolean {
  return restoration !== undefined && restoration !== '原件';
}
