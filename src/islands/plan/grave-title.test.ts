import { describe, expect, it } from 'vitest';
import { graveTitleOf } from '../../i18n/grave-titles.ts';
import { toGraveNames } from '../../views/grave/grave-names.ts';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { graveStates } from '../../domain/words.ts';
import { listOccupants } from '../../domain/graves/occupants.ts';
import { toTitle } from './grave-title.ts';

describe('the title of a lit grave', () => {
  it.each([...graveStates, ''])('says for %s what the page of the grave says', (state) => {
    for (const carvedNames of ['', '张样一', '张样一;李样二;王样三;赵样四;周样五']) {
      const row = { id: 'g-1', sheet: 'f', plot: '一区', row: '3', number: '5', sourceIds: 'invented' };
      const [grave] = archiveOf({ sources: [inventedSource], graves: [{ ...row, state, carvedNames }] })
        .graves.all;
      if (grave === undefined) throw new Error('There is no grave.');
      const names = toGraveNames(
        grave,
        listOccupants(grave, () => undefined),
      );
      const lit = {
        ...grave,
        index: 0,
        people: [],
        carved: grave.carvedNames,
        photoId: undefined,
        isLeft: false,
        box: undefined,
      };
      expect(toTitle(lit)).toBe(graveTitleOf(names));
    }
  });
});
