import ExifReader, { type IncludeTagsOptions } from 'exifreader';
import { z } from 'zod';

/** What a picture says of itself, as written there; empty fields are undefined. */
export interface Embedded {
  /** EXIF DateTimeOriginal: when the light fell in. */
  captured: string | undefined;
  /** EXIF DateTimeDigitized. */
  digitised: string | undefined;
  /** IPTC or XMP DateCreated: when what is pictured was made, often less exact than a day. */
  created: string | undefined;
  creator: string | undefined;
  caption: string | undefined;
  rights: string | undefined;
  /** Degrees of the camera's place; only to suggest a facility, never to be written down. */
  position: { latitude: number; longitude: number } | undefined;
  /** Maker, model and program, to tell scanners from cameras. */
  device: string;
}

const nothing: Embedded = {
  captured: undefined,
  digitised: undefined,
  created: undefined,
  creator: undefined,
  caption: undefined,
  rights: undefined,
  position: undefined,
  device: '',
};

/** Nothing else is looked at: neither notes of makers nor pictures within the picture. */
const groups: IncludeTagsOptions = {
  exif: [
    ...['ImageDescription', 'XPTitle', 'XPSubject', 'XPComment', 'Artist', 'XPAuthor', 'Copyright'],
    ...['DateTimeOriginal', 'DateTimeDigitized', 'Make', 'Model', 'Software'],
  ],
  gps: true,
  iptc: true,
};

/** XML of some hundred kilobytes is a telephone's map of depths; reading it would take longer than the picture. */
const mostXmp = 512 * 1024;

/** Reads EXIF, IPTC and XMP; never throws, since what can't be read is as good as not there. */
export function readEmbedded(bytes: Uint8Array): Embedded {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const withXmp = sizeOfXmp(buffer) <= mostXmp;
    const tags = ExifReader.load(buffer, {
      expanded: true,
      includeTags: withXmp ? { ...groups, xmp: true } : groups,
    });
    return toEmbedded(tags);
  } catch {
    return nothing;
  }
}

/** The bytes of all packets, by their first and last tags. */
function sizeOfXmp(buffer: Buffer): number {
  const from = buffer.indexOf('<x:xmpmeta');
  return from === -1 ? 0 : buffer.lastIndexOf('</x:xmpmeta>') - from;
}

type Tags = ReturnType<typeof loadExpanded>;
const loadExpanded = (bytes: Buffer) => ExifReader.load(bytes, { expanded: true });

function toEmbedded({ exif, iptc, xmp, gps }: Tags): Embedded {
  const inExif = reader(exif);
  const inIptc = reader(iptc);
  const inXmp = reader(xmp);
  return {
    captured: inExif('DateTimeOriginal'),
    digitised: inExif('DateTimeDigitized'),
    created: inXmp('DateCreated') ?? inIptc('Date Created'),
    creator: inXmp('creator') ?? inIptc('By-line') ?? inExif('XPAuthor') ?? inExif('Artist'),
    caption:
      inXmp('description') ??
      inIptc('Caption/Abstract') ??
      inExif('ImageDescription') ??
      inExif('XPTitle') ??
      inExif('XPSubject') ??
      inExif('XPComment'),
    rights: inXmp('UsageTerms') ?? inXmp('rights') ?? inIptc('Copyright Notice') ?? inExif('Copyright'),
    position: toPosition(gps),
    device: ['Make', 'Model', 'Software'].flatMap((name) => inExif(name) ?? []).join(' '),
  };
}

const tagSchema = z.object({ description: z.string() });
const partSchema = tagSchema.extend({ attributes: z.looseObject({ lang: z.string().optional() }) });
/** What XMP has as a list, or in several languages. */
const partsSchema = z.object({ value: z.array(partSchema).min(1) });
const groupSchema = z.record(z.string(), z.unknown());

/** What the reader gives for an entry that points nowhere. */
const unreadable = '<faulty value>';

/** A tag as text; what stands several times, such as photographers, is a list. */
function reader(group: unknown): (name: string) => string | undefined {
  const parsed = groupSchema.safeParse(group);
  const tags = parsed.success ? parsed.data : {};
  return (name) => {
    const tag = tags[name];
    const texts = (Array.isArray(tag) ? tag : [tag])
      .flatMap(listTexts)
      .map((text) => fromNationalBytes(text).trim())
      .filter((text) => text !== '' && text !== unreadable);
    return texts.length === 0 ? undefined : texts.join('、');
  };
}

/** Of several languages the Chinese one, or the first. */
function listTexts(tag: unknown): string[] {
  const parts = partsSchema.safeParse(tag).data?.value;
  if (parts === undefined) return [tagSchema.safeParse(tag).data?.description ?? ''];
  if (parts[0]?.attributes.lang === undefined) return parts.map(({ description }) => description);
  const chosen = parts.find(({ attributes }) => attributes.lang?.startsWith('zh') === true) ?? parts[0];
  return [chosen.description];
}

/**
 * Chinese Windows programs write EXIF in GB 2312, which the reader takes for Latin letters: pairs of bytes above A0. French
 * accents never come in pairs alone.
 */
function fromNationalBytes(text: string): string {
  if (!/[\u00A1-\u00FE]/u.test(text) || !/^(?:[\t\n\r -~]|[\u00A1-\u00FE]{2})+$/u.test(text)) return text;
  return new TextDecoder('gb18030').decode(Buffer.from(text, 'latin1'));
}

const positionSchema = z.object({
  Latitude: z.number().min(-90).max(90),
  Longitude: z.number().min(-180).max(180),
});

/** Telephones without reception write zero and zero. */
function toPosition(gps: unknown): Embedded['position'] {
  const parsed = positionSchema.safeParse(gps);
  if (!parsed.success) return undefined;
  const { Latitude: latitude, Longitude: longitude } = parsed.data;
  return latitude === 0 && longitude === 0 ? undefined : { latitude, longitude };
}
