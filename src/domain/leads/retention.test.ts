import { expect, it } from 'vitest';
import { retentionDays, retentionRules } from './retention.ts';
import { stages } from './stages.ts';

it('every stage stands in exactly one rule of retention', () => {
  const named = retentionRules.flatMap((rule) => rule.stages);
  expect([...named].sort()).toEqual([...stages].sort());
});

it('logs are kept for the six months of the law, and disclosures for its three years', () => {
  expect(retentionDays.networkLog).toBeGreaterThan(184);
  expect(retentionDays.disclosures).toBeGreaterThanOrEqual(3 * 365 + 1);
});
