import { charactersOf } from '../../domain/names/characters.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import type { WallColumn, WallLayout, WallPanel } from '../../domain/walls/wall-layout.ts';
import { panelTitle } from '../wall/wall-of.ts';
import { measurePage, type PaperName } from './book-frame.ts';

/** A stretch of a name wall's panel as it fits on a page: columns from the right, names from the top. */
export interface WallSheet {
  key: string;
  /** Keys of the names that stand on it. */
  keys: string[];
  title: string;
  columns: { number: number; slots: { line: number; characters: string[] }[] }[];
  firstLine: number;
  lastLine: number;
  /** Characters for which a place has room: all are equally high, and longer names are set smaller. */
  room: number;
}

/** A transliterated name doesn't make all places of its panel as high as itself. */
const mostRoom = 4;
/** Measures of the drawing in mm. */
export const wallMeasures = { column: 6.2, character: 3.7, betweenNames: 2.4, margin: 12 };

/** Every panel of a wall, cut to pages. */
export function toWallSheets(layout: WallLayout, paper: PaperName): WallSheet[] {
  return layout.panels.flatMap((panel) => cutPanel(panel, panelTitle(panel, layout), paper));
}

/** What indexes call a name of the wall by. */
export function wallKeyOf(layout: WallLayout, name: CarvedName): string {
  const spot = layout.spots.get(name);
  return spot?.at === undefined ? '' : `wall-${spot.panel}-${spot.at.column}-${spot.at.line}`;
}

function cutPanel(panel: WallPanel, title: string, paper: PaperName): WallSheet[] {
  const { width, height, inside, outside, top, bottom } = measurePage(paper);
  const { column, character, betweenNames, margin } = wallMeasures;
  const slots = panel.columns.flatMap((one) => one.slots);
  if (slots.length === 0) return [];
  const lengths = slots.map(({ names }) => charactersOf(names[0]?.carved ?? '').length);
  const room = Math.min(mostRoom, Math.max(...lengths));
  const last = Math.max(...slots.map(({ line }) => line));
  const across = Math.floor((width - inside - outside - margin) / column);
  const down = Math.max(1, Math.floor((height - top - bottom - margin) / (room * character + betweenNames)));
  const sheets: WallSheet[] = [];
  for (let start = 0; start < panel.columns.length; start += across) {
    for (let firstLine = 1; firstLine <= last; firstLine += down) {
      const lastLine = Math.min(last, firstLine + down - 1);
      const columns = panel.columns.slice(start, start + across);
      const sheet = toSheet(columns, { panel, title, firstLine, lastLine, room });
      if (sheet.keys.length > 0) sheets.push(sheet);
    }
  }
  return sheets;
}

interface SheetParts extends Pick<WallSheet, 'title' | 'firstLine' | 'lastLine' | 'room'> {
  panel: WallPanel;
}

function toSheet(columns: readonly WallColumn[], { panel, ...parts }: SheetParts): WallSheet {
  const keys: string[] = [];
  const shown = columns.map(({ number, slots }) => ({
    number,
    slots: slots
      .filter(({ line }) => line >= parts.firstLine && line <= parts.lastLine)
      .map(({ line, names }) => {
        keys.push(`wall-${panel.place}-${number}-${line}`);
        return { line, characters: charactersOf(names[0]?.carved ?? '') };
      }),
  }));
  return { key: `panel-${panel.place}`, keys, columns: shown, ...parts };
}
