import { describe, expect, it } from 'vitest';
import { readIdColumns, toIdColumns } from './id-column.ts';
import { ColumnReader } from './index-columns.ts';
import { joinColumns } from './join-columns.fixture.ts';
import { seededRandom } from './seeded-random.fixture.ts';

const minted = '0123456789abcdefghjkmnpqrstvwxyz';
const figures = '0123456789';

function readBack(ids: readonly string[]): string[] {
  return readIdColumns(new ColumnReader(joinColumns(toIdColumns(ids))));
}

/** Ids with a beginning and so many signs; the first has the smallest of them all through, the second the greatest. */
function idsLike(prefix: string, signs: string, length: number, count = 40): string[] {
  const random = seededRandom(length);
  const letters = [...signs];
  const drawn = Array.from({ length: count - 2 }, () =>
    Array.from({ length }, () => random.pick(letters)).join(''),
  );
  const ends = [letters[0] ?? '', letters.at(-1) ?? ''].map((sign) => sign.repeat(length));
  return [...ends, ...drawn].map((id) => prefix + id);
}

/** Bytes of all columns. */
function sizeOf(ids: readonly string[]): number {
  return toIdColumns(ids).reduce((sum, { length }) => sum + length, 0);
}

describe('the ids of a shard', () => {
  it.each([
    ['as the archive mints them', idsLike('p-', minted, 8)],
    ['figures with zeros in front', idsLike('', figures, 4)],
    ['figures behind letters', idsLike('martyr', figures, 3)],
    ['small letters of the whole alphabet', idsLike('p-', 'ilou0123456789z', 8)],
    ['one sign each', idsLike('', figures, 1)],
    ['as long as they may be', idsLike('p-', `${minted}o`, 62)],
    ['of several lengths', [1, 2, 3, 8].flatMap((length) => idsLike('p-', minted, length))],
    ['with several beginnings', ['p-', 'q-', 'pq-', 'pq'].flatMap((prefix) => idsLike(prefix, minted, 8))],
    [
      'of more kinds than are packed',
      Array.from({ length: 30 }, (_, at) => idsLike('p-', figures, at + 1)).flat(),
    ],
    ['of a kind that few have', idsLike('p-', minted, 8, 3)],
    ['letters alone', ['abcd', 'abce', 'p', 'p']],
    ['with capitals', ['P-7K3M9Q2X', 'P-00000000', 'p-7k3m9q2X']],
    ['with a hyphen in the middle', ['500119-0001', '500119-0002', 'a.b_c']],
    ['with signs beyond the alphabets', ['p-烈士', 'p-𠮷𠮷', '烈士']],
    ['the same for several names', Array.from({ length: 20 }, () => 'p-7k3m9q2x')],
    ['a single one', ['p-7k3m9q2x']],
    ['none', []],
  ])('come back: %s', (_, ids) => {
    expect(readBack(ids)).toEqual(ids);
  });

  it('come back in their order where kinds are mixed with what is of no kind', () => {
    const random = seededRandom(5);
    const kinds = [
      idsLike('p-', minted, 8),
      idsLike('', figures, 6),
      idsLike('yl', figures, 6),
      ['P-1', 'P-2', '500119-0001', 'a.b', 'p-1'],
    ];
    const ids = Array.from({ length: 400 }, () => random.pick(random.pick(kinds)));
    expect(readBack(ids)).toEqual(ids);
  });

  it('take five bytes each where they are eight signs of thirty-two, four where they are figures, and one for the kind', () => {
    const head = 80;
    expect(sizeOf(idsLike('p-', minted, 8, 500))).toBeLessThanOrEqual(500 * 6 + head);
    expect(sizeOf(idsLike('p-', figures, 8, 500))).toBeLessThanOrEqual(500 * 5 + head);
  });

  it('leave the columns after them where they are', () => {
    for (const ids of [idsLike('p-', minted, 8), ['P-1']]) {
      const reader = new ColumnReader(joinColumns([...toIdColumns(ids), Uint8Array.of(9)]));
      readIdColumns(reader);
      expect(reader.bytes()).toEqual(Uint8Array.of(9));
    }
  });
});
