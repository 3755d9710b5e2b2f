import { describe, expect, it } from 'vitest';
import { createTurnGate, TurnQueueFullError } from './turn-gate.ts';
import { createPasswordKeeper, currentCost } from './password-keeper.ts';

const small = { memory: 64, passes: 1, lanes: 1 };
const salt = new Uint8Array(16).fill(7);
const password = '山城江水长又长';

describe('the keeper of passwords', () => {
  it('knows the right password again and no other', async () => {
    const keeper = createPasswordKeeper({ cost: small });
    const stored = await keeper.hash(password, salt);
    expect(stored).toMatch(/^argon2id\$m=64,t=1,p=1\$/u);
    expect(await keeper.check(password, stored)).toEqual({ isRight: true, isStale: false });
    expect(await keeper.check(`${password}。`, stored)).toEqual({ isRight: false, isStale: false });
  });

  it('takes a password typed with composed or with combining letters as the same', async () => {
    const keeper = createPasswordKeeper({ cost: small });
    const stored = await keeper.hash('caf\u00e9 an der Donau', salt);
    expect((await keeper.check('cafe\u0301 an der Donau', stored)).isRight).toBe(true);
  });

  it('calls a right password stale when the cost has risen since, in memory or in passes', async () => {
    const stored = await createPasswordKeeper({ cost: small }).hash(password, salt);
    for (const cost of [
      { ...small, memory: 128 },
      { ...small, passes: 2 },
    ]) {
      expect(await createPasswordKeeper({ cost }).check(password, stored)).toEqual({
        isRight: true,
        isStale: true,
      });
    }
  });

  it.each([
    ['nothing stored', undefined],
    ['what is no hash', 'password'],
    ['a hash of another kind', `argon2i$m=64,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
    ['a hash cut short', `argon2id$m=64,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(42)}`],
  ])('is never right against %s', async (_, stored) => {
    const keeper = createPasswordKeeper({ cost: small });
    expect(await keeper.check(password, stored)).toEqual({ isRight: false, isStale: false });
  });

  it('hashes as dearly as the house rules say: 64 MiB, three passes', async () => {
    expect(currentCost).toEqual({ memory: 65_536, passes: 3, lanes: 1 });
    const keeper = createPasswordKeeper();
    const stored = await keeper.hash(password, salt);
    expect(stored.startsWith('argon2id$m=65536,t=3,p=1$')).toBe(true);
  });
});

describe('the gate before the hashes', () => {
  it('lets two run at a time, the others in turn, and sends away what would wait too long', async () => {
    const gate = createTurnGate(2, 3);
    const opens: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const work = () =>
      new Promise<void>((resolve) => {
        running += 1;
        most = Math.max(most, running);
        opens.push(() => {
          running -= 1;
          resolve();
        });
      });
    const passing = Array.from({ length: 5 }, () => gate(work));
    await expect(gate(work)).rejects.toThrow(TurnQueueFullError);
    while (opens.length > 0) {
      opens.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(passing);
    expect(most).toBe(2);
    await expect(Promise.resolve(gate(() => Promise.resolve('after')))).resolves.toBe('after');
  });

  it('goes on after a hash that failed', async () => {
    const gate = createTurnGate(1, 1);
    await expect(gate(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await gate(() => Promise.resolve(1))).toBe(1);
  });
});
