import { describe, expect, it } from 'vitest';
import { flowColumns, type FlowBlock } from './flow-columns.ts';

interface Named extends FlowBlock {
  name: string;
}

function entry(name: string, lines: number): Named {
  return { name, lines, isDivisible: true };
}

function heading(name: string): Named {
  return { name, lines: 1, space: 1, keepsWithNext: true };
}

/** `a` for a whole block, `a0-2` for some of its lines, `+` for a blank line above it. */
function show(blocks: readonly Named[], columns: number, lines: number, firstLines = lines): string[][] {
  return flowColumns(blocks, { columns, lines, firstLines }).map((page) =>
    page.map((column) =>
      column
        .map(({ block, space, from, until }) => {
          const part = from === 0 && until === block.lines ? '' : `${from}-${until}`;
          return `${'+'.repeat(space)}${block.name}${part}`;
        })
        .join(' '),
    ),
  );
}

describe('blocks in columns', () => {
  it('go down the first column, then down the second, then to the next page', () => {
    expect(show([entry('a', 3), entry('b', 3), entry('c', 3)], 2, 3)).toEqual([['a', 'b'], ['c']]);
  });

  it('are divided where two lines stay on each side', () => {
    expect(show([entry('a', 2), entry('b', 4), entry('c', 2)], 1, 4)).toEqual([['a b0-2'], ['b2-4 c']]);
  });

  it('move as a whole where a single line would be left alone', () => {
    expect(show([entry('a', 3), entry('b', 3)], 1, 5)).toEqual([['a'], ['b']]);
    expect(show([entry('a', 2), entry('b', 3), entry('c', 1)], 1, 4)).toEqual([['a'], ['b c']]);
  });

  it('keep a heading with what follows', () => {
    expect(show([entry('a', 3), heading('h'), entry('b', 2)], 1, 5)).toEqual([['a'], ['h b']]);
  });

  it('leave the blank line of a heading out at the head of a column', () => {
    expect(show([entry('a', 2), heading('h'), entry('b', 2)], 1, 6)).toEqual([['a +h b']]);
    expect(show([entry('a', 5), heading('h'), entry('b', 2)], 1, 5)).toEqual([['a'], ['h b']]);
  });

  it('are divided anywhere where one is longer than a page', () => {
    expect(show([{ name: 'a', lines: 7 }], 1, 3)).toEqual([['a0-3'], ['a3-6'], ['a6-7']]);
  });

  it('fill the columns of the last page equally', () => {
    expect(show([entry('a', 2), entry('b', 2), entry('c', 2), entry('d', 2)], 2, 40)).toEqual([
      ['a b', 'c d'],
    ]);
  });

  it('have fewer lines below the opening of a first page', () => {
    expect(show([entry('a', 2), entry('b', 2), entry('c', 2)], 1, 4, 2)).toEqual([['a'], ['b c']]);
  });

  it('never lose a line', () => {
    const blocks = Array.from({ length: 60 }, (_, index) =>
      index % 9 === 0 ? heading(`h${index}`) : entry(`e${index}`, 1 + (index % 7)),
    );
    for (const lines of [5, 8, 13]) {
      const placed = flowColumns(blocks, { columns: 2, lines }).flat(2);
      const whole = blocks.reduce((sum, block) => sum + block.lines, 0);
      expect(placed.reduce((sum, { from, until }) => sum + until - from, 0)).toBe(whole);
      const names = placed.filter(({ from }) => from === 0).map(({ block }) => block.name);
      expect(names).toEqual(blocks.map(({ name }) => name));
    }
  });
});
