import { describe, expect, it } from 'vitest';
import { removeRows } from './remove-rows.ts';

const text = '\uFEFF编号,备注\r\na,"两\r\n行"\r\nb,\r\nc,末\r\n';

describe('rows taken out of a table', () => {
  it('leave all others character for character', () => {
    expect(removeRows(text, new Set([3]))).toBe('\uFEFF编号,备注\r\na,"两\r\n行"\r\nc,末\r\n');
    expect(removeRows(text, new Set([2, 4]))).toBe('\uFEFF编号,备注\r\nb,\r\n');
  });

  it('are never the headings, and none where no row is meant', () => {
    expect(removeRows(text, new Set([1]))).toBe(text);
    expect(removeRows(text, new Set())).toBe(text);
  });

  it('may be the last one of a file without a line end', () => {
    expect(removeRows('编号\na\nb', new Set([3]))).toBe('编号\na\n');
  });
});
