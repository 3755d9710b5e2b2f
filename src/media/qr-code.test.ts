import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-code.ts';

const address = 'https://mingji.example.org/people/7k3m9q2x/';

describe('the QR code on a printed page', () => {
  it.each([
    ['a short address', 'https://mj.cn/p/7k3m9q2x', 2],
    ['the address of a person', 'https://mingji.example.org/people/7k3m9q2x', 3],
    ['an address of sixty characters', 'https://yinglie.example.gov.cn/lieshi/people/cq-0001234.html', 4],
    [
      'an address with a Chinese path',
      'https://www.example.gov.cn/%E8%8B%B1%E5%90%8D%E5%BD%95/people/7k3m9q2x/',
      5,
    ],
  ])('leads to %s when read back', (_, text, version) => {
    const code = qrPath(text);
    expect(code.size).toBe(17 + 4 * version);
    expect(readCode(toModules(code))).toBe(text);
  });

  it('has its three finder patterns at the corners', () => {
    const modules = toModules(qrPath(address));
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    for (const [left, top] of [
      [0, 0],
      [modules.length - 7, 0],
      [0, modules.length - 7],
    ] as const) {
      const found = modules.slice(top, top + 7).map((row) =>
        row
          .slice(left, left + 7)
          .map(Number)
          .join(''),
      );
      expect(found).toEqual(finder);
    }
  });

  it('keeps a quiet zone of four modules in its view box', () => {
    expect(qrPath(address).viewBox).toBe('-4 -4.5 41 41');
  });
});

/** Draws the path as a viewer would: a line of width 1 along y covers row y. */
function toModules({ path, size }: { path: string; size: number }): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let x = 0;
  let y = 0;
  for (const [, command, first = '', second = ''] of path.matchAll(/([Mmh])(-?\d+)(?: (-?\d+))?/gu)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    else if (command === 'm') [x, y] = [x + Number(first), y + Number(second)];
    else for (const end = x + Number(first); x < end; x++) (modules[y] ?? [])[x] = true;
  }
  return modules;
}

/** Error level M: error codewords a block, then the data codewords of each block (ISO/IEC 18004, table 9). */
const blocksOfVersion: Readonly<Record<number, [number, number[]]>> = {
  1: [10, [16]],
  2: [16, [28]],
  3: [26, [44]],
  4: [18, [32, 32]],
  5: [24, [43, 43]],
  6: [16, [27, 27, 27, 27]],
};

/** Reads a clean code of versions 1 to 6 in byte mode by the standard; throws where the code breaks it. */
function readCode(modules: boolean[][]): string {
  const version = (modules.length - 17) / 4;
  const [errorCount, dataCounts] = blocksOfVersion[version] ?? [0, []];
  const codewords = readCodewords(modules, readMask(modules));
  const blocks: number[][] = dataCounts.map(() => []);
  const longest = Math.max(...dataCounts);
  let next = 0;
  for (let index = 0; index < longest; index++) {
    for (const [at, block] of blocks.entries()) {
      if (index < (dataCounts[at] ?? 0)) block.push(codewords[next++] ?? 0);
    }
  }
  const data = blocks.flat();
  for (let index = 0; index < errorCount; index++) {
    for (const block of blocks) block.push(codewords[next++] ?? 0);
  }
  if (blocks.some((block) => !isCodeword(block, errorCount)))
    throw new Error('error correction does not agree');
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (bits.slice(0, 4) !== '0100') throw new Error('not in byte mode');
  const length = parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, at) => parseInt(bits.slice(12 + 8 * at, 20 + 8 * at), 2));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function readMask(modules: boolean[][]): number {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => modules[8]?.[column]);
  for (const row of [7, 5, 4, 3, 2, 1, 0]) places.push(modules[row]?.[8]);
  const format = parseInt(places.map(Number).join(''), 2) ^ 0b101010000010010;
  let remainder = format;
  for (let bit = 14; bit >= 10; bit--) if ((remainder >> bit) & 1) remainder ^= 0b10100110111 << (bit - 10);
  if (remainder !== 0) throw new Error('format information is damaged');
  if (format >> 13 !== 0) throw new Error('not error level M');
  return (format >> 10) & 7;
}

function readCodewords(modules: boolean[][], mask: number): number[] {
  if (mask !== 2) throw new Error('this reader knows mask 2 only');
  const size = modules.length;
  const bits: number[] = [];
  let goesUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = goesUp ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (isFunctionModule(column, row, size)) continue;
        bits.push(Number(modules[row]?.[column]) ^ Number(column % 3 === 0));
      }
    }
    goesUp = !goesUp;
  }
  const whole = bits.length - (bits.length % 8);
  return Array.from({ length: whole / 8 }, (_, at) => parseInt(bits.slice(8 * at, 8 * at + 8).join(''), 2));
}

function isFunctionModule(column: number, row: number, size: number): boolean {
  if (column === 6 || row === 6) return true;
  if (column < 9 && (row < 9 || row >= size - 8)) return true;
  if (column >= size - 8 && row < 9) return true;
  const centre = size - 7;
  return size > 21 && Math.abs(column - centre) <= 2 && Math.abs(row - centre) <= 2;
}

/** True when the Reed–Solomon syndromes of the block are all zero. */
function isCodeword(block: readonly number[], errorCount: number): boolean {
  const multiply = (one: number, other: number): number => {
    let product = 0;
    for (let bit = 7; bit >= 0; bit--) {
      product = (product << 1) ^ ((product >> 7) * 0x11d);
      if ((other >> bit) & 1) product ^= one;
    }
    return product;
  };
  let root = 1;
  for (let index = 0; index < errorCount; index++) {
    if (block.reduce((sum, byte) => multiply(sum, root) ^ byte, 0) !== 0) return false;
    root = multiply(root, 2);
  }
  return true;
}
