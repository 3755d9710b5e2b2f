import { describe, expect, it } from 'vitest';
import { toReleasePage } from './release-page.ts';

const manifest = {
  format: 'mingji-release-1' as const,
  release: '2026-11-27-01',
  made: '2026-11-27T20:05:09+08:00',
  archive: '试验',
  address: '/',
  contentChecksum: 'a'.repeat(64),
  sums: 'b'.repeat(64),
  files: 6707,
  bytes: 1,
  counts: { 英名录: 1234 },
  previous: null,
  key: 'c'.repeat(64),
};

describe('the page about releases', () => {
  it('says of a site that was only built that it proves nothing', () => {
    expect(toReleasePage(undefined)).toEqual({ current: undefined, earlier: [] });
  });

  it('gives the files that prove this release and every earlier one', () => {
    const { current, earlier } = toReleasePage({
      name: '2026-11-28-01',
      key: '0a1b2c3d',
      earlier: [{ manifest, hash: 'd'.repeat(64) }],
    });
    expect(current?.fingerprint).toBe('0A1B 2C3D');
    expect(current?.files.map(({ href }) => href)).toEqual([
      '/releases/2026-11-28-01/manifest.json',
      '/releases/2026-11-28-01/manifest.sig',
      '/releases/2026-11-28-01/SHA256SUMS',
      '/releases/2026-11-28-01/public-key.pem',
    ]);
    const [first] = earlier;
    expect([first?.name, first?.made, first?.people]).toEqual([
      '2026-11-27-01',
      '2026-11-27 20:05:09',
      '1,234 行',
    ]);
  });
});
