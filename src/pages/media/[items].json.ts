import { currentArchive } from '../../archive/current.ts';
import { noteView, planPages } from '../../build/page-plan.ts';
import { writeMediaIndex } from '../../domain/media/media-index.ts';
import { toMediaIndex } from '../../views/media/media-index.ts';
import { hasMedia } from '../../views/media/media-home.ts';

/** What the filter reads; there is no such file where there is nothing to show. */
export function getStaticPaths() {
  const archive = currentArchive();
  if (!hasMedia(archive)) return [];
  return planPages([
    {
      file: 'media/items.json',
      params: { items: 'items' },
      view: () => writeMediaIndex(toMediaIndex(archive)),
    },
  ]);
}

export function GET(): Response {
  const text = noteView('media/items.json', writeMediaIndex(toMediaIndex(currentArchive())), 'unlisted');
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
