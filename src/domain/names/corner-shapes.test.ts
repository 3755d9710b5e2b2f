import { describe, expect, it } from 'vitest';
import { cornerShapes } from './corner-shapes.ts';

function codeOf(character: string): string {
  return cornerShapes(character).join('');
}

describe('the shapes in the corners of a character', () => {
  it('are those of its parts: left and right, above and below', () => {
    expect(codeOf('他')).toBe('2421');
    expect(codeOf('恩')).toBe('6633');
  });

  it('come from inside an open frame, as the four-corner method has it', () => {
    expect(codeOf('问').slice(2)).toBe('66');
  });

  it('are the same for characters that the method files together', () => {
    expect(codeOf('佳').slice(0, 1)).toBe(codeOf('化').slice(0, 1));
    expect(codeOf('永')).toBe(codeOf('寨'));
  });

  it('are mirrored with the part', () => {
    expect(codeOf('卯')).toBe('7722');
  });

  it('are empty where the parts are not known', () => {
    expect(cornerShapes('A')).toEqual(['', '', '', '']);
  });
});
