import { describe, expect, it } from 'vitest';
import { createGraveBook } from './grave-book.ts';
import { toGraveMove } from './grave-move.ts';
import { toRelocationChain } from './relocation-chain.ts';

type Ends = [from: string, to: string, date?: string];

/** Ends with a capital are places in words. */
function bookOf(moves: readonly Ends[]) {
  const isPlace = (end: string) => /^[A-Z]/u.test(end);
  const rows = moves.map(([from, to, date = '']) => ({
    oldGrave: isPlace(from) ? '' : from,
    oldPlace: isPlace(from) ? from : '',
    newGrave: isPlace(to) ? '' : to,
    newPlace: isPlace(to) ? to : '',
    date,
    document: '',
    kinConsent: '',
    sourceIds: '',
    note: '',
  }));
  return createGraveBook(
    [],
    rows.map((row, index) => toGraveMove(row, { file: 'grave-moves.csv', row: index + 2 })),
  );
}

function chainOf(graveId: string, moves: readonly Ends[]) {
  const chain = toRelocationChain(graveId, bookOf(moves));
  const nameOf = ({ graveId: id, text }: { graveId: string | undefined; text: string }) => id ?? text;
  return {
    moves: chain.moves.map(({ from, to }) => `${nameOf(from)}→${nameOf(to)}`),
    now: chain.now.kind === 'moved' ? chain.now.ends.map(nameOf) : chain.now.kind,
  };
}

describe('the moves of a grave', () => {
  const moves: Ends[] = [
    ['b', 'c', '1985年'],
    ['Hill', 'a', '1951年'],
    ['a', 'b', '1960年'],
  ];

  it('are one chain, from whichever grave one looks', () => {
    const all = ['Hill→a', 'a→b', 'b→c'];
    expect(chainOf('a', moves)).toEqual({ moves: all, now: ['c'] });
    expect(chainOf('b', moves)).toEqual({ moves: all, now: ['c'] });
    expect(chainOf('c', moves)).toEqual({ moves: all, now: 'here' });
  });

  it('follow one another where dates are lacking', () => {
    const undated: Ends[] = moves.map(([from, to]) => [from, to]);
    expect(chainOf('b', undated).moves).toEqual(['Hill→a', 'a→b', 'b→c']);
  });

  it('may end at a place that has no row', () => {
    expect(chainOf('a', [['a', 'Home', '1990年']])).toEqual({ moves: ['a→Home'], now: ['Home'] });
  });

  it('may divide a shared grave', () => {
    const divided: Ends[] = [
      ['a', 'b', '1980年'],
      ['a', 'c', '1981年'],
    ];
    expect(chainOf('a', divided).now).toEqual(['b', 'c']);
    expect(chainOf('b', divided)).toEqual({ moves: ['a→b'], now: 'here' });
  });

  it('are none for most graves', () => {
    expect(chainOf('z', moves)).toEqual({ moves: [], now: 'here' });
  });
});

describe('moves in a circle', () => {
  it('end, and the last date says where the grave is', () => {
    const back: Ends[] = [
      ['a', 'b', '1955年'],
      ['b', 'a', '1980年'],
    ];
    expect(chainOf('a', back)).toEqual({ moves: ['a→b', 'b→a'], now: 'here' });
    expect(chainOf('b', back)).toEqual({ moves: ['a→b', 'b→a'], now: ['a'] });
  });

  it('leave it unclear where no date decides', () => {
    const circle: Ends[] = [
      ['a', 'b', '1955年'],
      ['b', 'a'],
    ];
    expect(chainOf('a', circle).now).toBe('unclear');
    expect(chainOf('z', [['z', 'a', '1950年'], ...circle]).now).toBe('unclear');
    expect(
      chainOf('a', [
        ['a', 'b', '1955年'],
        ['b', 'a', '1955年'],
      ]).now,
    ).toBe('unclear');
  });

  it('of one grave alone end too', () => {
    expect(chainOf('a', [['a', 'a', '1955年']]).now).toBe('here');
  });
});
