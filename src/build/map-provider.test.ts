import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readInlineHashes, sitePolicy } from '../server/web/content-security.ts';
import { writeMapProvider } from './map-provider.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'map-provider-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** The directive of the policy of the built site that tells where pictures may come from. */
function pictureSources(): string[] {
  const policy = sitePolicy(readInlineHashes(directory));
  const directive = policy.split('; ').find((part) => part.startsWith('img-src '));
  return (directive ?? '').split(' ').slice(1);
}

describe('the note of the map service', () => {
  it('is not there for a site that draws its own map, whose pictures are all its own', () => {
    writeMapProvider({ kind: 'schematic' }, directory);
    expect(existsSync(path.join(directory, 'map/provider.json'))).toBe(false);
    expect(pictureSources()).toEqual(["'self'", 'data:']);
  });

  it('opens the policy to the eight hosts of 天地图 and nobody else', () => {
    writeMapProvider({ kind: 'tianditu', serviceKey: '0123456789abcdef', reviewNumber: '' }, directory);
    expect(pictureSources()).toEqual([
      "'self'",
      'data:',
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((number) => `https://t${number}.tianditu.gov.cn`),
    ]);
  });

  it('goes when the site returns to its own map', () => {
    writeMapProvider({ kind: 'tianditu', serviceKey: '0123456789abcdef', reviewNumber: '' }, directory);
    writeMapProvider({ kind: 'schematic' }, directory);
    expect(pictureSources()).toEqual(["'self'", 'data:']);
  });

  it.each(['{"provider":"other","hosts":["https://evil.example"]}', '{"hosts":["*"]}', 'null', '{'])(
    'opens the policy to nobody where it says %s',
    (text) => {
      mkdirSync(path.join(directory, 'map'), { recursive: true });
      writeFileSync(path.join(directory, 'map/provider.json'), text);
      expect(pictureSources()).toEqual(["'self'", 'data:']);
    },
  );
});
