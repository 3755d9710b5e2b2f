import { describe, expect, it } from 'vitest';
import { mintId } from './mint-id.ts';

const bytesFrom = (bytes: number[]) => {
  let position = 0;
  return () => bytes[position++ % bytes.length] ?? 0;
};

describe('a new id', () => {
  it('is eight letters and figures that can be told apart', () => {
    expect(mintId('p', bytesFrom([0, 1, 2, 3, 30, 29, 28, 27]), new Set())).toBe('p-2345zyxw');
    const every = mintId('p', bytesFrom(Array.from({ length: 256 }, (_, index) => index)), new Set());
    expect(every).toMatch(/^p-[^01ilo]{8}$/u);
  });

  it('is never one that has been given, even to a record that is gone', () => {
    const bytes = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(mintId('p', bytesFrom(bytes), new Set(['p-22222222']))).toBe('p-33333333');
  });

  it('takes no letter from the odd bytes at the end, which would favour the first ones', () => {
    expect(mintId('p', bytesFrom([255, 248, 5]), new Set())).toBe('p-77777777');
  });
});
