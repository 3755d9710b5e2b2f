import { describe, expect, it } from 'vitest';
import { noteView, planPages, shardOf, startPagePlan, type PageNote } from './page-plan.ts';

const candidate = (file: string, view: unknown) => ({ file, params: { file }, view: () => view });

describe('the plan of pages', () => {
  it('renders a page whose view is new or changed, and carries the others over', () => {
    const first = startPagePlan({ index: 0, count: 1 }, new Map());
    noteView('a.html', { name: '甲' });
    noteView('b.html', { name: '乙' }, 'prose');
    const known = new Map<string, PageNote>(first.pages);

    const second = startPagePlan({ index: 0, count: 1 }, known);
    const routes = planPages([
      candidate('a.html', { name: '甲' }),
      candidate('b.html', { name: '丙' }),
      candidate('c.html', { name: '丁' }),
    ]);
    expect(routes.map(({ params }) => params.file)).toEqual(['b.html', 'c.html']);
    expect([...second.unchanged]).toEqual(['a.html']);
    expect(second.pages.get('a.html')).toBe(known.get('a.html'));
  });

  it('gives every page to exactly one shard, and roughly as many to each', () => {
    const files = Array.from({ length: 2000 }, (_, index) => `people/p-${index}.html`);
    const taken = [0, 1, 2].map((index) => {
      startPagePlan({ index, count: 3 }, new Map());
      return planPages(files.map((file) => candidate(file, {}))).length;
    });
    expect(taken.reduce((sum, count) => sum + count)).toBe(files.length);
    for (const count of taken) expect(count).toBeGreaterThan(500);
  });

  it('keeps a file in its shard whatever else there is', () => {
    expect(shardOf('people/p-7k3m9q2x.html', 2)).toBe(shardOf('people/p-7k3m9q2x.html', 2));
    expect(shardOf('people/p-7k3m9q2x.html', 1)).toBe(0);
  });
});
