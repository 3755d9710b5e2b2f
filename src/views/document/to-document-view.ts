import type { Archive } from '../../archive/archive.ts';
import { readInscription, type InscriptionRun } from '../../domain/graves/inscription.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { documentWords as words } from '../../i18n/documents.ts';
import { largestPath, pathEnd } from '../../media/tiles/tile-plan.ts';
import { links } from '../../site.ts';
import type { SignKind } from '../grave/inscription-view.ts';
import { toAlbumAddress } from '../media/album-address.ts';
import { toPhoto, type Photo } from '../photo/to-photo.ts';
import { listWrittenLines } from './document-lines.ts';
import { isRestored, isShownDocument, labelOfVersion, listVersions } from './document-pictures.ts';

/** A document that is read from near, with what is written on it. */
export interface DocumentView {
  id: string;
  /** IIIF manifest of the document; what the viewer reads too. */
  manifest: string;
  volume?: { label: string; manifest: string };
  /** The original first; more than one where something was made from it. */
  versions: DocumentVersion[];
  /** Empty where nothing was transcribed. */
  lines: DocumentLine[];
  /** The signs that the legend explains. */
  signs: SignKind[];
}

export interface DocumentVersion {
  id: string;
  label: string;
  isSelf: boolean;
  photo: Photo;
  /** Base address of its tiles. */
  tiles: string;
  /** The whole picture as one JPEG. */
  largest: string;
}

export interface DocumentLine {
  number: number;
  runs: InscriptionRun[];
  note: string;
  /** Whether the viewer can show where it stands. */
  isMeasured: boolean;
}

/** Undefined where the item is no document that is read from near, or its picture can't be shown. */
export function toDocumentView(archive: Archive, item: MediaItem): DocumentView | undefined {
  if (!isShownDocument(archive, item)) return undefined;
  const lines = listLines(archive, item);
  const kinds = new Set(lines.flatMap(({ runs }) => runs.map(({ kind }) => kind)));
  const signs: readonly SignKind[] = ['unreadable', 'conjectured', 'doubtful'];
  return {
    id: item.id,
    manifest: links.iiifManifest(item.id),
    ...(item.volume === '' ? {} : { volume: toVolume(item) }),
    versions: listVersions(archive, item).flatMap((version) => toVersion(archive, version, item)),
    lines,
    signs: signs.filter((kind) => kinds.has(kind)),
  };
}

function toVolume({ volume }: MediaItem): { label: string; manifest: string } {
  return {
    label: words.manifestOfVolume(volume),
    manifest: links.iiifManifest(toAlbumAddress('volume', volume)),
  };
}

function toVersion(archive: Archive, version: MediaItem, self: MediaItem): DocumentVersion[] {
  const photo = toPhoto(archive, version.id);
  if (photo === undefined) return [];
  const tiles = links.iiifImage(version.id);
  return [
    {
      id: version.id,
      label: labelOfVersion(version),
      isSelf: version.id === self.id,
      photo,
      tiles,
      largest: `${tiles}/${largestPath}/${pathEnd}`,
    },
  ];
}

/** What was made from a document is read by the lines of its original, unless it has its own. */
function listLines(archive: Archive, item: MediaItem): DocumentLine[] {
  const own = listWrittenLines(archive, item);
  const original = isRestored(item) ? archive.media.findShown(item.originalId) : undefined;
  const lines = own.length > 0 || original === undefined ? own : listWrittenLines(archive, original);
  return lines.map(({ line, text, note, box }) => ({
    number: line,
    runs: readInscription(text).lines.flat(),
    note,
    isMeasured: box !== undefined,
  }));
}
