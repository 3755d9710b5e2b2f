import type { Archive, Story } from '../../archive/archive.ts';
import type { Person } from '../../domain/people/person.ts';
import { periods, type Period } from '../../domain/words.ts';
import { links } from '../../site.ts';
import { lifeYears } from '../person/person-card.ts';
import { toExcerpt } from './excerpt.ts';

/** A person whose life is told in prose. */
export interface Life {
  id: string;
  href: string;
  name: string;
  years: string;
  excerpt: string;
}

interface ToldLife {
  person: Person;
  text: string;
}

const livesByArchive = new WeakMap<Archive, ReadonlyMap<Period, readonly ToldLife[]>>();

/** Lives told by 事迹 or by a file in `stories/`, by period in the order of the roll; periods without any are left out. */
export function livesByPeriod(archive: Archive): ReadonlyMap<Period, readonly ToldLife[]> {
  const known = livesByArchive.get(archive);
  if (known !== undefined) return known;
  const stories = new Map(archive.listStories('stories').map((story) => [story.id, story]));
  const lives = new Map<Period, ToldLife[]>();
  for (const period of periods) {
    const told = (archive.peopleBy.period.get(period) ?? [])
      .map((person) => ({ person, text: proseOf(person, stories) }))
      .filter(({ text }) => text !== '');
    if (told.length > 0) lives.set(period, told);
  }
  livesByArchive.set(archive, lives);
  return lives;
}

function proseOf(person: Person, stories: ReadonlyMap<string, Story>): string {
  return stories.get(person.id)?.text ?? person.deeds;
}

export function toLife({ person, text }: ToldLife): Life {
  return {
    id: person.id,
    href: links.person(person.id),
    name: person.name,
    years: lifeYears(person),
    excerpt: toExcerpt(text),
  };
}
