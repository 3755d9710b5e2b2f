import { expect, it } from 'vitest';
import { PixelGate } from './pixel-gate.ts';

it('large pictures wait for each other, in the order in which they came', async () => {
  const gate = new PixelGate(100);
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string, pixels: number) =>
    gate.run(pixels, async () => {
      log.push(name);
      await new Promise<void>((end) => ends.set(name, end));
    });
  const all = [
    start('a', 60),
    start('b', 40),
    start('c', 10),
    start('larger than the bound', 500),
    start('d', 1),
  ];
  const finish = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  await finish('nobody');
  expect(log).toEqual(['a', 'b']);
  await finish('b');
  expect(log).toEqual(['a', 'b', 'c']);
  await finish('a');
  expect(log).toHaveLength(3);
  await finish('c');
  expect(log.slice(3)).toEqual(['larger than the bound']);
  await finish('larger than the bound');
  await finish('d');
  await Promise.all(all);
  expect(log.at(-1)).toBe('d');
});

it('work that fails makes room for the next', async () => {
  const gate = new PixelGate(10);
  await expect(gate.run(10, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(gate.run(10, () => Promise.resolve('done'))).resolves.toBe('done');
});
