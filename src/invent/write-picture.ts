/** Makes files of the invented pictures. The same recipe gives the same bytes. */
import sharp, { type Exif, type Sharp } from 'sharp';
import type { GlyphOutliner } from '../media/fonts/glyph-outlines.ts';
import { canary, canaryPosition } from './canaries.ts';
import { drawTexts } from '../media/draw-texts.ts';
import type { Sheet } from './drawing-sheet.ts';
import type { LeftBehind, PictureForm, PictureRecipe } from './picture-recipe.ts';
import { createRandom } from './random.ts';

export async function renderPicture(
  { sheet, form }: Pick<PictureRecipe, 'sheet' | 'form'>,
  outliner: GlyphOutliner,
): Promise<Uint8Array> {
  const drawn = await drawPixels(sheet, form, outliner);
  const turned = await turn(drawn, form.orientation);
  const image = withLeftBehind(toColours(turned, form), form);
  const bytes = await encode(image, form).toBuffer();
  return form.leftBehind.hasTail === true
    ? Buffer.concat([bytes, Buffer.from(`<script>${canary.tail}</script>`)])
    : bytes;
}

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 3;
}

async function drawPixels(sheet: Sheet, form: PictureForm, outliner: GlyphOutliner): Promise<Pixels> {
  const height = Math.round((form.width * sheet.height) / sheet.width);
  const { data, info } = await sharp(Buffer.from(await toSvg(sheet, form.width, outliner)), {
    limitInputPixels: 40_000_000,
  })
    .resize(form.width, height, { fit: 'fill' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (form.grain > 0) addGrain(data, form.grain);
  return { data, width: info.width, height: info.height, channels: 3 };
}

export async function toSvg(sheet: Sheet, width: number, outliner: GlyphOutliner): Promise<string> {
  const height = Math.round((width * sheet.height) / sheet.width);
  const ground = `<rect width="${sheet.width}" height="${sheet.height}" fill="${sheet.ground}"/>`;
  const texts = await drawTexts(sheet.texts, outliner);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${width}" height="${height}" preserveAspectRatio="none">${[ground, ...sheet.parts, texts, ...(sheet.over ?? [])].join('')}</svg>`;
}

/** The same grain in all three colours; its pattern is longer than a row, so that no stripes can be seen. */
function addGrain(pixels: Buffer, strength: number): void {
  const random = createRandom(strength);
  const pattern = Int8Array.from({ length: 65_521 }, () =>
    Math.round((random.next() + random.next() - 1) * strength),
  );
  for (let at = 0, place = 0; at < pixels.length; at += 3, place = (place + 1) % pattern.length) {
    const grain = pattern[place] ?? 0;
    for (let colour = at; colour < at + 3; colour++) {
      pixels[colour] = Math.max(0, Math.min(255, (pixels[colour] ?? 0) + grain));
    }
  }
}

/** The pixels as a camera held that way would have stored them: the orientation of Exif undoes it. */
async function turn({ data, width, height, channels }: Pixels, orientation: number): Promise<Sharp> {
  const open = (): Sharp => sharp(data, { raw: { width, height, channels }, limitInputPixels: 40_000_000 });
  const quarter = async (degrees: number): Promise<Sharp> => {
    const turned = await open().rotate(degrees).raw().toBuffer({ resolveWithObject: true });
    return sharp(turned.data, {
      raw: { width: turned.info.width, height: turned.info.height, channels },
      limitInputPixels: 40_000_000,
    });
  };
  switch (orientation) {
    case 2:
      return open().flop();
    case 3:
      return open().rotate(180);
    case 4:
      return open().flip();
    case 5:
      return (await quarter(90)).flop();
    case 6:
      return quarter(270);
    case 7:
      return (await quarter(270)).flop();
    case 8:
      return quarter(90);
    default:
      return open();
  }
}

function toColours(image: Sharp, { colours }: PictureForm): Sharp {
  switch (colours) {
    case 'colour':
      return image;
    case 'grey':
      return image.greyscale();
    case 'sepia':
      return image.greyscale().tint('#c9ab7c').toColourspace('srgb');
    case 'cmyk':
      return image.toColourspace('cmyk');
    case 'deep':
      return image.toColourspace('rgb16');
  }
}

function encode(image: Sharp, { format }: PictureForm): Sharp {
  switch (format) {
    case 'jpeg':
      return image.jpeg({ quality: 82 });
    case 'png':
      return image.png({ compressionLevel: 6 });
    case 'webp':
      return image.webp({ quality: 80, effort: 1 });
    case 'tiff':
      return image.tiff({ compression: 'lzw', predictor: 'horizontal' });
  }
}

function withLeftBehind(image: Sharp, { leftBehind, orientation }: PictureForm): Sharp {
  const exif = toExif(leftBehind);
  const { description } = leftBehind;
  let marked = Object.keys(exif).length === 0 ? image : image.withExif(exif);
  if (description !== undefined) marked = marked.withXmp(toXmp(description));
  return orientation === 1 ? marked : marked.withMetadata({ orientation });
}

/** Exif holds no Chinese: its texts are ASCII. */
function toExif({ taken, hasCanaries, commentLength }: LeftBehind): Exif {
  const camera = taken === undefined ? {} : { Make: 'INVENTED', Model: 'Field Camera 1', DateTime: taken };
  const comment = commentLength === undefined ? {} : { UserComment: 'A'.repeat(commentLength) };
  const day = taken === undefined ? {} : { DateTimeOriginal: taken, DateTimeDigitized: taken };
  if (hasCanaries !== true) {
    const second = { ...day, ...comment };
    return {
      ...(Object.keys(camera).length === 0 ? {} : { IFD0: camera }),
      ...(Object.keys(second).length === 0 ? {} : { IFD2: second }),
    };
  }
  return {
    IFD0: { ...camera, Artist: canary.artist, Copyright: canary.owner, HostComputer: canary.maker },
    IFD2: {
      ...day,
      CameraOwnerName: canary.owner,
      BodySerialNumber: canary.body,
      LensSerialNumber: canary.lens,
      UserComment: canary.comment,
      ...comment,
    },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: toDegrees(canaryPosition.latitude),
      GPSLongitudeRef: 'E',
      GPSLongitude: toDegrees(canaryPosition.longitude),
    },
  };
}

function toDegrees(value: number): string {
  const minutes = (value % 1) * 60;
  return `${Math.floor(value)}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 6000)}/100`;
}

function toXmp(description: string): string {
  const item = (name: string, list: string, text: string) =>
    `<dc:${name}><rdf:${list}><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:${list}></dc:${name}>`;
  return [
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    item('description', 'Alt', description),
    item('creator', 'Seq', canary.creator),
    item('rights', 'Alt', '虚构图样'),
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}
