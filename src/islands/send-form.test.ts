import { describe, expect, it } from 'vitest';
import { sendingWords as words } from '../i18n/desk-public.ts';
import { failureWords } from './send-form.ts';

describe('what is said where a form was not received', () => {
  it.each([
    [undefined, words.unreachable],
    [429, words.tooMany],
    [502, words.unavailable],
    [503, words.unavailable],
    [504, words.unavailable],
    [500, words.failed],
    [413, words.failed],
  ])('for %s is what happened', (status, title) => {
    expect(failureWords(status, '023-00000000')[0]).toBe(title);
  });

  it('always is that nothing is lost, and the telephone or that there is none yet', () => {
    expect(failureWords(503, '023-00000000')[1]).toEqual([words.kept, words.call('023-00000000')]);
    expect(failureWords(503, undefined)[1]).toEqual([words.kept, words.callPending]);
  });
});
