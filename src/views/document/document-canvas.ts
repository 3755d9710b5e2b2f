import type { Annotation, AnnotationPage, Canvas, IIIFExternalWebResource } from '@iiif/presentation-3';
import type { Archive } from '../../archive/archive.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { documentWords as words } from '../../i18n/documents.ts';
import { photographWidths } from '../../media/photograph-widths.ts';
import { largestPath, pathEnd, type PixelSize } from '../../media/tiles/tile-plan.ts';
import { absolute, links } from '../../site.ts';
import { photographSizes } from '../photo/photograph-sizes.ts';
import { listWrittenLines, type WrittenLine } from './document-lines.ts';
import { inChinese, toMetadata, toRequiredStatement } from './document-metadata.ts';
import { findLicenceAddress } from './licence-address.ts';

/** A picture with tiles. */
export interface TiledPicture {
  item: MediaItem;
  /** Of its tiles. */
  picture: PixelSize;
  /** Of its master, upright: what boxes of lines are measured on. Undefined where only a smaller version is left. */
  master: PixelSize | undefined;
}

/** One canvas a picture, of the size of its master, with its lines as annotations. */
export function toCanvas(archive: Archive, tiled: TiledPicture, label: string): Canvas {
  const { item, picture, master } = tiled;
  const id = canvasAddress(item.id);
  const { width, height } = master ?? picture;
  const lines = listWrittenLines(archive, item);
  return {
    id,
    type: 'Canvas',
    label: inChinese(label),
    ...{ width, height },
    metadata: toMetadata(archive, item),
    requiredStatement: toRequiredStatement([item]),
    ...rightsOf(item),
    homepage: [toHomepage(links.mediaItem(item.id), item.caption)],
    thumbnail: [toThumbnail(item)],
    items: [
      {
        id: `${id}/picture`,
        type: 'AnnotationPage',
        items: [toPainting(tiled, id)],
      },
    ],
    ...(lines.length === 0 ? {} : { annotations: [toTranscript(lines, id, master !== undefined)] }),
  };
}

/** The same in every manifest that has the picture. */
export function canvasAddress(mediaId: string): string {
  return `${absolute(links.iiifImage(mediaId))}/canvas`;
}

/** Only the address of a licence may stand there; all other permissions are said in the required statement. */
export function rightsOf({ rights }: MediaItem): { rights?: string } {
  const address = findLicenceAddress(rights);
  return address === undefined ? {} : { rights: address };
}

/** A page of the site about what a manifest holds. */
export function toHomepage(address: string, label: string) {
  return {
    id: absolute(address),
    type: 'Text' as const,
    label: inChinese(label),
    format: 'text/html' as const,
    language: ['zh'],
  };
}

export function toThumbnail({ id }: MediaItem): IIIFExternalWebResource {
  const [width] = photographWidths;
  const size = photographSizes()?.get(id);
  const shown = size === undefined ? undefined : Math.min(width, size.width);
  return {
    id: absolute(links.photo(id, width, 'jpg')),
    type: 'Image',
    format: 'image/jpeg',
    ...(size === undefined || shown === undefined
      ? {}
      : { width: shown, height: Math.round((size.height * shown) / size.width) }),
  };
}

function toPainting({ item, picture }: TiledPicture, canvas: string): Annotation {
  const tiles = absolute(links.iiifImage(item.id));
  return {
    id: `${canvas}/picture/1`,
    type: 'Annotation',
    motivation: 'painting',
    target: canvas,
    body: {
      id: `${tiles}/${largestPath}/${pathEnd}`,
      type: 'Image',
      format: 'image/jpeg',
      ...{ width: picture.width, height: picture.height },
      service: [{ id: tiles, type: 'ImageService3', profile: 'level0' }],
    },
  };
}

function toTranscript(lines: readonly WrittenLine[], canvas: string, hasMeasure: boolean): AnnotationPage {
  return {
    id: `${canvas}/lines`,
    type: 'AnnotationPage',
    label: inChinese(words.text),
    items: lines.map(({ line, text, box }) => ({
      id: `${canvas}/line/${line}`,
      type: 'Annotation' as const,
      motivation: 'supplementing' as const,
      body: { type: 'TextualBody' as const, value: text, language: 'zh', format: 'text/plain' as const },
      target:
        box === undefined || !hasMeasure
          ? canvas
          : `${canvas}#xywh=${box.left},${box.top},${box.width},${box.height}`,
    })),
  };
}
