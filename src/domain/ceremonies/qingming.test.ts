import { expect, it } from 'vitest';
import { qingmingOf } from './qingming.ts';

it('清明 is on 4 or 5 April in our years, as the calendar printed for them says', () => {
  expect([2024, 2025, 2026, 2027, 2028].map(qingmingOf)).toEqual([
    '2024-04-04',
    '2025-04-04',
    '2026-04-05',
    '2027-04-05',
    '2028-04-04',
  ]);
});
