import { describe, expect, it } from 'vitest';
import { displayText } from './display-text.ts';
import { helpWords } from './finder.ts';
import { rollWords } from './roll.ts';
import { searchWords } from './search.ts';

describe('the display face', () => {
  it('has the name of the site and every heading of the search and of the roll', () => {
    const { title, exact, near, stories, letters, browse } = searchWords;
    const headings = ['铭记', title, exact, near, stories, letters, browse, helpWords.title];
    const drawn = new Set(displayText('铭记'));
    const missing = [...headings, rollWords.title, ...Object.values(rollWords.facets)].filter((heading) =>
      Array.from(heading).some((character) => !drawn.has(character)),
    );
    expect(missing).toEqual([]);
  });
});
