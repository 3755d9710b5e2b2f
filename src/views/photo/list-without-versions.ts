import type { MediaItem } from '../../domain/media/media-item.ts';

/** Leaves out what was made from another picture of the list: that one leads to it. */
export function listWithoutVersions(items: readonly MediaItem[]): MediaItem[] {
  const ids = new Set(items.map(({ id }) => id));
  return items.filter(({ originalId }) => !ids.has(originalId));
}
