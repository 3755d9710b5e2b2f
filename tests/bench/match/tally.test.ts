import { expect, test } from 'vitest';
import { accountSchema } from '../../../src/domain/leads/account.ts';
import { addUp, tallyByKind } from './tally.ts';

const account = accountSchema.parse({ name: '江竹均' });
const leads = [
  { kind: 'full', truth: 'a', account },
  { kind: 'full', truth: 'b', account },
  { kind: 'absent-brother', truth: null, account },
];

test('leads are counted by kind, and the absent apart from those who are in the roll', () => {
  const tallies = tallyByKind(leads, [
    [{ person: 'a', strength: 'strong' }],
    [
      { person: 'a', strength: 'strong' },
      { person: 'b', strength: 'weak' },
    ],
    [{ person: 'c', strength: 'strong' }],
  ]);
  expect(tallies.get('full')).toEqual({ leads: 2, first: 1, amongFive: 2, strong: 2, strongRight: 1 });
  expect(addUp(tallies, 'present').leads).toBe(2);
  expect(addUp(tallies, 'absent')).toEqual({ leads: 1, first: 0, amongFive: 0, strong: 1, strongRight: 0 });
});
