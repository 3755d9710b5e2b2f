import { describe, expect, it } from 'vitest';
import { emptyBox, listRows, nextBox, type BoxEvent, type BoxState } from './box-state.ts';
import { nameHit } from '../search/name-hit.fixture.ts';

const names = [nameHit({ id: 'p-1' }), nameHit({ id: 'p-2' })];
const story = (href: string) => ({ href, title: href, section: 'facilities', excerpt: [] });

function boxAfter(...events: BoxEvent[]): BoxState {
  return events.reduce(nextBox, emptyBox);
}
const typed = (query: string): BoxEvent => ({ kind: 'typed', query });
const found = (query: string, hits = names): BoxEvent => ({
  kind: 'names-found',
  query,
  names: hits,
  hasFocus: true,
});
const told = (query: string, ...hrefs: string[]): BoxEvent => ({
  kind: 'stories-found',
  query,
  stories: hrefs.map(story),
});
const moved = (by: 'ArrowDown' | 'ArrowUp' | 'Home' | 'End'): BoxEvent => ({ kind: 'moved', by });
const keys = (state: BoxState) => listRows(state).map(({ key }) => key);

describe('the search box', () => {
  it('lists names, then stories, then the way to all results', () => {
    const state = boxAfter(typed('张'), found('张'), told('张', '/facilities/a.html'));
    expect(keys(state)).toEqual(['name:p-1', 'name:p-2', 'story:/facilities/a.html', 'all']);
    expect(state.isOpen).toBe(true);
  });

  it('drops answers to an older query, whether names, stories or a failure', () => {
    const state = boxAfter(typed('张'), typed('张自'), found('张'));
    expect(keys(state)).toEqual([]);
    const answered = boxAfter(typed('张'), found('张'), typed('张自'), found('张自', []));
    expect(nextBox(answered, told('张', '/a.html'))).toBe(answered);
    expect(nextBox(answered, { kind: 'failed', query: '张' })).toBe(answered);
  });

  it('keeps the names in view while newer ones are looked for, and chooses none of them', () => {
    const state = boxAfter(typed('张'), found('张'), moved('ArrowDown'), typed('张自'));
    expect(keys(state)).toContain('name:p-1');
    expect(state.active).toBeUndefined();
  });

  it('leads to help when nobody has the name', () => {
    expect(listRows(boxAfter(typed('张'), found('张', [])))).toEqual([{ kind: 'none', key: 'all' }]);
  });

  it('does not list a person’s page again among the stories, and lists three at most', () => {
    const state = boxAfter(
      typed('张'),
      found('张'),
      told('张', '/x/people/p-1.html', '/a', '/b', '/c', '/d'),
    );
    expect(state.stories.map(({ href }) => href)).toEqual(['/a', '/b', '/c']);
  });

  it('closes when the index can’t be loaded, so that the form stays a form', () => {
    const state = boxAfter(typed('张'), found('张'), typed('张自'), { kind: 'failed', query: '张自' });
    expect(state).toMatchObject({ isOpen: false, query: '张自', answered: undefined });
  });

  it('closes when the field is emptied', () => {
    expect(boxAfter(typed('张'), found('张'), typed(''))).toBe(emptyBox);
  });

  it('does not open under a reader who has left the field, and opens when she comes back', () => {
    const state = boxAfter(typed('张'), { kind: 'names-found', query: '张', names, hasFocus: false });
    expect(state.isOpen).toBe(false);
    expect(nextBox(state, { kind: 'opened' }).isOpen).toBe(true);
  });
});

describe('the keys in the search box', () => {
  const open = boxAfter(typed('张'), found('张'));

  it('walk round the rows in both directions', () => {
    expect(nextBox(open, moved('ArrowDown')).active).toBe('name:p-1');
    expect(nextBox(open, moved('ArrowUp')).active).toBe('all');
    const last = nextBox(open, moved('End'));
    expect(nextBox(last, moved('ArrowDown')).active).toBe('name:p-1');
    expect(nextBox(last, moved('Home')).active).toBe('name:p-1');
    expect(nextBox(nextBox(last, moved('Home')), moved('ArrowUp')).active).toBe('all');
  });

  it('keep to their row when stories come below', () => {
    const second = [moved('ArrowDown'), moved('ArrowDown')].reduce(nextBox, open);
    expect(nextBox(second, told('张', '/a')).active).toBe('name:p-2');
  });

  it('open the list again after it was closed', () => {
    const closed = nextBox(open, { kind: 'closed' });
    expect(closed.isOpen).toBe(false);
    expect(nextBox(closed, moved('ArrowDown'))).toMatchObject({ isOpen: true, active: 'name:p-1' });
  });

  it('do nothing where nothing is listed', () => {
    expect(nextBox(emptyBox, moved('ArrowDown'))).toBe(emptyBox);
  });
});
