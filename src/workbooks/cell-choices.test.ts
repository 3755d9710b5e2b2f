import { describe, expect, it } from 'vitest';
import { toLetters, toValidations } from './cell-choices.ts';

describe('choices in cells', () => {
  it('letters columns as Excel does', () => {
    expect([1, 26, 27, 52, 703].map(toLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });

  it('leave a sheet alone that needs no help', () => {
    expect(toValidations([{ heading: '姓名' }, { heading: '籍贯', note: '' }])).toBe('');
  });

  it('cut what is longer than Excel shows, and never through a character', () => {
    const note = `${'字'.repeat(254)}𮧵`;
    const prompt = /prompt="([^"]*)"/u.exec(toValidations([{ heading: '栏', note }]))?.[1];
    expect(prompt).toBe('字'.repeat(254));
  });
});
