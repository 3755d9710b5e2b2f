import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
import { afterAll, beforeAll, expect, it } from 'vitest';
import sharp from 'sharp';
import { parseManifest } from '../../domain/media/master-manifest.ts';
import { parseSheetText } from '../../domain/parse-sheet-text.ts';
import { mediaSheetOf } from './media-sheet.ts';

const root = mkdtempSync(path.join(tmpdir(), 'killed-'));
const [content, given, masters] = ['content', '来件', 'masters'].map((name) => path.join(root, name)) as [
  ...[string, string, string],
];
const photographs = 24;
const before = '\uFEFF编号,文件,说明,许可\r\nm-kept,"a,b.jpg",原来就有,\r\n';

beforeAll(async () => {
  for (const folder of [path.join(content, 'media'), given, masters]) mkdirSync(folder, { recursive: true });
  writeFileSync(mediaSheetOf(content), before);
  for (let number = 0; number < photographs; number++) {
    const noise = { type: 'gaussian' as const, mean: 60 + number * 3, sigma: 20 };
    const picture = sharp({ create: { width: 320, height: 240, channels: 3, background: '#888', noise } });
    writeFileSync(path.join(given, `${number}.jpg`), await picture.jpeg().toBuffer());
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const listMasters = () => readdirSync(masters).filter((name) => name.startsWith('m-'));

/** Runs the command; it is killed as it is about to give a file its name for that time. */
function add(killedAt = 0): string {
  const kill = `import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { rename } = fs;
    let named = 0;
    fs.rename = (...paths) => (++named === ${killedAt} ? process.kill(process.pid, 'SIGKILL') : rename(...paths));
    syncBuiltinESMExports();`;
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(kill)}`];
  const env = { ...process.env, CONTENT_DIR: content, MEDIA_DIR: masters };
  const { stdout, signal } = spawnSync(
    process.execPath,
    [...preload, 'scripts/media-add.ts', given, '--kind', '墓碑'],
    { env, encoding: 'utf8' },
  );
  expect(signal).toBe(killedAt === 0 ? null : 'SIGKILL');
  return stdout;
}

const readRows = () => parseSheetText(readFileSync(mediaSheetOf(content), 'utf8'));

it('a killed run loses nothing, leaves no half row, and is taken up by the next without a second copy', () => {
  // Sixteen masters are named, then the manifest; the table would be next.
  add(18);
  expect(readFileSync(mediaSheetOf(content), 'utf8')).toBe(before);
  const copied = listMasters();
  expect(copied).toHaveLength(16);

  // Their rows are written without a copy; the run ends while it copies the fourth master after them.
  add(6);
  expect(readRows()).toHaveLength(2 + 16);
  expect(listMasters()).toEqual(expect.arrayContaining(copied));
  expect(listMasters()).toHaveLength(19);
  expect(readdirSync(masters).filter((name) => name.startsWith('.unfinished-'))).toHaveLength(1);

  const said = add();
  expect(said).toContain(`看了 ${photographs} 个文件`);

  const [, kept, ...rows] = readRows();
  expect(kept?.slice(0, 4)).toEqual(['m-kept', 'a,b.jpg', '原来就有', '']);
  expect(rows.map(([, file]) => file).sort()).toEqual(listMasters().sort());
  expect(rows).toHaveLength(photographs);

  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const brought = readdirSync(given).map((name) => hash(path.join(given, name)));
  const manifest = parseManifest(readFileSync(path.join(content, 'media/manifest-sha256.txt'), 'utf8'));
  expect([...manifest.values()].sort()).toEqual(brought.sort());
  for (const [file, sha256] of manifest) expect(hash(path.join(masters, file))).toBe(sha256);
  expect(readdirSync(masters).filter((name) => !name.startsWith('m-'))).toEqual([]);
  expect(existsSync(path.join(content, 'media/files'))).toBe(false);
});

it('the check names a master that was lost and one that was changed, and fails while one is lost', () => {
  const [lost = '', changed = ''] = listMasters();
  rmSync(path.join(masters, lost));
  writeFileSync(path.join(masters, changed), 'other bytes');
  const env = { ...process.env, CONTENT_DIR: content, MEDIA_DIR: masters };
  const { stdout, status } = spawnSync(process.execPath, ['scripts/media-check.ts', '--accept', changed], {
    ...{ env, encoding: 'utf8' },
  });
  expect(status).toBe(1);
  expect(stdout).toContain(`不见了 2 件：\n  a,b.jpg（m-kept，表格第 2 行）\n  ${lost}（`);
  expect(stdout).toContain(`与清单不一样 1 件：\n  ${changed}（`);
  const manifest = parseManifest(readFileSync(path.join(content, 'media/manifest-sha256.txt'), 'utf8'));
  expect(manifest.get(changed)).toBe(createHash('sha256').update('other bytes').digest('hex'));
  expect(manifest.has(lost)).toBe(true);
});
