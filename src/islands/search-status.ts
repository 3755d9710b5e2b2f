import { searchWords as words } from '../i18n/search.ts';
import type { Names, Stories } from './use-search.ts';

/**
 * One line that says what was found, in view and for screen readers. The halves come at different times: the line tells
 * of the query whose names are there.
 */
export function searchStatus(names: Names, stories: Stories): string {
  if (names.kind === 'none') return '';
  if (names.kind === 'asking') return words.searching;
  const isStoriesTold = 'query' in stories && stories.query === names.query;
  if (names.kind === 'unavailable' && isStoriesTold && stories.kind === 'unavailable')
    return words.unavailable;
  const parts = [...nameParts(names), ...(isStoriesTold ? storyParts(stories) : [])];
  if (parts.length > 0) return words.status(names.query, parts);
  return isStoriesTold ? words.status(names.query, [words.none]) : words.searching;
}

function nameParts(names: Names): string[] {
  if (names.kind === 'unavailable') return [words.namesUnavailable];
  if (names.kind !== 'answered') return [];
  const exact = names.answer.hits.filter(({ isExact }) => isExact).length;
  const near = names.answer.hits.length - exact;
  return [...(exact > 0 ? [words.exactCount(exact)] : []), ...(near > 0 ? [words.nearCount(near)] : [])];
}

function storyParts(stories: Stories): string[] {
  if (stories.kind === 'unavailable') return [words.storiesUnavailable];
  if (stories.kind !== 'answered' || stories.answer.total === 0) return [];
  return [words.storyCount(stories.answer.total)];
}
