import type { Archive } from '../../archive/archive.ts';
import type { WallColumn, WallPanel } from '../../domain/walls/wall-layout.ts';
import { wallWords as words } from '../../i18n/walls.ts';
import { links } from '../../site.ts';
import { toPrintSize } from './print-size.ts';
import { toWallName, type WallName } from './wall-name.ts';
import { listWalledFacilities, panelTitle, requireWall, type Wall } from './wall-of.ts';

export type PanelCell = { kind: 'name'; name: WallName } | { kind: 'blank'; lines: number };

export type PanelColumn =
  { kind: 'column'; number: number; label: string; cells: PanelCell[] } | { kind: 'blank'; columns: number };

/** One panel, as it stands: a blank place stays blank. */
export interface WallPanelPage {
  facility: { id: string; name: string; href: string };
  wall: { title: string; href: string; dataHref: string; panels: number };
  place: number;
  title: string;
  summary: string;
  /** From the right. */
  columns: PanelColumn[];
  unplaced: WallName[];
  /** Whether some names are not linked to the roll, and set in grey. */
  hasOpen: boolean;
  /** Size of a character on the printed sheet, in tenths of a millimetre. */
  printSize: number;
  previous?: { title: string; href: string };
  next?: { title: string; href: string };
}

export interface PanelRoute {
  facilityId: string;
  /** From 1. */
  panel: number;
}

/** Every panel of every wall. */
export function listPanelRoutes(archive: Archive): PanelRoute[] {
  return listWalledFacilities(archive).flatMap(({ id }) =>
    requireWall(archive, id).layout.panels.map(({ place }) => ({ facilityId: id, panel: place })),
  );
}

export function toWallPanelPage(archive: Archive, { facilityId, panel: place }: PanelRoute): WallPanelPage {
  const wall = requireWall(archive, facilityId);
  const { facility, layout } = wall;
  const panel = layout.panels[place - 1];
  if (panel === undefined) throw new Error(`facilities/${facilityId}/wall/${place}: there is no such panel.`);
  const columns = toColumns(panel, wall);
  const unplaced = panel.unplaced.map((name) => toWallName(name, wall));
  const previous = neighbour(wall, place - 1);
  const next = neighbour(wall, place + 1);
  return {
    facility: { id: facility.id, name: facility.name, href: links.facility(facility.id) },
    wall: {
      title: words.titleOf(facility.name),
      href: links.wall(facility.id),
      dataHref: links.wallData(facility.id),
      panels: layout.panels.length,
    },
    place,
    title: panelTitle(panel, layout),
    summary: words.panelSummary(panel.columns.length, panel.count),
    columns,
    unplaced,
    hasOpen: listNames(columns, unplaced).some(({ href }) => href === undefined),
    printSize: toPrintSize(measure(panel)),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

function neighbour({ facility, layout }: Wall, place: number): { title: string; href: string } | undefined {
  const panel = layout.panels[place - 1];
  if (panel === undefined) return undefined;
  return { title: panelTitle(panel, layout), href: links.wallPanel(facility.id, place) };
}

function listNames(columns: readonly PanelColumn[], unplaced: readonly WallName[]): WallName[] {
  const cells = columns.flatMap((column) => (column.kind === 'column' ? column.cells : []));
  return [...cells.flatMap((cell) => (cell.kind === 'name' ? [cell.name] : [])), ...unplaced];
}

/** A wall may number its columns on from the panel before: what comes before the first is no blank. */
function toColumns(panel: WallPanel, wall: Wall): PanelColumn[] {
  return panel.columns.flatMap((column, index) => {
    const before = panel.columns[index - 1]?.number ?? column.number - 1;
    const blank = column.number - before - 1;
    const shown = toColumn(column, wall);
    return blank === 0 ? [shown] : [{ kind: 'blank' as const, columns: blank }, shown];
  });
}

function toColumn(column: WallColumn, wall: Wall): PanelColumn {
  const cells = column.slots.flatMap((slot, index): PanelCell[] => {
    const blank = slot.line - (column.slots[index - 1]?.line ?? 0) - 1;
    const names = slot.names.map((name) => ({ kind: 'name' as const, name: toWallName(name, wall) }));
    return blank === 0 ? names : [{ kind: 'blank', lines: blank }, ...names];
  });
  return { kind: 'column', number: column.number, label: words.column(column.number), cells };
}

function measure({ columns }: WallPanel): { columns: number; lines: number } {
  const [first, last] = [columns[0]?.number ?? 1, columns.at(-1)?.number ?? 1];
  const lines = columns.flatMap(({ slots }) => slots.at(-1)?.line ?? 1);
  return { columns: last - first + 1, lines: Math.max(1, ...lines) };
}
