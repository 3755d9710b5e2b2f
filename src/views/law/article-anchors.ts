import type { Law } from '../../domain/records/records.ts';

/**
 * An anchor for each article of a law, in the order of the rows: `a18-19` for 第18、19条, `b2` for the second row without a
 * number. The second row of an article is `a18.2`.
 */
export function articleAnchors(law: Law): string[] {
  const taken = new Map<string, number>();
  return law.articles.map(({ article }) => {
    const numbers = article.match(/\d+/gu) ?? [];
    const base = numbers.length === 0 ? 'b' : `a${numbers.join('-')}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    if (base === 'b') return `b${count}`;
    return count === 1 ? base : `${base}.${count}`;
  });
}
