import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { StoreBusyError } from './store-errors.ts';
import { createWriteQueue } from './write-queue.ts';

describe('the queue of writes', () => {
  it('does one thing at a time, in the order asked', async () => {
    const queue = createWriteQueue({ length: 10, wait: 10_000 });
    const told: string[] = [];
    const work = (name: string, milliseconds: number) =>
      queue.run(async () => {
        told.push(`${name} begins`);
        await pause(milliseconds);
        told.push(`${name} ends`);
      });
    await Promise.all([work('first', 20), work('second', 1)]);
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('lets visitors be served between two writes, though the writes never wait', async () => {
    const queue = createWriteQueue({ length: 10, wait: 10_000 });
    const told: string[] = [];
    const writes = ['first', 'second', 'third'].map((name) => queue.run(async () => told.push(name)));
    setImmediate(() => told.push('visitor'));
    await Promise.all(writes);
    expect(told.indexOf('visitor')).toBeLessThan(told.indexOf('third'));
  });

  it('goes on after work that failed, and tells only its own caller', async () => {
    const queue = createWriteQueue({ length: 10, wait: 10_000 });
    const failing = queue.run(() => Promise.reject(new Error('no room')));
    const following = queue.run(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no room');
    await expect(following).resolves.toBe('done');
  });

  it('says it is busy when too many wait, and takes more once some are done', async () => {
    const queue = createWriteQueue({ length: 2, wait: 10_000 });
    const slow = [1, 2].map(() => queue.run(() => pause(10)));
    await expect(queue.run(() => pause(1))).rejects.toThrow(StoreBusyError);
    await Promise.all(slow);
    await expect(queue.run(() => Promise.resolve('taken'))).resolves.toBe('taken');
  });

  it('says it is busy to who has waited too long, without doing the work', async () => {
    const queue = createWriteQueue({ length: 10, wait: 5 });
    let isDone = false;
    const slow = queue.run(() => pause(30));
    const late = queue.run(async () => {
      isDone = true;
    });
    await expect(late).rejects.toThrow(StoreBusyError);
    await slow;
    expect(isDone).toBe(false);
  });
});
