import { currentArchive } from '../../archive/current.ts';
import { toMapOutlines } from '../../views/map/map-outlines.ts';

/** The outlines for the map that moves; asked for only when it is shown. */
export const GET = (): Response => Response.json(toMapOutlines(currentArchive()));
