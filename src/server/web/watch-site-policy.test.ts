import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { watchSitePolicy } from './watch-site-policy.ts';

const root = mkdtempSync(path.join(tmpdir(), 'policy-'));
afterAll(() => rmSync(root, { recursive: true }));

function writeSite(name: string, script: string): string {
  const folder = path.join(root, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), `<script>${script}</script>`);
  writeFileSync(path.join(folder, 'build-id.txt'), name);
  return folder;
}

describe('the policy of a site that is released anew while the server runs', () => {
  it('allows the scripts of the pages that are shown now, and no longer those of before', () => {
    const shown = path.join(root, 'shown');
    symlinkSync(writeSite('one', 'first()'), shown);
    const policy = watchSitePolicy(shown);
    const before = policy();
    expect(policy()).toBe(before);
    symlinkSync(writeSite('two', 'second()'), `${shown}.link`);
    renameSync(`${shown}.link`, shown);
    const now = policy();
    expect(now).not.toBe(before);
    expect(now.match(/'sha256-/gu)).toHaveLength(1);
  });
});
