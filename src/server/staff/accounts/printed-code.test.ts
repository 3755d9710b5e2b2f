import { describe, expect, it } from 'vitest';
import { countedRandom } from '../../test-context.fixture.ts';
import { newPrintedCode, parsePrintedCode, toRecoveryHash } from './printed-code.ts';

describe('a printed code', () => {
  it('has four groups of four characters without look-alikes, and is read back', () => {
    const random = countedRandom();
    for (let count = 0; count < 200; count++) {
      const code = newPrintedCode(random);
      expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u);
      expect(parsePrintedCode(code)).toBe(code.replaceAll('-', ''));
    }
  });

  it.each([
    ['in small letters without hyphens', '7k3m9q2x7k3m9q2x'],
    ['with blanks', ' 7K3M 9Q2X 7K3M 9Q2X '],
    ['in full-width letters', '７Ｋ３Ｍ－９Ｑ２Ｘ－７Ｋ３Ｍ－９Ｑ２Ｘ'],
  ])('is understood %s', (_, typed) => {
    expect(parsePrintedCode(typed)).toBe('7K3M9Q2X7K3M9Q2X');
  });

  it.each(['', '123456', '7K3M-9Q2X-7K3M-9Q2', '7K3M-9Q2X-7K3M-9Q20', '7K3M-9Q2X-7K3M-9Q2X-7'])(
    'is not read from %j',
    (typed) => {
      expect(parsePrintedCode(typed)).toBeUndefined();
    },
  );

  it('is stored differently for each person', () => {
    expect(toRecoveryHash('a', '7K3M9Q2X7K3M9Q2X')).not.toBe(toRecoveryHash('b', '7K3M9Q2X7K3M9Q2X'));
  });
});
