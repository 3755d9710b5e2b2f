import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchIndexFile } from './fetch-index-file.ts';

afterEach(() => vi.unstubAllGlobals());

function answerWith(response: Response | Error) {
  const fetched = vi.fn((_address: string, _options: RequestInit) =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('a file of the name index', () => {
  it('is fetched from below the index’s address', async () => {
    const fetched = answerWith(new Response(new Uint8Array([1, 2, 3])));
    expect(await fetchIndexFile('/lieshi/names/')('start.bin')).toEqual(new Uint8Array([1, 2, 3]));
    expect(fetched).toHaveBeenCalledWith('/lieshi/names/start.bin', { cache: 'default' });
  });

  it('is fetched past the caches when wanted afresh', async () => {
    const fetched = answerWith(new Response(new Uint8Array()));
    await fetchIndexFile('/names/')('start.bin', { afresh: true });
    expect(fetched).toHaveBeenCalledWith('/names/start.bin', { cache: 'reload' });
  });

  it('that the server does not have is undefined', async () => {
    answerWith(new Response(null, { status: 404 }));
    expect(await fetchIndexFile('/names/')('none.bin')).toBeUndefined();
  });

  it('that the server fails to give, or the network, is an error', async () => {
    answerWith(new Response(null, { status: 503 }));
    await expect(fetchIndexFile('/names/')('start.bin')).rejects.toThrow(
      '/names/start.bin: the server answers 503',
    );
    answerWith(new TypeError('Failed to fetch'));
    await expect(fetchIndexFile('/names/')('start.bin')).rejects.toThrow('Failed to fetch');
  });
});
