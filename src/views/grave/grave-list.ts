import type { Archive } from '../../archive/archive.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { comparePositions } from '../../domain/graves/grave-position.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import { links } from '../../site.ts';
import { listPageSize } from '../list-pages.ts';
import { toPaging, type Paging } from '../roll/roll-list.ts';
import { occupantsOf, toListedName } from './grave-names.ts';

/** A grave as a row of a list. */
export interface GraveLine {
  href: string;
  row: string;
  number: string;
  /** Where a scattered grave lies. */
  location: string;
  /** Names, else what the ledger has in their place. */
  name: string;
  isNamed: boolean;
  condition: string;
  /** Those who were buried there lie elsewhere today. */
  isLeft: boolean;
}

export interface GraveGroup {
  plot: string;
  title: string;
  anchor: string;
  graves: GraveLine[];
}

/** One page of the table twin of a cemetery's plan. */
export interface GraveList {
  facility: { id: string; name: string; href: string };
  total: number;
  planHref: string | undefined;
  groups: GraveGroup[];
  /** Every plot of the cemetery, wherever it is listed. */
  plots: { title: string; href: string; count: number }[];
  paging: Paging;
}

interface Chunk {
  plot: string;
  graves: Grave[];
  /** A plot that began on the page before. */
  isContinued: boolean;
}

interface Arrangement {
  pages: Chunk[][];
  /** Number of the page on which each plot begins. */
  pageOf: ReadonlyMap<string, number>;
}

const arrangements = new WeakMap<Archive, Map<string, Arrangement>>();

/** The plots in their order over pages; a plot moves to the next page whole where half a page is filled already. */
function arrange(archive: Archive, facilityId: string): Arrangement {
  const ofArchive = arrangements.get(archive) ?? new Map<string, Arrangement>();
  arrangements.set(archive, ofArchive);
  const known = ofArchive.get(facilityId);
  if (known !== undefined) return known;
  const sorted = [...archive.graves.listAt(facilityId)].sort(comparePositions);
  const pages: Chunk[][] = [];
  const pageOf = new Map<string, number>();
  for (const [plot, graves] of Map.groupBy(sorted, (grave) => grave.plot)) {
    if (mustTurn(pages.at(-1), graves.length)) pages.push([]);
    pageOf.set(plot, pages.length);
    placePlot(pages, plot, graves);
  }
  const arrangement = { pages, pageOf };
  ofArchive.set(facilityId, arrangement);
  return arrangement;
}

function countOn(page: readonly Chunk[]): number {
  return page.reduce((sum, { graves }) => sum + graves.length, 0);
}

function mustTurn(page: readonly Chunk[] | undefined, coming: number): boolean {
  if (page === undefined) return true;
  const filled = countOn(page);
  return filled >= listPageSize || (filled >= listPageSize / 2 && filled + coming > listPageSize);
}

function placePlot(pages: Chunk[][], plot: string, graves: readonly Grave[]): void {
  let placed = 0;
  while (placed < graves.length) {
    let page = pages.at(-1);
    if (page === undefined || countOn(page) >= listPageSize) pages.push((page = []));
    const part = graves.slice(placed, placed + listPageSize - countOn(page));
    page.push({ plot, graves: part, isContinued: placed > 0 });
    placed += part.length;
  }
}

/** Facilities that have a ledger of graves. */
export function listFacilitiesWithGraves(archive: Archive): string[] {
  return archive.facilities.map(({ id }) => id).filter((id) => archive.graves.listAt(id).length > 0);
}

/** The pages after the first of every list of graves. */
export function listLaterGravePages(archive: Archive): { id: string; page: number }[] {
  return listFacilitiesWithGraves(archive).flatMap((id) =>
    arrange(archive, id)
      .pages.slice(1)
      .map((_, index) => ({ id, page: index + 2 })),
  );
}

export function toGraveList(archive: Archive, facilityId: string, page: number): GraveList {
  const facility = archive.findFacility(facilityId);
  const { pages, pageOf } = arrange(archive, facilityId);
  const shown = pages[page - 1];
  if (facility === undefined || shown === undefined) {
    throw new Error(`facilities/${facilityId}/graves: there is no page ${page}.`);
  }
  const counts = Map.groupBy(archive.graves.listAt(facilityId), ({ plot }) => plot);
  return {
    facility: { id: facilityId, name: facility.name, href: links.facility(facilityId) },
    total: archive.graves.listAt(facilityId).length,
    planHref: archive.findPlan(facilityId) === undefined ? undefined : links.plan(facilityId),
    groups: shown.map((chunk) => toGroup(chunk, archive)),
    plots: [...pageOf].map(([plot, number]) => ({
      title: titleOf(plot),
      href: `${links.graves(facilityId, number)}#${plotAnchor(plot)}`,
      count: counts.get(plot)?.length ?? 0,
    })),
    paging: toPaging(page, pages.length, (number) => links.graves(facilityId, number)),
  };
}

function titleOf(plot: string): string {
  return plot === '' ? words.noPlot : plot;
}

function toGroup({ plot, graves, isContinued }: Chunk, archive: Archive): GraveGroup {
  return {
    plot,
    title: isContinued ? words.continued(titleOf(plot)) : titleOf(plot),
    anchor: plotAnchor(plot),
    graves: graves.map((grave) => toGraveLine(grave, archive)),
  };
}

/** The anchor of a plot in the list of graves. */
export function plotAnchor(plot: string): string {
  return plot === '' ? 'plot-none' : `plot-${plot.replace(/\s+/gu, '')}`;
}

/** Where the graves of a plot are listed; undefined where the ledger has no such plot. */
export function plotHref(archive: Archive, facilityId: string, plot: string): string | undefined {
  const page = arrange(archive, facilityId).pageOf.get(plot);
  return page === undefined ? undefined : `${links.graves(facilityId, page)}#${plotAnchor(plot)}`;
}

/** The list in which a grave stands. */
export function graveListHref(archive: Archive, { facilityId, plot }: Grave): string {
  if (facilityId === undefined) return links.scatteredGraves();
  return plotHref(archive, facilityId, plot) ?? links.graves(facilityId);
}

export function toGraveLine(grave: Grave, archive: Archive): GraveLine {
  const occupants = occupantsOf(grave, archive);
  return {
    href: links.grave(grave.id),
    row: words.row(grave.row),
    number: words.number(grave.number),
    location: grave.location,
    name: toListedName(grave, occupants),
    isNamed: occupants.length > 0,
    condition: grave.condition ?? '',
    isLeft: archive.graves.listMovesFrom(grave.id).length > 0,
  };
}
