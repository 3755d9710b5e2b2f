import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { applyFiles, settleFiles, type FileChange } from './apply-files.ts';
import { readStandingFile, withStandingFiles } from './standing-file.ts';
import { writeJournal } from './switch-journal.ts';

const root = mkdtempSync(path.join(tmpdir(), 'switch-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const old = { 'roll/1.csv': '\uFEFF甲\r\n', 'events.csv': '乙\n', 'gone.csv': '丙\n' };
const changes: FileChange[] = [
  { file: 'roll/1.csv', before: old['roll/1.csv'], after: '\uFEFF甲\r\n新\r\n' },
  { file: 'events.csv', before: old['events.csv'], after: '乙二\n' },
  { file: 'walls/2.csv', before: undefined, after: '丁\n' },
  { file: 'gone.csv', before: old['gone.csv'], after: undefined },
];
const files = changes.map(({ file }) => file);
const oldTexts = changes.map(({ before }) => before);
const newTexts = changes.map(({ after }) => after);

let made = 0;
function makeFolder(): string {
  const folder = path.join(root, String(made++));
  mkdirSync(path.join(folder, 'roll'), { recursive: true });
  for (const [file, text] of Object.entries(old)) writeFileSync(path.join(folder, file), text);
  return folder;
}

const readPlain = (folder: string) =>
  files.map((file) => {
    const full = path.join(folder, file);
    return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
  });
const readStanding = (folder: string) =>
  files.map((file) => readStandingFile(folder, file)?.toString('utf8'));
const listHidden = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /^\.|\.new$/u.test(name));

describe('switching several files as one', () => {
  it('changes, adds and removes files, and leaves nothing else behind', async () => {
    const folder = makeFolder();
    const applied = await applyFiles(folder, changes);
    expect(applied).toEqual({ kind: 'applied', restored: { files: [], keptAside: [] } });
    expect(readPlain(folder)).toEqual(newTexts);
    expect(listHidden(folder)).toEqual([]);
  });

  it('writes nothing where a file says something else by now, or the guard names one', async () => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'events.csv'), '别人刚改过\n');
    expect(await applyFiles(folder, changes)).toEqual({ kind: 'changed', files: ['events.csv'] });
    writeFileSync(path.join(folder, 'events.csv'), old['events.csv']);
    expect(await applyFiles(folder, changes, () => ['sources.csv'])).toEqual({
      kind: 'changed',
      files: ['sources.csv'],
    });
    expect(readPlain(folder)).toEqual(oldTexts);
    expect(listHidden(folder)).toEqual([]);
  });

  it('puts everything back where one of the files can’t be written', async () => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'walls'), 'a file where a folder should be');
    const applied = await applyFiles(folder, changes);
    expect(applied).toMatchObject({ kind: 'unwritable', file: 'walls/2.csv' });
    rmSync(path.join(folder, 'walls'));
    expect(readPlain(folder)).toEqual(oldTexts);
    expect(listHidden(folder)).toEqual([]);
  });

  it('lets one run in at a time, and clears the lock of a run that has ended', async () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, '.switch'));
    const lock = path.join(folder, '.switch/lock');
    writeFileSync(lock, `${process.pid} elsewhere\n`);
    expect(await applyFiles(folder, changes)).toEqual({
      kind: 'busy',
      host: 'elsewhere',
      process: process.pid,
    });
    expect(readPlain(folder)).toEqual(oldTexts);
    const ended = await promisify(execFile)(process.execPath, [
      ...['-e', `fs.writeFileSync(${JSON.stringify(lock)}, process.pid + ' ' + os.hostname() + '\\n')`],
    ]);
    expect(ended.stderr).toBe('');
    expect(await applyFiles(folder, changes)).toMatchObject({ kind: 'applied', clearedLock: {} });
    expect(readPlain(folder)).toEqual(newTexts);
  });

  it('keeps what somebody wrote into a table while a switch lay cut short', async () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, '.switch'));
    writeFileSync(path.join(folder, '.switch/old-0'), old['events.csv']);
    await writeJournal(folder, [{ file: 'events.csv', oldCopy: 'old-0', newHash: 'x'.repeat(64) }]);
    writeFileSync(path.join(folder, 'events.csv'), '手工改的\n');
    const settled = await settleFiles(folder);
    expect(readFileSync(path.join(folder, 'events.csv'), 'utf8')).toBe(old['events.csv']);
    const aside = settled.kind === 'settled' ? (settled.restored.keptAside[0] ?? '') : '';
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe('手工改的\n');
  });
});

/**
 * Runs a switch in each folder, in one process of its own: the first stops as it is about to do its first change on the disk,
 * the second at its second, and so on. When all stand still or have ended, the process is killed.
 */
async function killAtEveryStep(folders: readonly string[]): Promise<void> {
  const script = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const folders = ${JSON.stringify(folders)};
    const steps = folders.map(() => 0);
    const stopped = folders.map(() => Promise.withResolvers());
    for (const name of ['open', 'rename', 'rm', 'rmdir', 'mkdir', 'writeFile']) {
      const real = fs[name];
      fs[name] = (...words) => {
        const at = folders.findIndex((folder) => words[0] === folder || words[0].startsWith(folder + '/'));
        if (at === -1 || steps[at]++ < at) return real(...words);
        stopped[at].resolve();
        return new Promise(() => {});
      };
    }
    syncBuiltinESMExports();
    const { applyFiles } = await import(${JSON.stringify(pathToFileURL('src/files/apply-files.ts').href)});
    const changes = ${JSON.stringify(changes)};
    await Promise.all(folders.map((folder, at) => Promise.race([applyFiles(folder, changes), stopped[at].promise])));
    process.kill(process.pid, 'SIGKILL');
  `;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await expect(run).rejects.toMatchObject({ signal: 'SIGKILL' });
}

describe('a switch that is killed', () => {
  it('is seen old or new as a whole, and is old or new once settled, at every step', async () => {
    const folders = Array.from({ length: 60 }, makeFolder);
    await killAtEveryStep(folders);
    const states = await Promise.all(
      folders.map(async (folder) => {
        const standing = readStanding(folder);
        expect([oldTexts, newTexts]).toContainEqual(standing);
        // Lists of the folder show the files that stand, and no others.
        const there = files.filter((file) => existsSync(path.join(folder, file)));
        const expected = files.filter((_, index) => standing[index] !== undefined);
        expect(withStandingFiles(folder, there, () => true).sort()).toEqual(expected.sort());
        await settleFiles(folder);
        expect(readPlain(folder)).toEqual(standing);
        expect(listHidden(folder)).toEqual([]);
        return standing[0] === newTexts[0] ? 'new' : 'old';
      }),
    );
    expect(states.join(' ')).toMatch(/^(?:old ){30,}(?:new ?)+$/u);
  });
});
