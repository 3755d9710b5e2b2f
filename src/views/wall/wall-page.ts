import type { Archive } from '../../archive/archive.ts';
import { wallWords as words, type WallCount } from '../../i18n/walls.ts';
import { links } from '../../site.ts';
import { drawMiniature, type PanelMiniature } from './panel-miniature.ts';
import { listNameLetters, type WallLetter } from './wall-names-page.ts';
import { countFits } from './wall-name.ts';
import { panelTitle, requireWall } from './wall-of.ts';

/** The whole wall seen from afar. */
export interface WallPage {
  facility: { id: string; name: string; href: string };
  title: string;
  lead: string;
  dataHref: string;
  /** How many names are settled, and how many are not, and why; kinds that do not occur are left out. */
  counts: { label: string; count: string }[];
  panels: { title: string; href: string; summary: string; drawing: PanelMiniature }[];
  letters: WallLetter[];
}

export function toWallPage(archive: Archive, facilityId: string): WallPage {
  const wall = requireWall(archive, facilityId);
  const { facility, layout, names } = wall;
  const counts = countFits(wall);
  const kinds = Object.keys(words.counts) as WallCount[];
  return {
    facility: { id: facility.id, name: facility.name, href: links.facility(facility.id) },
    title: words.titleOf(facility.name),
    lead: words.lead(layout.panels.length, names.length),
    dataHref: links.wallData(facility.id),
    counts: kinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({ label: words.counts[kind], count: words.names(counts[kind]) })),
    panels: layout.panels.map((panel) => ({
      title: panelTitle(panel, layout),
      href: links.wallPanel(facility.id, panel.place),
      summary: words.panelSummary(panel.columns.length, panel.count),
      drawing: drawMiniature(panel),
    })),
    letters: listNameLetters(archive, facilityId),
  };
}
