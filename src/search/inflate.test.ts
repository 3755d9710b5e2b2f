import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inflate } from './inflate.ts';

const text = new TextEncoder().encode('第45军第183师'.repeat(500));

afterEach(() => vi.unstubAllGlobals());

describe.each(['a browser with DecompressionStream', 'an older browser'])(
  'in %s a file of the index',
  (browser) => {
    const open = (): void => {
      if (browser === 'an older browser') vi.stubGlobal('DecompressionStream', undefined);
    };

    it('is inflated', async () => {
      open();
      expect(await inflate(deflateSync(text))).toEqual(text);
      expect(await inflate(deflateSync(new Uint8Array()))).toEqual(new Uint8Array());
    });

    it('is inflated where it lies in the middle of other bytes', async () => {
      open();
      const file = deflateSync(text);
      const around = new Uint8Array(file.length + 20);
      around.set(file, 10);
      expect(await inflate(around.subarray(10, -10))).toEqual(text);
    });

    it('that is cut short is refused', async () => {
      open();
      const file = deflateSync(text);
      await expect(inflate(file.subarray(0, Math.floor(file.length / 2)))).rejects.toThrow();
      await expect(inflate(new Uint8Array())).rejects.toThrow();
    });

    it('that is no zlib stream is refused', async () => {
      open();
      await expect(inflate(new TextEncoder().encode('<!doctype html>'))).rejects.toThrow();
    });
  },
);

describe('DecompressionStream', () => {
  it('refuses a file whose checksum is wrong', async () => {
    const file = Uint8Array.from(deflateSync(text));
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
    await expect(inflate(file)).rejects.toThrow();
  });
});
