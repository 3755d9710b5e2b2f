import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { toEventIndex } from './event-index.ts';
import { toEventPage } from './event-page.ts';

const events = [
  { id: 'undated', name: '某事', sourceIds: 'invented' },
  { id: 'late', name: '后事', date: '1949年11月27日', sourceIds: 'invented' },
  { id: 'early', name: '前事', date: '1927年3月', sourceIds: 'invented' },
];

describe('the events', () => {
  it('stand in the order of their dates, those without a date last', () => {
    expect(toEventIndex(archiveOf({ events })).map(({ id }) => id)).toEqual(['early', 'late', 'undated']);
  });

  it('show an unknown date and place as lines without a statement', () => {
    const { facts } = toEventPage(archiveOf({ events }), 'undated');
    expect(facts.map(({ label, statements }) => [label, statements.length])).toEqual([
      ['日期', 0],
      ['地点', 0],
    ]);
  });

  it('have more than one page when many people belong to them', () => {
    const roll = Array.from({ length: 201 }, (_, index) => ({
      id: `p-${index}`,
      name: `李${index}`,
      eventId: 'late',
      sourceIds: 'invented',
    }));
    const page = toEventPage(archiveOf({ events, roll }), 'late/2');
    expect(page.people.items).toHaveLength(1);
    expect(page.people.total).toBe(201);
  });
});
