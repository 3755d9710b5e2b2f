import { describe, expect, it } from 'vitest';
import { displayTexts } from './display-text.ts';
import { helpWords } from './finder.ts';
import { kinLinkWords, kinSearchWords } from './kin-search.ts';
import { rollWords } from './roll.ts';
import { searchWords } from './search.ts';

describe('the display face', () => {
  it('has the name of the site and every heading of the search, the roll and the kin search', () => {
    const { title, exact, near, stories, letters, browse } = searchWords;
    const { sought, steps, office, otherDoors } = kinSearchWords;
    const kin = [kinSearchWords.title, sought, steps, office, otherDoors, kinLinkWords.report];
    const headings = ['铭记', title, exact, near, stories, letters, browse, helpWords.title, ...kin];
    const drawn = new Set(displayTexts('铭记').join(''));
    const missing = [...headings, rollWords.title, ...Object.values(rollWords.facets)].filter((heading) =>
      Array.from(heading).some((character) => !drawn.has(character)),
    );
    expect(missing).toEqual([]);
  });
});
