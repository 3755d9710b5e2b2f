/** The picture that a page shows when its address is shared: the tablet with the name, and the register beside it. */
import sharp from 'sharp';
import { drawLine, measureLine, toCells, type CardFonts, type Cell } from './card-text.ts';
import { contentHash } from './content-hash.ts';
import { toIndexedPng } from './indexed-png.ts';
import { drawTabletName } from './name-tablet.ts';

export interface ShareCard {
  name: string;
  /** Stands small under the name, such as 烈士 where the recognition is on record. */
  title?: string;
  /** At most four, in the order of the register: years, native place. */
  facts: readonly CardFact[];
  archiveName: string;
}

export interface CardFact {
  label: string;
  text: string;
  /** Words such as 未详 stand in stone grey. */
  isKnown: boolean;
}

export const shareCardSize = { width: 1200, height: 630 } as const;

const ink = '#1D1B18';
const stone = '#5F594F';
const rule = '#D8D1C3';
const field = '#E7E1D5';
const paper = '#F6F3EC';
const cinnabar = '#96271B';

/** Changes when the same card would give another picture. */
const recipe = 'share card 1';

const tablet = { x: 96, y: 48, width: 272, height: 490 } as const;
const ground = 538;
const register = { x: 464, valueX: 572, right: 1104, rowHeight: 98 } as const;

/** A name for the picture's file: the same card always gives the same. */
export function shareCardKey(card: ShareCard): string {
  const facts = card.facts.map(({ label, text, isKnown }) => [label, text, isKnown]);
  return contentHash(recipe, JSON.stringify([card.name, card.title ?? null, facts, card.archiveName]));
}

/** A PNG of 1200 × 630, the same on every machine: all text is drawn from the packaged fonts. */
export async function renderShareCard(card: ShareCard, fonts: CardFonts): Promise<Uint8Array> {
  const svg = await drawShareCard(card, fonts);
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return toIndexedPng({ pixels: data, width: info.width, height: info.height }, cinnabar);
}

export async function drawShareCard(card: ShareCard, fonts: CardFonts): Promise<string> {
  const { width, height } = shareCardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    await drawTablet(card, fonts),
    `<path d="M0 ${ground}.5H${width}" stroke="${stone}" stroke-width="1"/>`,
    await drawRegister(card.facts, fonts),
    await drawArchiveName(card.archiveName, fonts),
    '</svg>',
  ].join('');
}

async function drawTablet({ name, title }: ShareCard, fonts: CardFonts): Promise<string> {
  const inset = 14;
  const titleCells = title === undefined ? [] : await toCells(title, fonts, 'vertical');
  const titleHeight = 36 * titleCells.length;
  const frame = { x: tablet.x + inset + 0.5, y: tablet.y + inset + 0.5, width: tablet.width - 2 * inset - 1 };
  const nameField = {
    x: tablet.x + 40,
    y: tablet.y + 48,
    width: tablet.width - 80,
    height: tablet.height - 96 - (titleHeight === 0 ? 0 : titleHeight + 24),
    largest: 150,
    colour: ink,
  };
  const titleField = {
    ...nameField,
    y: ground - 44 - titleHeight,
    height: titleHeight,
    largest: 32,
    colour: stone,
  };
  return [
    `<rect x="${tablet.x}" y="${tablet.y}" width="${tablet.width}" height="${tablet.height}" fill="${field}"/>`,
    `<path d="M${frame.x} ${ground}V${frame.y}h${frame.width}V${ground}" fill="none" stroke="${stone}" stroke-opacity="0.35"/>`,
    drawTabletName(await toCells(name, fonts, 'vertical'), nameField),
    drawTabletName(titleCells, titleField),
  ].join('');
}

async function drawRegister(facts: readonly CardFact[], fonts: CardFonts): Promise<string> {
  const top = ground - facts.length * register.rowHeight;
  const rows = await Promise.all(
    facts.map(async ({ label, text, isKnown }, index) => {
      const y = top + index * register.rowHeight;
      const width = register.right - register.valueX;
      const lines = breakLine(await toCells(text, fonts), width);
      const first = y + register.rowHeight / 2 + (lines.length === 1 ? 15 : -5);
      return [
        `<path d="M${register.x} ${y}.5H${register.right}" stroke="${rule}"/>`,
        drawLine(await toCells(label, fonts), { x: register.x, y: y + 59, size: 26, colour: stone }),
        ...lines.map(({ cells, size }, at) =>
          drawLine(cells, { x: register.valueX, y: first + at * 38, size, colour: isKnown ? ink : stone }),
        ),
      ].join('');
    }),
  );
  return rows.join('');
}

/** One line where it fits, smaller or in two where it doesn't, and cut short past that. */
function breakLine(cells: readonly Cell[], width: number): { cells: readonly Cell[]; size: number }[] {
  const [large, small] = [42, 29];
  const size = Math.min(large, width / measureLine(cells));
  if (size >= small) return [{ cells, size }];
  const fits = (end: number): boolean => measureLine(cells.slice(0, end)) * small <= width;
  const count = cells.findLastIndex((_, index) => fits(index + 1)) + 1;
  const rest = cells.slice(count);
  const second = rest.slice(
    0,
    rest.findLastIndex((_, index) => measureLine(rest.slice(0, index + 1)) * small <= width) + 1,
  );
  return [
    { cells: cells.slice(0, count), size: small },
    { cells: second, size: small },
  ];
}

async function drawArchiveName(archiveName: string, fonts: CardFonts): Promise<string> {
  const cells = await toCells(archiveName, fonts);
  const size = Math.min(26, (register.right - register.x - 40) / measureLine(cells));
  const y = 594;
  return [
    `<rect x="${register.x}" y="${y - 18}" width="18" height="18" fill="${cinnabar}"/>`,
    drawLine(cells, { x: register.x + 34, y, size, colour: stone }),
  ].join('');
}
