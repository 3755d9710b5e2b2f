import { describe, expect, it } from 'vitest';
import { mostPlans, noteVisit } from './plan-visits.ts';

const pages = Array.from({ length: mostPlans }, (_, at) => `/facilities/f-${at}/plan.html`);

describe('plans that are kept', () => {
  it('are the last ten: one more puts out the one that was visited longest ago', () => {
    expect(noteVisit(pages, '/facilities/new/plan.html')).toEqual({
      kept: ['/facilities/new/plan.html', ...pages.slice(0, -1)],
      forgotten: [pages.at(-1)],
    });
  });

  it('are kept longer when they are visited again', () => {
    const { kept, forgotten } = noteVisit(pages, pages[7] ?? '');
    expect([kept[0], kept.length, forgotten.length]).toEqual([pages[7], mostPlans, 0]);
  });

  it('begin anew where nothing that was written can be read', () => {
    expect(noteVisit({ kept: 3 }, '/a').kept).toEqual(['/a']);
    expect(noteVisit(undefined, '/a').kept).toEqual(['/a']);
  });
});
