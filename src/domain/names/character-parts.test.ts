import { describe, expect, it } from 'vitest';
import { countRepeats, countStrokes, findComposition } from './character-parts.ts';

describe('the parts of a character', () => {
  it('are read with their arrangement', () => {
    expect(findComposition('好')).toEqual({ arrangement: 'a', parts: ['女', '子'] });
    expect(findComposition('国')).toEqual({ arrangement: 's', parts: ['囗', '玉'] });
  });

  it('end at single strokes, and are none for a character that the table does not have', () => {
    expect(findComposition('一')).toBeUndefined();
    expect(findComposition('𬱖')).toBeUndefined();
    expect(findComposition('⿰土口')).toBeUndefined();
  });

  it('are counted as often as they are repeated', () => {
    expect(['r3tr', 'ra', 'rrefr', 'refh', 'd'].map(countRepeats)).toEqual([3, 2, 2, 1, 1]);
    expect(countStrokes('林')).toBe(2 * countStrokes('木'));
    expect(countStrokes('森')).toBe(3 * countStrokes('木'));
  });

  it('have their strokes', () => {
    expect([...'一十土木江'].map(countStrokes)).toEqual([1, 2, 3, 4, 6]);
  });
});
