import type { Archive } from '../../archive/archive.ts';
import { links } from '../../site.ts';
import { placeText, requireWall } from './wall-of.ts';

/** A place on a wall where a person's name is carved. */
export interface WallLine {
  facilityId: string;
  facility: string;
  /** 第1面第2列第5行. */
  position: string;
  /** As carved. */
  carved: string;
  /** Several people bear the name, and nobody has settled whose it is. */
  isShared: boolean;
  /** The panel, with the name lit. */
  href: string;
  wallHref: string;
}

/** The lines of walls that the registrar links to a person. */
export function toWallLines(archive: Archive, personId: string): WallLine[] {
  return archive.walls.listOfPerson(personId).flatMap((name) => {
    if (archive.findFacility(name.facilityId) === undefined) return [];
    const { facility, layout, requireSpot } = requireWall(archive, name.facilityId);
    const spot = requireSpot(name);
    return {
      facilityId: facility.id,
      facility: facility.name,
      position: placeText(spot, layout),
      carved: name.carved,
      isShared: name.personIds.length > 1,
      href: links.wallPanel(facility.id, spot.panel, spot.anchor),
      wallHref: links.wall(facility.id),
    };
  });
}
