import { describe, expect, it } from 'vitest';
import { ColumnReader, readReadings, takeLists, toTextColumn, toWideColumns } from './index-columns.ts';
import { joinColumns } from './join-columns.fixture.ts';

describe('the columns of an index file', () => {
  it('come back one after the other, empty ones too', () => {
    const columns = [
      Uint8Array.of(),
      Uint8Array.of(0, 255),
      Uint8Array.of(),
      toTextColumn('𠮷⿰土口葛\u{E0100}'),
    ];
    const reader = new ColumnReader(joinColumns(columns));
    expect(reader.bytes()).toEqual(Uint8Array.of());
    expect(reader.bytes()).toEqual(Uint8Array.of(0, 255));
    expect(reader.text()).toBe('');
    expect(reader.text()).toBe('𠮷⿰土口葛\u{E0100}');
  });

  it.each([0, 1, 127, 128, 16_383, 16_384])('may be %i bytes long', (length) => {
    const column = Uint8Array.from({ length }, (_, at) => at % 251);
    const reader = new ColumnReader(joinColumns([column, Uint8Array.of(7)]));
    expect(reader.bytes()).toEqual(column);
    expect(reader.bytes()).toEqual(Uint8Array.of(7));
  });

  it('may be very many', () => {
    const columns = Array.from({ length: 255 }, (_, at) => Uint8Array.of(at));
    const reader = new ColumnReader(joinColumns(columns));
    expect(columns.map(() => reader.bytes()[0])).toEqual(columns.map((_, at) => at));
  });

  it('hold numbers up to 65,535', () => {
    const numbers = [0, 1, 255, 256, 257, 65_535];
    const reader = new ColumnReader(joinColumns([...toWideColumns(numbers), ...toWideColumns([])]));
    expect(reader.wide()).toEqual(numbers);
    expect(reader.wide()).toEqual([]);
  });

  it('hold readings as syllables and tones', () => {
    const columns = [...toWideColumns([5, 300]), Uint8Array.of(2, 0)];
    expect(readReadings(new ColumnReader(joinColumns(columns)))).toEqual([
      { syllable: 5, tone: 2 },
      { syllable: 300, tone: 0 },
    ]);
  });

  it('are divided into a list for each length', () => {
    expect(takeLists(Uint8Array.of(2, 0, 1), ['a', 'b', 'c'])).toEqual([['a', 'b'], [], ['c']]);
    expect(takeLists(Uint8Array.of(), ['a'])).toEqual([]);
  });
});

describe('an index file that is not whole', () => {
  const whole = joinColumns([Uint8Array.of(1, 2, 3), new Uint8Array(300)]);

  it('is refused wherever it is cut', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(() => new ColumnReader(whole.subarray(0, length))).toThrow('cut short or damaged');
  });

  it('is refused when something follows', () => {
    expect(() => new ColumnReader(Uint8Array.of(...whole, 0))).toThrow('cut short or damaged');
  });

  it('is refused when a length is another', () => {
    const damaged = Uint8Array.from(whole);
    damaged[1] = 2;
    expect(() => new ColumnReader(damaged)).toThrow('cut short or damaged');
  });
});
