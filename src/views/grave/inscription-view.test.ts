import { describe, expect, it } from 'vitest';
import { toInscriptionView } from './inscription-view.ts';

describe('an inscription on the page', () => {
  it('stands upright while it is short', () => {
    expect(toInscriptionView('张样一烈士之墓／一九五五年立')?.isUpright).toBe(true);
    expect(toInscriptionView('生于某年某月某日，某县某乡人，某年参加革命')?.isUpright).toBe(false);
    expect(toInscriptionView(Array.from({ length: 9 }, () => '一行').join('／'))?.isUpright).toBe(false);
  });

  it('explains the signs that it uses, and no others', () => {
    expect(toInscriptionView('张□一〔之〕墓')?.signs).toEqual(['unreadable', 'conjectured']);
    expect(toInscriptionView('张样一之墓')?.signs).toEqual([]);
  });

  it('is none where nothing was copied', () => {
    expect(toInscriptionView('')).toBeUndefined();
  });
});
