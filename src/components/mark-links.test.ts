import { describe, expect, it } from 'vitest';
import type { SourceEntry } from '../views/source-marks.ts';
import { markLinks } from './mark-links.ts';

const source = (number: number, title: string): SourceEntry => ({
  number,
  id: `s${number}`,
  title,
  publisher: '',
  tier: '官方',
  address: '',
});

describe('a source mark', () => {
  it('leads to the source and names it with its tier', () => {
    expect(markLinks([1], [source(1, '县志')])).toBe(
      '<a href="#s1" aria-label="出处1" data-source="县志（官方）">1</a>',
    );
  });

  it('joins a long row of neighbours, and leaves short ones apart', () => {
    const sources = [1, 2, 3, 4, 5, 6].map((number) => source(number, '某'));
    const links = markLinks([1, 2, 3, 4, 6], sources);
    expect(links.match(/>[^<]+</gu)).toEqual(['>1—4<', '>6<']);
    expect(links).toContain('data-source="出处1—4（官方4）"');
  });

  it('leaves out a number that the page lists no source for', () => {
    expect(markLinks([2], [source(1, '县志')])).toBe('');
  });

  it('shows markup in a title as text', () => {
    expect(markLinks([1], [source(1, '"><script>')])).not.toMatch(/"><script>/u);
  });
});
