import { describe, expect, it } from 'vitest';
import { positionDiffers } from './written-position.ts';

const place = { plot: '一区', row: '3', number: '5' };

describe('a position in words', () => {
  it.each([
    '一区3排5号',
    '1区三排五号',
    '一区第三排第5号墓',
    '3排5号',
    '烈士陵园一区，5号',
    '东侧，碑已风化',
    '一墓区3排',
  ])('%s may be the place of the ledger', (written) => {
    expect(positionDiffers(written, place)).toBe(false);
  });

  it.each(['二区3排5号', '一区13排5号', '第三排15号', '一区3排6号'])('%s is another place', (written) => {
    expect(positionDiffers(written, place)).toBe(true);
  });

  it('differs from nothing that the ledger leaves open', () => {
    expect(positionDiffers('二区3排5号', { plot: '', row: '', number: '5' })).toBe(false);
    expect(positionDiffers('东区5号', { plot: '松柏区', row: '', number: '5' })).toBe(false);
  });
});
