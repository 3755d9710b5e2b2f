import { describe, expect, it } from 'vitest';
import { fromIdColumn, toIdColumn } from './id-column.ts';

describe('a column of ids', () => {
  it('needs no signs between ids of one length', () => {
    const ids = ['g-7k3m9q2x', 'g-2c7m4k9w'];
    expect(toIdColumn(ids)).toEqual({ prefix: 'g-', length: 8, text: '7k3m9q2x2c7m4k9w' });
    expect(fromIdColumn(toIdColumn(ids))).toEqual(ids);
  });

  it.each([[['g-7k3m9q2x', 'x-7k3m9q2x']], [['g-1', 'g-12']], [['gele-shan']], [[]], [['']]])(
    'keeps %j',
    (ids) => {
      expect(fromIdColumn(toIdColumn(ids))).toEqual(ids);
    },
  );
});
