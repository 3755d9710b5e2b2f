import type { Collection, Manifest } from '@iiif/presentation-3';
import type { Archive } from '../../archive/archive.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { documentWords as words } from '../../i18n/documents.ts';
import { absolute, links } from '../../site.ts';
import { toAlbumShelf, type Album } from '../media/album-shelf.ts';
import {
  canvasAddress,
  rightsOf,
  toCanvas,
  toHomepage,
  toThumbnail,
  type TiledPicture,
} from './document-canvas.ts';
import { inChinese, toMetadata, toPair, toRequiredStatement } from './document-metadata.ts';
import { isRestored, labelOfVersion, listVersions } from './document-pictures.ts';

const context = 'http://iiif.io/api/presentation/3/context.json';

/** What the build has cut, by the id of the medium. */
export type TiledPictures = ReadonlyMap<string, TiledPicture>;

/** One document: a canvas for the original, and one for each picture made from it. Undefined where it has no tiles. */
export function toDocumentManifest(
  archive: Archive,
  item: MediaItem,
  tiled: TiledPictures,
): Manifest | undefined {
  const pictures = listVersions(archive, item).flatMap(({ id }) => tiled.get(id) ?? []);
  const own = tiled.get(item.id);
  if (own === undefined) return undefined;
  const canvases = pictures.map((picture) => toCanvas(archive, picture, labelOfVersion(picture.item)));
  return {
    '@context': context,
    id: absolute(links.iiifManifest(item.id)),
    type: 'Manifest',
    label: inChinese(item.caption),
    metadata: toMetadata(archive, item),
    requiredStatement: toRequiredStatement(pictures.map((picture) => picture.item)),
    ...rightsOf(item),
    homepage: [toHomepage(links.mediaItem(item.id), item.caption)],
    thumbnail: [toThumbnail(item)],
    ...(pictures[0]?.item.id === item.id ? {} : { start: { id: canvasAddress(item.id), type: 'Canvas' } }),
    items: canvases,
  };
}

/** All pages of a volume, in the order in which the site leafs through it. */
export function toVolumeManifest(
  archive: Archive,
  volume: Album,
  tiled: TiledPictures,
): Manifest | undefined {
  const pictures = volume.items.flatMap(({ id }) => tiled.get(id) ?? []);
  const [first] = pictures;
  if (first === undefined) return undefined;
  const items = pictures.map(({ item }) => item);
  const rights = new Set(items.map((item) => rightsOf(item).rights));
  return {
    '@context': context,
    id: absolute(links.iiifManifest(volume.address)),
    type: 'Manifest',
    label: inChinese(volume.label),
    metadata: [
      toPair(words.fields.volume, volume.label),
      toPair(words.fields.count, words.count(pictures.length)),
    ],
    requiredStatement: toRequiredStatement(items),
    ...(rights.size === 1 ? rightsOf(first.item) : {}),
    homepage: [toHomepage(links.album('volume', volume.address), volume.label)],
    thumbnail: [toThumbnail(first.item)],
    items: pictures.map((picture) => toCanvas(archive, picture, labelOfPage(picture.item))),
  };
}

/** A collection names manifests without what is in them, which the types of the package do not provide for. */
export type DocumentCollection = Omit<Collection, 'items'> & {
  items: Pick<Manifest, 'id' | 'type' | 'label' | 'thumbnail'>[];
};

/** The volumes, and the documents that belong to none. */
export function toDocumentCollection(archive: Archive, manifests: readonly Manifest[]): DocumentCollection {
  return {
    '@context': context,
    id: absolute(links.iiifCollection()),
    type: 'Collection',
    label: inChinese(words.collection(archive.settings.name)),
    homepage: [toHomepage(links.media(), archive.settings.name)],
    items: manifests.map(({ id, label, thumbnail }) => ({
      id,
      type: 'Manifest',
      label,
      ...(thumbnail === undefined ? {} : { thumbnail }),
    })),
  };
}

/** Volumes that have at least one of the tiled pictures. */
export function listTiledVolumes(archive: Archive, tiled: TiledPictures): Album[] {
  return toAlbumShelf(archive)
    .list('volume')
    .filter(({ items }) => items.some(({ id }) => tiled.has(id)));
}

function labelOfPage(item: MediaItem): string {
  const page = item.page === '' ? item.caption : words.page(item.page);
  return isRestored(item) ? `${page} · ${labelOfVersion(item)}` : page;
}
