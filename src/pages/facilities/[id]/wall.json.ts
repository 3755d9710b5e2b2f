import { currentArchive } from '../../../archive/current.ts';
import { noteView, planPages } from '../../../build/page-plan.ts';
import { writeWallIndex } from '../../../domain/walls/wall-index.ts';
import { toWallIndex } from '../../../views/wall/wall-data.ts';
import { listWalledFacilities } from '../../../views/wall/wall-of.ts';

export function getStaticPaths() {
  const archive = currentArchive();
  return planPages(
    listWalledFacilities(archive).map(({ id }) => ({
      file: `facilities/${id}/wall.json`,
      params: { id },
      view: () => toWallIndex(archive, id),
    })),
  );
}

/** All names of a wall, for the search on it. */
export function GET({ params: { id } }: { params: { id: string } }): Response {
  const index = noteView(`facilities/${id}/wall.json`, toWallIndex(currentArchive(), id), 'unlisted');
  return new Response(writeWallIndex(index), { headers: { 'Content-Type': 'application/json' } });
}
