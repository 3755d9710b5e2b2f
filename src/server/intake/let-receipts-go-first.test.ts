import { describe, expect, it } from 'vitest';
import { letReceiptsGoFirst, mostLooks } from './let-receipts-go-first.ts';

async function countLooks(shares: (look: number) => number): Promise<number> {
  let looks = 0;
  await letReceiptsGoFirst(() => Promise.resolve(shares((looks += 1))));
  return looks;
}

describe('a comparison', () => {
  it('goes ahead at once where the server has time', async () => {
    expect(await countLooks(() => 0.2)).toBe(1);
  });

  it('waits while families wait for receipts', async () => {
    expect(await countLooks((look) => (look < 4 ? 0.95 : 0.3))).toBe(4);
  });

  it('is not put off for ever by a rush that does not end', async () => {
    expect(await countLooks(() => 1)).toBe(mostLooks);
  });
});
