import sharp, { type Metadata } from 'sharp';
import { findPictureEnd } from './picture-end.ts';
import { findPictureFormat, type ForeignFormat, type PictureFormat } from './picture-format.ts';

/** What is said of a picture that can be used all the same: its versions are made safe. */
export type PictureRemark =
  /** Colours of a print shop; screens show them changed. */
  | 'cmyk'
  /** More than 8 bits a channel; the versions have 8. */
  | 'deep'
  /** Only its first frame is shown. */
  | 'animated'
  /** Only its first page is shown. */
  | 'several-pages'
  /** See-through; the versions stand on white. */
  | 'alpha'
  /** Other bytes follow the picture, from a second picture of the telephone to a script. */
  | 'tail'
  /** More than 256 kB of EXIF, XMP, IPTC and colour profile. */
  | 'much-metadata'
  /** Lies on its side or head as it was saved; the versions stand upright. */
  | 'turned';

export type PictureRefusal =
  | ForeignFormat
  /** Damaged, or cut off. */
  | 'broken'
  /** More pixels or bytes than can be opened. */
  | 'too-large'
  /** Could not be opened in time. */
  | 'too-slow';

export type Inspection =
  | {
      kind: 'sound';
      format: PictureFormat;
      /** Pixels, upright. */
      width: number;
      height: number;
      remarks: PictureRemark[];
    }
  | { kind: 'refused'; reason: PictureRefusal };

/** Bounds of what is opened. */
export const pictureBounds = {
  pixels: 120e6,
  /** Of either side. */
  side: 60_000,
  /** Once opened: some pictures can only be opened whole. */
  openedBytes: 500e6,
  fileBytes: 300e6,
  seconds: 60,
} as const;

const muchMetadata = 256 * 1024;

/** What a picture is by its bytes and its head; the picture itself is not opened. */
export async function readPictureHead(bytes: Uint8Array): Promise<Inspection> {
  const found = await findPictureFormat(bytes);
  if (found.kind === 'foreign') return { kind: 'refused', reason: found.reason };
  if (bytes.length > pictureBounds.fileBytes) return { kind: 'refused', reason: 'too-large' };
  const metadata = await readMetadata(bytes);
  if (metadata === undefined) return { kind: 'refused', reason: 'broken' };
  if (isTooLarge(metadata)) return { kind: 'refused', reason: 'too-large' };
  const { width, height } = metadata.autoOrient;
  const remarks = listRemarks(metadata, found.format);
  if (found.isAnimated) remarks.push('animated');
  const end = findPictureEnd(bytes, found.format);
  if (end !== undefined && end < bytes.length) remarks.push('tail');
  return { kind: 'sound', format: found.format, width, height, remarks };
}

/** Without bounds on pixels, as nothing is opened: that there are too many is told from the head. */
async function readMetadata(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

function isTooLarge({ width, height, channels, depth }: Metadata): boolean {
  const { pixels, side, openedBytes } = pictureBounds;
  const opened = width * height * channels * bytesOf(depth);
  return width * height > pixels || Math.max(width, height) > side || opened > openedBytes;
}

function bytesOf(depth: Metadata['depth']): number {
  if (/^u?char$/u.test(depth)) return 1;
  if (/^u?short$/u.test(depth)) return 2;
  return /^(?:u?int|float)$/u.test(depth) ? 4 : 8;
}

function listRemarks(metadata: Metadata, format: PictureFormat): PictureRemark[] {
  const { exif, xmp, iptc, icc, pages = 1 } = metadata;
  const carried = [exif, xmp, iptc, icc].reduce((sum, part) => sum + (part?.length ?? 0), 0);
  const found: [PictureRemark, boolean][] = [
    ['cmyk', metadata.space === 'cmyk'],
    ['deep', bytesOf(metadata.depth) > 1],
    ['animated', format === 'webp' && pages > 1],
    ['several-pages', format === 'tiff' && pages > 1],
    ['alpha', metadata.hasAlpha],
    ['much-metadata', carried > muchMetadata],
    ['turned', (metadata.orientation ?? 1) > 1],
  ];
  return found.flatMap(([remark, applies]) => (applies ? [remark] : []));
}
