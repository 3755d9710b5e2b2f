import { describe, expect, it, vi } from 'vitest';
import { askOpened } from './search-sources.ts';

describe('what a search asks', () => {
  it('is opened once, with the first question', async () => {
    const open = vi.fn(async () => 'index');
    const ask = askOpened(open);
    expect(open).not.toHaveBeenCalled();
    expect(
      await Promise.all([ask(async (index) => `${index} 1`), ask(async (index) => `${index} 2`)]),
    ).toEqual(['index 1', 'index 2']);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is opened again after it could not be opened or answered', async () => {
    const open = vi.fn(async () => 'index');
    open.mockRejectedValueOnce(new Error('offline'));
    const ask = askOpened(open);
    await expect(ask(async (index) => index)).rejects.toThrow('offline');
    await expect(ask(() => Promise.reject(new Error('shard lost')))).rejects.toThrow('shard lost');
    expect(await ask(async (index) => index)).toBe('index');
    expect(open).toHaveBeenCalledTimes(3);
  });
});
