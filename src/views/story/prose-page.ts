import type { Archive } from '../../archive/archive.ts';
import { proseWords as words } from '../../i18n/prose.ts';
import { toExcerpt } from './excerpt.ts';

/** A page of `content/pages/`: about, visiting, privacy …. */
interface ProsePage {
  name: string;
  title: string;
  /** Undefined where nobody has written the page yet. */
  html: string | undefined;
  description: string;
}

/** Pages the footer of every page leads to. */
const promised = ['about', 'how-to-use', 'visiting', 'apply', 'privacy', 'accessibility'] as const;

/** Prose that stands at the head of another page. */
const prefaces = new Set(['law', 'places-note']);

export function listProsePages(archive: Archive): string[] {
  const written = archive.listStories('pages').map(({ id }) => id);
  return [...new Set([...promised, ...written])].filter((name) => !prefaces.has(name));
}

export function toProsePage(archive: Archive, name: string): ProsePage {
  const story = archive.findStory('pages', name);
  const title = story === undefined || story.title === '' ? titleOf(name) : story.title;
  return {
    name,
    title,
    html: story?.html,
    description: story === undefined ? words.unwritten : toExcerpt(story.text),
  };
}

function titleOf(name: string): string {
  const known = promised.find((page) => page === name);
  return known === undefined ? name : words.titles[known];
}
