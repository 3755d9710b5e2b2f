import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '@iiif/presentation-3';
import type { Archive } from '../archive/archive.ts';
import type { MediaItem } from '../domain/media/media-item.ts';
import { toImageInformation } from '../media/tiles/image-information.ts';
import { absolute, basePath, links } from '../site.ts';
import { rightsOf, type TiledPicture } from '../views/document/document-canvas.ts';
import {
  listTiledVolumes,
  toDocumentCollection,
  toDocumentManifest,
  toVolumeManifest,
  type DocumentCollection,
} from '../views/document/document-manifest.ts';
import { isRestored, listShownDocuments, listVersions } from '../views/document/document-pictures.ts';
import { cutDocuments, type CutDocument, type DocumentCutting } from './cut-documents.ts';
import { carryOver } from './output-folder.ts';

export interface DocumentWriting extends DocumentCutting {
  /** Folder of the output. */
  staging: string;
}

/**
 * Writes the tiles of every document that pages show (IIIF Image 3, level 0), a manifest for each document and volume
 * (IIIF Presentation 3), and the collection of them. Nothing is written where there are no documents.
 */
export async function writeDocuments(archive: Archive, writing: DocumentWriting): Promise<void> {
  const cut = await cutDocuments(listPictures(archive), writing);
  if (cut.length === 0) return;
  for (const document of cut) writeTiles(document, writing.staging);
  const tiled = new Map(cut.map((document) => [document.item.id, toTiled(document)]));
  const volumes = listTiledVolumes(archive, tiled);
  const inVolumes = new Set(volumes.flatMap(({ items }) => items.map(({ id }) => id)));
  const ofVolumes = volumes.flatMap((volume) => toVolumeManifest(archive, volume, tiled) ?? []);
  const single: Manifest[] = [];
  for (const { item } of cut) {
    const manifest = toDocumentManifest(archive, item, tiled);
    if (manifest === undefined) continue;
    writeOwn(manifest, writing.staging);
    if (!inVolumes.has(item.id) && !isRestored(item)) single.push(manifest);
  }
  for (const manifest of ofVolumes) writeOwn(manifest, writing.staging);
  writeOwn(toDocumentCollection(archive, [...ofVolumes, ...single]), writing.staging);
}

/** Documents, and what was made from them or they were made from, each once. */
function listPictures(archive: Archive): MediaItem[] {
  const pictures = listShownDocuments(archive).flatMap((item) => listVersions(archive, item));
  return [...new Map(pictures.map((item) => [item.id, item])).values()];
}

function toTiled({ item, tiles, isWhole }: CutDocument): TiledPicture {
  return { item, picture: tiles.picture, master: isWhole ? tiles.master : undefined };
}

function writeTiles({ item, tiles }: CutDocument, staging: string): void {
  const address = links.iiifImage(item.id);
  const folder = fileOf(address, staging);
  carryOver(tiles.files, tiles.folder, folder);
  const information = toImageInformation(tiles.picture, absolute(address), rightsOf(item).rights);
  writeFileSync(path.join(folder, 'info.json'), JSON.stringify(information));
}

/** Writes what has its own address under it. */
function writeOwn(resource: Manifest | DocumentCollection, staging: string): void {
  const file = fileOf(resource.id.slice(absolute('').length), staging);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(resource));
}

function fileOf(address: string, staging: string): string {
  return path.join(staging, address.slice(basePath.length));
}
