import { hash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashTree, listTree } from './hash-tree.ts';
import { provePage } from './prove-page.ts';
import { prepareTrial, trialKey, write, type TrialReleases } from './release.fixture.ts';
import { readSeals, verifyFolder } from './verify-folder.ts';

const [first, second] = ['2026-11-27-01', '2026-11-27-02'];

let trial: TrialReleases;
beforeEach(() => {
  trial = prepareTrial();
});
afterEach(() => rmSync(trial.root, { recursive: true }));

async function makeTwo(): Promise<void> {
  await trial.make(first);
  rmSync(path.join(trial.siteDir, 'people/p-1.html'));
  write(trial.siteDir, 'people/p-1.html', '<p>张壹</p>');
  await trial.make(second);
}

const verify = (folder = trial.folder) =>
  verifyFolder(folder, trial.key.fingerprint)?.findings.map((finding) => Object.values(finding).join(' '));

describe('a release', () => {
  it('holds site and content as they were, without masters, and proves itself', async () => {
    await makeTwo();
    expect(verify()).toEqual([]);
    expect(listTree(path.join(trial.folder, first)).filter((file) => !file.includes('releases/'))).toEqual([
      'SHA256SUMS',
      'content/roll/500113.csv',
      'manifest.json',
      'manifest.sig',
      'public-key.pem',
      'site/index.html',
      'site/people/p-1.html',
    ]);
    expect(readFileSync(path.join(trial.folder, first, 'site/people/p-1.html'), 'utf8')).toBe('<p>张一</p>');
  });

  it('shows in its site what proves it and all before it', async () => {
    await makeTwo();
    const shown = listTree(path.join(trial.folder, second, 'site/releases'));
    expect(shown.filter((file) => file.endsWith('manifest.json'))).toEqual([
      `${first}/manifest.json`,
      `${second}/manifest.json`,
    ]);
  });

  it('is not made where the content is another than the one that was built', async () => {
    const checksum = 'a'.repeat(64);
    const { folder, siteDir, contentDir, key } = trial;
    const { makeRelease } = await import('./make-release.ts');
    const facts = { made: '', archive: '', address: '', counts: {} };
    const making = makeRelease({ folder, release: first, siteDir, contentDir, key, facts, checksum });
    await expect(making).rejects.toThrow('资料又改动了');
    expect(verify()).toBeUndefined();
  });
});

describe('the verification of releases', () => {
  it('finds one changed byte in any file whatsoever', async () => {
    await trial.make(first);
    const folder = path.join(trial.folder, first);
    for (const file of listTree(folder)) {
      const full = path.join(folder, file);
      const bytes = readFileSync(full);
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 2);
      changed[at] = (changed[at] ?? 0) ^ 1;
      // Files of a release are hard links to those that were built: only this name is to change.
      rmSync(full);
      writeFileSync(full, changed);
      expect([file, verify()]).not.toEqual([file, []]);
      writeFileSync(full, bytes);
    }
    expect(verify()).toEqual([]);
  });

  it('names the file that was changed, taken away or put in', async () => {
    await makeTwo();
    const folder = path.join(trial.folder, first);
    write(folder, 'content/roll/500113.csv', '编号,姓名\r\np-1,张七\r\n');
    rmSync(path.join(folder, 'site/index.html'));
    write(folder, 'site/people/p-9.html', '冒名');
    expect(verify()).toEqual([
      `changed ${first} content/roll/500113.csv`,
      `missing ${first} site/index.html`,
      `added ${first} site/people/p-9.html`,
      `content ${first}`,
    ]);
  });

  it('is not deceived by a list that was changed along', async () => {
    await trial.make(first);
    const folder = path.join(trial.folder, first);
    rmSync(path.join(folder, 'site/index.html'));
    write(folder, 'site/index.html', '改过');
    const { sums } = hashTree(folder, (file) => /^(?:site\/(?!releases)|content\/)/u.test(file));
    write(folder, 'SHA256SUMS', [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join(''));
    expect(verify()).toContain(`sums ${first}`);
  });

  it('knows a release that somebody else signed', async () => {
    const other = trialKey(path.join(trial.root, 'keys/two.pem'));
    await trial.make(first, other);
    expect(verify()).toEqual([`key ${first} ${other.fingerprint} ${trial.key.fingerprint}`]);
  });

  it('misses a release that was taken out of the row, and sees one that was exchanged', async () => {
    await makeTwo();
    const third = '2026-11-28-01';
    await trial.make(third);
    const aside = path.join(trial.root, 'aside');
    renameSync(path.join(trial.folder, second), aside);
    expect(verify()).toEqual([`chain ${third} ${second} true`]);
    renameSync(path.join(trial.folder, third), path.join(trial.root, third));
    write(trial.contentDir, 'roll/500113.csv', '编号,姓名\r\np-1,张七\r\n');
    await trial.make(second);
    renameSync(path.join(trial.root, third), path.join(trial.folder, third));
    expect(verify()).toEqual([`chain ${third} ${second} false`]);
  });

  it('lets the oldest releases be kept elsewhere: their manifests are in the site of those that follow', async () => {
    await makeTwo();
    rmSync(path.join(trial.folder, first), { recursive: true });
    expect(verify()).toEqual([]);
  });

  it('verifies a site alone, as a web server shows it', async () => {
    await makeTwo();
    const served = path.join(trial.root, 'served');
    cpSync(path.join(trial.folder, second, 'site'), served, { recursive: true });
    expect(verify(served)).toEqual([]);
    write(served, 'index.html', '被人改过');
    expect(verify(served)).toEqual([`changed ${second} index.html`]);
  });

  it('says nothing of a folder that is no release', () => {
    expect(verifyFolder(trial.contentDir)).toBeUndefined();
  });
});

describe('a page that a family kept', () => {
  const prove = (text: string, record?: string) =>
    provePage(readSeals(trial.folder, trial.key.fingerprint), hash('sha256', text), record).map(
      ({ release, page }) => [release, page],
    );

  it('is found in the release of which it was a page', async () => {
    await makeTwo();
    expect(prove('<p>张一</p>', 'p-1')).toEqual([[first, 'people/p-1.html']]);
    expect(prove('<p>张壹</p>')).toEqual([[second, 'people/p-1.html']]);
    expect(prove('<p>张七</p>', 'p-1')).toEqual([]);
    expect(prove('<p>张一</p>', 'p-2')).toEqual([]);
  });

  it('is proved by no release whose seal is broken', async () => {
    await makeTwo();
    write(path.join(trial.folder, first), 'manifest.sig', 'x');
    expect(prove('<p>张一</p>')).toEqual([]);
  });

  it('is proved with the four files of the seal alone', async () => {
    await trial.make(first);
    const kept = path.join(trial.root, 'kept');
    for (const file of ['manifest.json', 'manifest.sig', 'SHA256SUMS', 'public-key.pem'])
      cpSync(path.join(trial.folder, first, file), path.join(kept, file));
    const seals = readSeals(kept, trial.key.fingerprint);
    expect(provePage(seals, hash('sha256', '<p>张一</p>')).map(({ release }) => release)).toEqual([first]);
  });
});
