import { describe, expect, it } from 'vitest';
import { readIdColumns, toIdColumns } from './id-column.ts';
import { ColumnReader } from './index-columns.ts';
import { joinColumns } from './join-columns.fixture.ts';

function readBack(ids: readonly string[]): string[] {
  return readIdColumns(new ColumnReader(joinColumns(toIdColumns(ids))));
}

describe('the ids of a shard', () => {
  it.each([
    ['as the archive mints them', ['p-7k3m9q2x', 'p-00000000', 'p-zzzzzzzz']],
    ['figures with zeros in front', ['0001', '0000', '9999']],
    ['figures behind letters', ['martyr001', 'martyr999']],
    ['small letters of the whole alphabet', ['p-ilou0000', 'p-zzzzzzzz']],
    ['a single one', ['p-7k3m9q2x']],
    ['one sign each', ['7', '0', '9']],
    ['letters alone', ['abcd', 'abce']],
    ['letters alone, of which the first is the only one', ['p', 'p']],
    ['of several lengths', ['p-1', 'p-10', 'p-100']],
    ['with several beginnings', ['p-7k3m9q2x', 'q-7k3m9q2x']],
    ['of several patterns', ['p-7k3m9q2x', '500119-0001', 'a.b_c']],
    ['with capitals', ['P-7K3M9Q2X', 'P-00000000']],
    ['with one capital among small letters', ['p-7k3m9q2x', 'p-7k3m9q2X']],
    ['with a hyphen in the middle', ['500119-0001', '500119-0002']],
    ['as long as they may be', [`p-${'z'.repeat(62)}`, `p-${'0'.repeat(62)}`]],
    ['with signs beyond the alphabets', ['p-烈士', 'p-𠮷𠮷']],
  ])('come back: %s', (_, ids) => {
    expect(readBack(ids)).toEqual(ids);
  });

  it('take five bytes each where they are eight signs of thirty-two', () => {
    const [head, prefix, ...columns] = toIdColumns(['p-7k3m9q2x', 'p-00000000']);
    expect(head).toEqual(Uint8Array.of(1, 8, 5));
    expect(prefix).toEqual(new TextEncoder().encode('p-'));
    expect(columns).toHaveLength(5);
  });

  it('take less where they are figures', () => {
    expect(toIdColumns(['p-12345678', 'p-00000000'])[0]).toEqual(Uint8Array.of(0, 8, 4));
  });

  it('leave the columns after them where they are', () => {
    const reader = new ColumnReader(joinColumns([...toIdColumns(['p-1', 'p-2']), Uint8Array.of(9)]));
    readIdColumns(reader);
    expect(reader.bytes()).toEqual(Uint8Array.of(9));
  });
});
