import { describe, expect, it } from 'vitest';
import { roomText } from './character-count.ts';

describe('the room in a long field', () => {
  it('is not spoken of before four fifths are used', () => {
    expect(roomText('字'.repeat(79), 100)).toBeUndefined();
    expect(roomText('字'.repeat(80), 100)).toBe('还可以写20字');
  });

  it('counts a rare character as one', () => {
    expect(roomText('𠮷'.repeat(90), 100)).toBe('还可以写10字');
  });

  it('says by how much too long a text is', () => {
    expect(roomText('字'.repeat(100), 100)).toBe('还可以写0字');
    expect(roomText('字'.repeat(103), 100)).toBe('多了3字');
  });
});
