import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPart, importsFolder, keepPart } from '../staff/import/import-folder.ts';
import { createFieldCipher, findKeyIdOfBytes } from './field-cipher.ts';
import { createKeyring, withNewKeys } from './keyring.ts';
import { listOldImports, rotateImports } from './rotate-imports.ts';
import { seededRandom } from './test-cipher.fixture.ts';

const random = seededRandom('imports');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'mingji-imports-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('files of imports are locked with the new key, and what no key opens stays and is counted', async () => {
  const before = createKeyring(new Date(0), random);
  const after = withNewKeys(before, new Date(1), random);
  const settings = { dataDir } as Parameters<typeof keepPart>[0]['settings'];
  const part = { jobId: 'job-1', name: 'source' };
  await keepPart(
    { cipher: createFieldCipher(before, random), settings },
    part,
    new TextEncoder().encode('名册'),
  );
  const broken = path.join(importsFolder(dataDir), 'job-1', 'copy');
  writeFileSync(broken, 'v1.other.not a text of ours at all, whatever it is');
  const cipher = createFieldCipher(after, random);
  const needs = { cipher, dataDir, keyId: after.currentDataKey };
  expect(listOldImports(needs)).toHaveLength(2);
  expect(rotateImports(needs)).toEqual({ renewed: 1, unreadable: 1 });
  expect(listOldImports(needs).map(({ name }) => name)).toEqual(['copy']);
  const file = path.join(importsFolder(dataDir), 'job-1', 'source');
  expect(findKeyIdOfBytes(readFileSync(file))).toBe(after.currentDataKey);
  expect(new TextDecoder().decode(await findPart({ cipher, settings }, part))).toBe('名册');
});
