import type { Sheet } from './drawing-sheet.ts';
import { plainForm, type PictureForm } from './picture-recipe.ts';

/** What cameras and scanners do to files; each differs from a plain JPEG in what it names. */
const faults: readonly Partial<PictureForm>[] = [
  { orientation: 6, leftBehind: { taken: '2019:10:04 09:30:00', hasCanaries: true } },
  { leftBehind: { description: '虚构的说明（程序写入）', hasCanaries: true } },
  {},
  { orientation: 8, leftBehind: { taken: '1970:01:01 00:00:00' } },
  { colours: 'cmyk' },
  { leftBehind: { hasTail: true } },
  { orientation: 3, leftBehind: { taken: '2000:01:01 00:00:00', hasCanaries: true } },
  { format: 'png', colours: 'deep' },
  {},
  { orientation: 2 },
  { leftBehind: { commentLength: 60_000 } },
  { format: 'webp', leftBehind: { hasCanaries: true } },
  { orientation: 5, leftBehind: { taken: '2026:04:05 10:12:44' } },
  {},
  { orientation: 7, leftBehind: { taken: '2035:01:01 12:00:00' } },
  { format: 'tiff', leftBehind: { description: '扫描件', hasCanaries: true } },
  { orientation: 4 },
  { format: 'png', leftBehind: { hasCanaries: true } },
  {},
];

/** Pixels of the longer side, for pictures that don't ask for a width of their own. */
const sides = [800, 640, 1000, 480, 900, 1200, 600, 720];
/** Of a county with few pictures: enough to see what they are. */
const smallSides = [480, 360, 560, 440, 520];
const largeSides = [1600, 200, 2000, 2400, 320, 1800, 3000, 1280];
const hugePixels = 20_000_000;

/** Of a county with few pictures: what is wide for a reason stays so, all else is as small as it may be. */
const smallShare = 0.6;
const wide = 1000;

export interface FormOptions {
  /** Which picture of the county this is. */
  index: number;
  /** Whether there are pictures of 2 to 20 megapixels too, as in a real archive; they cost time. */
  hasLarge: boolean;
  /** Pixels that the picture must have, as one that was made from another. */
  exactWidth?: number | undefined;
}

/** A picture's form: what it asks for itself, and what its place in the county adds. */
export function toForm(
  own: Partial<PictureForm>,
  shape: Pick<Sheet, 'width' | 'height'>,
  options: FormOptions,
): PictureForm {
  const fault = faults[options.index % faults.length] ?? {};
  const form = { ...plainForm, ...fault, ...own };
  if (isHuge(options)) {
    const width = Math.round(Math.sqrt((hugePixels * shape.width) / shape.height));
    return { ...form, width, format: 'jpeg', colours: own.colours ?? 'colour' };
  }
  const width = options.exactWidth ?? widthOf(own, shape, options);
  // Four inks and sixteen bits are slow to write, and show all they have to in a small picture.
  if (fault.colours === undefined) return { ...form, width };
  return { ...form, ...fault, format: fault.format ?? 'jpeg', width: Math.min(width, 800) };
}

function isHuge({ index, hasLarge, exactWidth }: FormOptions): boolean {
  return hasLarge && exactWidth === undefined && index % 97 === 60;
}

function widthOf(
  own: Partial<PictureForm>,
  shape: Pick<Sheet, 'width' | 'height'>,
  { index, hasLarge }: FormOptions,
): number {
  const list = hasLarge ? (index % 3 === 1 ? largeSides : sides) : smallSides;
  const side = list[Math.floor(index / (hasLarge ? 3 : 1)) % list.length] ?? 800;
  const width = own.width ?? side * Math.min(1, shape.width / shape.height);
  const isSmaller = !hasLarge && own.width !== undefined && width < wide;
  return Math.round(isSmaller ? width * smallShare : width);
}
