import { describe, expect, it } from 'vitest';
import { storeTrials } from './store-trials.ts';

describe('the trials of the store, in short', () => {
  it.each(storeTrials.map((trial) => [trial.id, trial.title, trial] as const))(
    '%s: %s',
    async (_id, _title, trial) => {
      const { figures, failures } = await trial.run({ isFull: false });
      expect(failures, JSON.stringify(figures)).toEqual([]);
    },
  );
});
