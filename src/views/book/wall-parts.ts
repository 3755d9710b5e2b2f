import { compareByReading, readName } from '../../domain/names/name-reading.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import type { WallLayout } from '../../domain/walls/wall-layout.ts';
import { bookWords as words } from '../../i18n/book.ts';
import { wallWords } from '../../i18n/walls.ts';
import { panelTitle } from '../wall/wall-of.ts';
import { toHeadingBlock, toIndexBlock, toNoteBlock, type BookBlock } from './book-block.ts';
import { frameOf, type BookSetting } from './book-frame.ts';
import type { BookPart, FlowPart } from './book-part.ts';
import { toWallSheets, wallKeyOf } from './wall-sheets.ts';

/** The panels as they stand, then names of which nobody wrote down the place. */
export function toWallParts(title: string, layout: WallLayout, setting: BookSetting): BookPart[] {
  const sheets = toWallSheets(layout, setting.paper);
  const parts: BookPart[] = [];
  if (sheets.length > 0) parts.push({ kind: 'wall', key: 'wall', title, sheets, startsRight: true });
  const frame = frameOf('list', setting);
  const blocks = layout.panels
    .filter(({ unplaced }) => unplaced.length > 0)
    .flatMap((panel): BookBlock[] => [
      toHeadingBlock({ level: 2, title: panelTitle(panel, layout) }),
      ...panel.unplaced.map(({ carved }) => toNoteBlock({ runs: [{ text: carved }] }, frame)),
    ]);
  if (blocks.length === 0) return parts;
  const opening = { title: wallWords.unplacedTitle, note: wallWords.unplacedNote };
  return [...parts, { kind: 'flow', key: 'unplaced', title: opening.title, frame: 'list', opening, blocks }];
}

/** Names of the wall by their readings, with panel, column and line. */
export function toWallIndex(
  names: readonly CarvedName[],
  {
    layout,
    pageOf,
    setting,
  }: { layout: WallLayout; pageOf: ReadonlyMap<string, number>; setting: BookSetting },
): FlowPart {
  const frame = frameOf('places', setting);
  const sorted = names
    .map((name) => ({ name, reading: readName(name.carved) }))
    .sort((a, b) => compareByReading(a.reading, b.reading));
  const blocks: BookBlock[] = [];
  let letter = '';
  for (const { name, reading } of sorted) {
    if (reading.initial !== letter) {
      letter = reading.initial;
      blocks.push(toHeadingBlock({ level: 2, title: letter === '#' ? words.indexes.noLetter : letter }));
    }
    const spot = layout.spots.get(name);
    const panel = layout.panels.find(({ place }) => place === spot?.panel);
    const where = [
      panel === undefined ? '' : panelTitle(panel, layout),
      spot?.at === undefined ? wallWords.placeUnknown : wallWords.place(spot.at),
    ].join('');
    const runs = [{ text: `${name.carved}　` }, { text: where, as: 'stone' as const }];
    const page = String(pageOf.get(wallKeyOf(layout, name)) ?? '');
    blocks.push(toIndexBlock({ runs, page, head: name.carved }, frame));
  }
  const title = words.indexes.walls;
  return { kind: 'flow', key: 'index-walls', title, frame: 'places', opening: { title, note: '' }, blocks };
}
