import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { writeCeremonyFiles } from './ceremony-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceremony-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sourceIds = 'invented';
/** 𱍐 no font draws; 𠮷 lies outside the packaged face. */
const archive = archiveOf({
  roll: [
    { id: 'p-1', name: '石𱍐', burialFacility: 'hill', sourceIds },
    { id: 'p-2', name: '王𠮷', sourceIds },
  ],
  facilities: [{ id: 'hill', name: '松林烈士陵园（虚构）', kind: '烈士陵园', district: '500106' }],
  certificates: [{ person: 'p-2', kind: '烈士光荣证', state: '待颁发', sourceIds }],
});

it('the papers of ceremonies are set for occasions, places and certificates, rare characters too', async () => {
  const staging = path.join(folder, 'site');
  const making = { staging, cacheDir: path.join(folder, 'cache') };
  await writeCeremonyFiles(archive, making);
  const files = readdirSync(path.join(staging, 'ceremonies'), { recursive: true }).map(String).sort();
  expect(files).toEqual(['at', 'at/hill.pdf', 'certificates.pdf', 'martyrs-day.pdf', 'qingming.pdf']);
  const bytes = readFileSync(path.join(staging, 'ceremonies/at/hill.pdf'));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  // What was made before comes from the cache, byte for byte.
  const made = readdirSync(path.join(folder, 'cache/ceremony-files')).length;
  await writeCeremonyFiles(archive, making);
  expect(readdirSync(path.join(folder, 'cache/ceremony-files'))).toHaveLength(made);
  expect(readFileSync(path.join(staging, 'ceremonies/at/hill.pdf')).equals(bytes)).toBe(true);
});

it('an archive without anybody has none', async () => {
  const staging = path.join(folder, 'empty');
  await writeCeremonyFiles(archiveOf({}), { staging, cacheDir: path.join(folder, 'cache') });
  expect(existsSync(staging)).toBe(false);
});
