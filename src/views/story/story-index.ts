import type { Archive } from '../../archive/archive.ts';
import type { Period } from '../../domain/words.ts';
import { periodSlugs } from '../../i18n/roll.ts';
import { links } from '../../site.ts';
import { listPagedKeys, readPagedKey, toListPage, type ListPage } from '../list-pages.ts';
import { livesByPeriod, toLife, type Life } from './lives.ts';

interface StoryIndex {
  total: number;
  periods: { period: Period; anchor: string; total: number; lives: Life[]; href?: string }[];
}

/** A period with more lives than this has pages of its own. */
const livesShown = 60;

export function toStoryIndex(archive: Archive): StoryIndex {
  const periods = [...livesByPeriod(archive)].map(([period, lives]) => ({
    period,
    anchor: periodSlugs[period],
    total: lives.length,
    lives: lives.slice(0, livesShown).map(toLife),
    ...(lives.length > livesShown ? { href: links.story(periodSlugs[period]) } : {}),
  }));
  return { total: periods.reduce((sum, { total }) => sum + total, 0), periods };
}

export interface LivesOfPeriod {
  period: Period;
  page: number;
  lives: ListPage<Life>;
}

/** Addresses of the pages of long periods: `kangri`, `kangri/2`. */
export function listPeriodKeys(archive: Archive): string[] {
  return [...livesByPeriod(archive)]
    .filter(([, lives]) => lives.length > livesShown)
    .flatMap(([period, lives]) => listPagedKeys(periodSlugs[period], lives.length));
}

export function toLivesOfPeriod(archive: Archive, key: string): LivesOfPeriod {
  const { id, page } = readPagedKey(key);
  const found = [...livesByPeriod(archive)].find(([period]) => periodSlugs[period] === id);
  if (found === undefined) throw new Error(`stories/${key}: no lives are told of such a period.`);
  const [period, lives] = found;
  const list = toListPage(lives, { id, page, hrefOf: links.story });
  return { period, page, lives: { ...list, items: list.items.map(toLife) } };
}
