import type { Archive } from '../../archive/archive.ts';
import { links } from '../../site.ts';
import { lawDates } from './law-page.ts';

interface LawIndex {
  /** The text of `pages/law.md`; undefined where nobody wrote one. */
  preface: { title: string; html: string } | undefined;
  laws: { id: string; href: string; name: string; dates: string; articles: number }[];
}

export function toLawIndex(archive: Archive): LawIndex {
  const story = archive.findStory('pages', 'law');
  return {
    preface: story === undefined ? undefined : { title: story.title, html: story.html },
    laws: archive.laws.map((law) => ({
      id: law.id,
      href: links.law(law.id),
      name: law.name,
      dates: lawDates(law),
      articles: law.articles.length,
    })),
  };
}
