import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ColumnReader, toTextColumn } from '../index-columns.ts';
import { joinColumns } from '../join-columns.fixture.ts';
import { seededRandom } from '../seeded-random.fixture.ts';
import { compressColumns } from './write-index-file.ts';

async function inflateInBrowser(file: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(file)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const random = seededRandom(1950);
const noise = (length: number) => Uint8Array.from({ length }, () => random.below(256));
const repeated = (length: number, byte: number) => new Uint8Array(length).fill(byte);

describe('a file of the index', () => {
  it.each([
    ['no column', []],
    ['an empty column', [new Uint8Array()]],
    ['small columns alone', [noise(3), new Uint8Array(), noise(159)]],
    ['columns at the limit of small ones', [noise(159), noise(160), noise(161)]],
    [
      'large columns between small ones',
      [noise(1), noise(5000), noise(2), noise(3), repeated(9000, 7), noise(1)],
    ],
    ['a large column last', [noise(1), noise(5000)]],
    ['text', [toTextColumn('第45军第183师'.repeat(200)), toTextColumn('𠮷⿰土口')]],
    [
      'bytes that add up to the most a checksum holds',
      [repeated(70_000, 255), repeated(5552, 255), repeated(5553, 255)],
    ],
    ['many columns', Array.from({ length: 255 }, (_, at) => noise(at * 2))],
  ])('is one zlib stream that Node and browsers inflate, checksum and all: %s', async (_, columns) => {
    const file = compressColumns(columns);
    const whole = joinColumns(columns);
    expect(new Uint8Array(inflateSync(file))).toEqual(whole);
    expect(await inflateInBrowser(file)).toEqual(whole);
    const reader = new ColumnReader(inflateSync(file));
    for (const column of columns) expect(new Uint8Array(reader.bytes())).toEqual(new Uint8Array(column));
  });

  it('ends with the checksum of its bytes', () => {
    for (const columns of [[noise(20_000)], [repeated(100_000, 255)], []]) {
      const file = Uint8Array.from(compressColumns(columns));
      for (let byte = file.length - 4; byte < file.length; byte += 1) {
        const damaged = file.with(byte, (file[byte] ?? 0) ^ 1);
        expect(() => inflateSync(damaged)).toThrow('incorrect data check');
      }
    }
  });

  it('is refused where it is cut short, or a byte of it is another', () => {
    const file = Uint8Array.from(compressColumns([toTextColumn('林见山何有田'.repeat(100)), noise(300)]));
    for (let length = 0; length < file.length; length += 1)
      expect(() => inflateSync(file.subarray(0, length))).toThrow();
    for (const byte of [0, 1, Math.floor(file.length / 2)])
      expect(() => inflateSync(file.with(byte, (file[byte] ?? 0) ^ 0xff))).toThrow();
  });

  it('is equal where the columns are', () => {
    const columns = [noise(1000), noise(10)];
    expect(compressColumns(columns)).toEqual(
      compressColumns(columns.map((column) => Uint8Array.from(column))),
    );
  });

  it('is shorter than its columns where these repeat', () => {
    expect(compressColumns([repeated(10_000, 1), repeated(10_000, 2)]).length).toBeLessThan(200);
  });

  it('is hardly longer than its columns where nothing repeats', () => {
    expect(compressColumns([noise(10_000)]).length).toBeLessThan(10_100);
  });
});
