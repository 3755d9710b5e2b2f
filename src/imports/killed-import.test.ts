import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { readSheets } from '../archive/read-tables.ts';
import { toSheetText } from '../domain/sheet-text.ts';
import { settleFiles } from '../files/apply-files.ts';
import { grounds, ImportPlace } from './import-place.fixture.ts';

const person = { sourceIds: 'invented', nativePlace: '四川省巴县' };
const roll = [
  { ...person, id: 'p-1', name: '陈大川', sheet: '500106' },
  { ...person, id: 'p-2', name: '林小渝', sheet: '500151' },
];
const rows = [
  ['编号', '姓名', '籍贯', '出处', '区县'],
  ['p-1', '陈大船', '四川省巴县', 'invented', ''],
  ['', '王新来', '四川省巴县', 'invented', '500151'],
  ['', '郑再来', '四川省巴县', 'invented', '500107'],
];
/** An import of three tables and the ledger has some forty steps. */
const stepsBetween = 3;
const places = Array.from({ length: 16 }, () => new ImportPlace({ roll }));
afterAll(() => {
  for (const place of places) place.remove();
});

/** In one process, an import into each folder stops before its first, fourth, seventh … change on the disk; then it is killed. */
async function killAtEveryStep(folders: readonly string[]): Promise<void> {
  const urlOf = (file: string) => JSON.stringify(pathToFileURL(path.join('src', file)).href);
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
        if (at === -1 || steps[at]++ < ${stepsBetween} * at) return real(...words);
        stopped[at].resolve();
        return new Promise(() => {});
      };
    }
    syncBuiltinESMExports();
    const { prepareImport } = await import(${urlOf('imports/prepare-import.ts')});
    const { applyImport } = await import(${urlOf('imports/apply-import.ts')});
    const bytes = new TextEncoder().encode(${JSON.stringify(toSheetText(rows[0] ?? [], rows.slice(1)))});
    const take = async (contentDir) => {
      const prepared = await prepareImport({ bytes, fileName: '区县.csv', contentDir, today: '2026-11-27' });
      let byte = 0;
      await applyImport(prepared, { contentDir, grounds: ${JSON.stringify(grounds)}, randomByte: () => byte++ % 251 });
    };
    await Promise.all(folders.map((folder, at) => Promise.race([take(folder), stopped[at].promise])));
    process.kill(process.pid, 'SIGKILL');
  `;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await expect(run).rejects.toMatchObject({ signal: 'SIGKILL' });
}

it('an import that is killed leaves the archive as it was, or is there as a whole, wherever it was', async () => {
  const untouched = JSON.stringify(readSheets(places[0]?.content ?? ''));
  await killAtEveryStep(places.map(({ content }) => content));
  const whole = JSON.stringify(readSheets(places.at(-1)?.content ?? ''));
  expect(whole).toContain('王新来');
  // Stopped when some tables were new and others old: it stays so until the next import.
  const half = places[9] ?? new ImportPlace({ roll });
  const states = await Promise.all(
    places.map(async ({ content }) => {
      const seen = JSON.stringify(readSheets(content));
      expect([untouched, whole]).toContain(seen);
      if (content === half.content) return 'old';
      await settleFiles(content);
      expect(JSON.stringify(readSheets(content))).toBe(seen);
      const left = readdirSync(content, { recursive: true }).filter((name) =>
        /\.new$|switch/u.test(`${name}`),
      );
      expect(left).toEqual([]);
      return seen === whole ? 'new' : 'old';
    }),
  );
  expect(states.join(' ')).toMatch(/^(?:old ){9,}(?:new ?)+$/u);
  const next = await half.apply(await half.prepare(rows));
  expect(next).toMatchObject({
    kind: 'applied',
    restored: { files: ['roll/500106.csv', expect.anything()] },
    clearedLock: {},
  });
  expect(JSON.stringify(readSheets(half.content).roll)).toContain('王新来');
});
