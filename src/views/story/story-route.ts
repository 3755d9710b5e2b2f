import type { Archive } from '../../archive/archive.ts';
import { listPeriodKeys, toLivesOfPeriod, type LivesOfPeriod } from './story-index.ts';
import { listStoryIds, toStoryPage, type StoryPage } from './story-page.ts';

/** What stands below `stories/`: a life told in a file, or the lives of a long period. */
type StoryRoute = { kind: 'story'; story: StoryPage } | { kind: 'period'; list: LivesOfPeriod };

export function listStoryRoutes(archive: Archive): string[] {
  return [...new Set([...listStoryIds(archive), ...listPeriodKeys(archive)])];
}

export function toStoryRoute(archive: Archive, key: string): StoryRoute {
  return archive.findStory('stories', key) !== undefined && archive.findPerson(key) !== undefined
    ? { kind: 'story', story: toStoryPage(archive, key) }
    : { kind: 'period', list: toLivesOfPeriod(archive, key) };
}
