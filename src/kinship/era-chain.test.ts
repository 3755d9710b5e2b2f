import { expect, test } from 'vitest';
import { ColumnBuilder } from './coded-column.ts';
import { EraChain } from './era-chain.ts';

/** Ten people of either era: the force and the place of death are the era's own. */
const eras = Uint8Array.from({ length: 20 }, (_, person) => (person < 10 ? 0 : 1));
const column = (() => {
  const builder = new ColumnBuilder<string>();
  for (const era of eras) builder.add(String(era), () => String(era));
  return builder.build(eras, 2);
})();
const likelihoods = Float64Array.from([0.9, 0.1]);

test('a second field that tells the same era adds little to the first', () => {
  const chain = new EraChain([10, 10]);
  const [first = 0] = chain.next({ column, likelihoods });
  const [second = 0] = chain.next({ column, likelihoods });
  expect(first).toBeCloseTo(Math.log2(0.9 / 0.5), 5);
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThan(first / 2);
});

test('against the era told by the first a second field speaks louder', () => {
  const chain = new EraChain([10, 10]);
  const [, first = 0] = chain.next({ column, likelihoods });
  const [, second = 0] = chain.next({ column, likelihoods });
  expect(second).toBeLessThan(first);
});

test('a column that no record fills weighs nothing', () => {
  const builder = new ColumnBuilder<string>();
  for (const _ of eras) builder.add(undefined, () => '');
  const chain = new EraChain([10, 10]);
  expect([...chain.next({ column: builder.build(eras, 2), likelihoods: new Float64Array(0) })]).toEqual([]);
});
