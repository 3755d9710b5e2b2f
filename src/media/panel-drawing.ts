/**
 * A panel of a name wall for the stonemason: true size, in millimetres, every character as the outline of the archive's
 * own font, so that the workshop needs no font.
 */
import { charactersOf, isUnreadableSign } from '../domain/names/characters.ts';
import type { WallPanel } from '../domain/walls/wall-layout.ts';
import { emUnits, type GlyphOutliner } from './fonts/glyph-outlines.ts';
import { drawSheetMarks, sheetBorder } from './panel-marks.ts';
import { placePath } from './path-in-place.ts';
import { nameHeight, setCarvedName, type NameMeasures } from './set-carved-name.ts';

/** All in millimetres. */
export interface PanelMeasures extends NameMeasures {
  /** From the top of one name to the top of the next. */
  namePitch: number;
  /** From the edge of the stone to the first character, all around. */
  margin: number;
}

/** What is left as an empty square. */
export interface MissingCharacter {
  /** □ where the carving itself could not be read. */
  character: string;
  carved: string;
  column: number;
  line: number;
}

export interface PanelDrawing {
  /** Width, height and viewBox in millimetres. */
  svg: string;
  /** Of the sheet: the stone with a border for marks. */
  width: number;
  height: number;
  stone: { width: number; height: number };
  /** Characters drawn. */
  characters: number;
  missing: MissingCharacter[];
}

export interface PanelLabels {
  /** Printed below the stone. */
  caption: string;
  /** Of the bar of 100 mm. */
  scale: string;
}

export interface PanelRequest {
  panel: WallPanel;
  measures: PanelMeasures;
  labels: PanelLabels;
  outliner: GlyphOutliner;
}

/** Half-way up an ideograph, above the baseline, in units of the em. */
const emMiddle = 380;

/** Draws the names that have a place; a blank place stays blank. */
export async function drawPanel({ panel, measures, labels, outliner }: PanelRequest): Promise<PanelDrawing> {
  const stone = measureStone(panel, measures);
  const first = panel.columns[0]?.number ?? 1;
  const paths: string[] = [];
  const boxes: string[] = [];
  const missing: MissingCharacter[] = [];
  for (const { number: column, slots } of panel.columns) {
    const middle =
      sheetBorder +
      stone.width -
      measures.margin -
      measures.character / 2 -
      (column - first) * measures.columnPitch;
    for (const { carved, line } of slots.flatMap((slot) =>
      slot.names.map((name) => ({ carved: name.carved, line: slot.line })),
    )) {
      const top = sheetBorder + measures.margin + (line - 1) * measures.namePitch;
      const characters = charactersOf(carved.replace(/\s+/gu, ''));
      for (const [index, place] of setCarvedName(characters.length, measures).entries()) {
        const character = characters[index] ?? '';
        const at = { x: middle + place.across, y: top + place.down, size: place.size };
        const path = await drawCharacter(character, at, outliner);
        if (path === undefined) {
          boxes.push(drawBox(at));
          missing.push({ character, carved, column, line });
        } else paths.push(path);
      }
    }
  }
  const marks = await drawSheetMarks({ stone, labels, outliner });
  const { width, height } = marks;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    `<g id="carving" fill="#000">${paths.join('')}</g>`,
    `<g id="missing" fill="none" stroke="#96271b" stroke-width="0.35">${boxes.join('')}</g>`,
    marks.svg,
    '</svg>\n',
  ].join('\n');
  return { svg, width, height, stone, characters: paths.length, missing };
}

export function measureStone(
  { columns }: WallPanel,
  measures: PanelMeasures,
): { width: number; height: number } {
  const [first, last] = [columns[0]?.number ?? 1, columns.at(-1)?.number ?? 1];
  const lines = Math.max(1, ...columns.map(({ slots }) => slots.at(-1)?.line ?? 1));
  const { margin, character, columnPitch, namePitch } = measures;
  return {
    width: 2 * margin + character + (last - first) * columnPitch,
    height: 2 * margin + nameHeight(measures) + (lines - 1) * namePitch,
  };
}

interface Square {
  /** The middle. */
  x: number;
  y: number;
  size: number;
}

async function drawCharacter(
  character: string,
  { x, y, size }: Square,
  outliner: GlyphOutliner,
): Promise<string | undefined> {
  if (isUnreadableSign(character)) return undefined;
  const outline = await outliner.findOutline(character, 'vertical');
  if (outline === undefined) return undefined;
  const scale = size / emUnits;
  const place = { x: x - (outline.advance / 2) * scale, y: y + emMiddle * scale, scale };
  return `<path d="${placePath(outline.path, place)}"/>`;
}

function drawBox({ x, y, size }: Square): string {
  const side = round(size * 0.92);
  return `<rect x="${round(x - side / 2)}" y="${round(y - side / 2)}" width="${side}" height="${side}"/>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
