import { currentArchive } from '../../../../src/archive/current.ts';
import { findRollRoute, listRollRoutes, toRollList } from '../../../../src/views/roll/roll-list.ts';
import { toSiteFrame } from '../../../../src/views/site-frame.ts';
import { renderRollList } from '../../peer/roll-html.ts';

interface Data {
  route: { facet: string; list: string };
}

const archive = currentArchive();
const frame = toSiteFrame(archive);

export const data = {
  routes: [...listRollRoutes(archive)].map(({ facet, list }) => ({ facet, list })),
  pagination: { data: 'routes', size: 1, alias: 'route' },
  permalink: ({ route }: Data) => `roll/${route.facet}/${route.list}.html`,
};

export function render({ route }: Data): string {
  return renderRollList(
    toRollList(archive, findRollRoute(archive, route.facet, route.list)),
    route.list,
    frame,
  );
}
