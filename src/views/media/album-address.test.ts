import { describe, expect, it } from 'vitest';
import { mediaKinds } from '../../domain/media-words.ts';
import { toAlbumAddress } from './album-address.ts';

describe('the address of an album', () => {
  it('is plain for every kind, and no two kinds share one', () => {
    const addresses = mediaKinds.map((kind) => toAlbumAddress('kind', kind));
    expect(addresses.filter((address) => !/^[a-z]+(?:-[a-z]+)*$/u.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(mediaKinds.length);
  });

  it('of a volume holds nothing of its name, whatever signs that has', () => {
    const names = ['烈士名册', '烈士名册 ', '../../etc', 'a/b', '？*:"<>|'];
    const addresses = names.map((name) => toAlbumAddress('volume', name));
    expect(addresses.filter((address) => !/^v-[\da-f]{10}$/u.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(names.length);
  });

  it('keeps ids and codes, and says decades as the roll does', () => {
    expect([
      toAlbumAddress('person', 'p-7k3m9q2x'),
      toAlbumAddress('district', '500106'),
      toAlbumAddress('decade', '1940'),
    ]).toEqual(['p-7k3m9q2x', '500106', '1940s']);
  });
});
