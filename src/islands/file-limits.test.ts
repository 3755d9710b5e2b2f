import { describe, expect, it } from 'vitest';
import { findFileFault } from './file-limits.ts';

const megabyte = 1024 * 1024;
const limits = { most: 3, mostMegabytes: 8 };
const picture = (name: string, size: number) => ({ name, size });

describe('files of a form', () => {
  it('are in order up to the limits', () => {
    expect(findFileFault([], limits)).toBeUndefined();
    expect(findFileFault(Array(3).fill(picture('a.jpg', 8 * megabyte)), limits)).toBeUndefined();
  });

  it('are named where one is too large', () => {
    const files = [picture('a.jpg', 1), picture('b.jpg', 8 * megabyte + 1)];
    expect(findFileFault(files, limits)).toBe('“b.jpg”超过8兆，请换一张小一些的');
  });

  it('may not be more than the form takes', () => {
    expect(findFileFault(Array(4).fill(picture('a.jpg', 1)), limits)).toBe('最多选3张，请去掉几张');
  });
});
