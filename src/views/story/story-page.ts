import type { Archive } from '../../archive/archive.ts';
import { links } from '../../site.ts';
import { rollTable } from '../../domain/tables.ts';
import { lifeYears } from '../person/person-card.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { toExcerpt } from './excerpt.ts';

/** A life told in a file of its own. */
export interface StoryPage {
  id: string;
  title: string;
  name: string;
  years: string;
  personHref: string;
  html: string;
  marks: number[];
  description: string;
  sources: SourceEntry[];
}

/** The stories whose person is in the roll; another file in `stories/` is the check's concern. */
export function listStoryIds(archive: Archive): string[] {
  return archive
    .listStories('stories')
    .map(({ id }) => id)
    .filter((id) => archive.findPerson(id) !== undefined);
}

export function toStoryPage(archive: Archive, id: string): StoryPage {
  const [person, story] = [archive.findPerson(id), archive.findStory('stories', id)];
  if (person === undefined || story === undefined) throw new Error(`stories/${id}: no such life is told.`);
  const marks = new SourceMarks(archive, id, person.sourceIds);
  return {
    id,
    title: story.title === '' ? person.name : story.title,
    name: person.name,
    years: lifeYears(person),
    personHref: links.person(id),
    html: story.html,
    marks: marks.state(rollTable.columns.deeds.heading, '').marks,
    description: toExcerpt(story.text),
    sources: marks.entries,
  };
}
