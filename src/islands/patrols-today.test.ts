import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showPatrolsToday } from './patrols-today.ts';

const line = (due: string, records = '1') =>
  `<li data-due="${due}" data-records="${records}"><span data-duty-state hidden></span></li>`;
const block = (term: string, ...lines: string[]) =>
  `<div data-custodian ${term}><span data-term-state hidden></span>${lines.join('')}</div>`;

beforeEach(() => {
  vi.useFakeTimers();
  // Past midnight in Beijing, still the day before in UTC.
  vi.setSystemTime(new Date('2026-11-27T16:30:00Z'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function shown(html: string): string[] {
  const { document } = parseHTML(`<p data-duty-summary hidden></p>${html}`);
  vi.stubGlobal('document', document);
  showPatrolsToday();
  const said = document.querySelectorAll('[data-duty-summary], [data-duty-state], [data-term-state]');
  return [...said].filter((element) => !element.hasAttribute('hidden')).map(({ textContent }) => textContent);
}

describe('the roster of custodians on the reader’s own day', () => {
  const cycle = 'data-first="" data-last="" data-cycle="1"';

  it('says what is overdue and what is due soon, and nothing of what is far off', () => {
    expect(shown(block(cycle, line('2026-11-27', '3'), line('2026-11-28'), line('2027-11-28')))).toEqual([
      '按今天（2026年11月28日）算，过期未巡查的有3项。',
      '已过期1天',
      '今天到期',
    ]);
  });

  it('asks nothing of somebody who is not in office', () => {
    const left = 'data-first="2020-01-01" data-last="2025-12-31" data-cycle="1"';
    expect(shown(block(left, line('2021-01-01')))).toEqual([
      '按今天（2026年11月28日）算，没有过期未巡查的。',
      '不在任期内',
    ]);
  });

  it('leaves lines without cycle or due day as they are', () => {
    const none = 'data-first="" data-last="" data-cycle=""';
    expect(shown(block(none, line('')) + block(cycle, line('')))).toHaveLength(1);
  });
});
