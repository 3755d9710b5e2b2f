import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { Masters, manifestFile } from '../media/masters/masters.ts';
import { photographSizes, setPhotographSizes } from '../views/photo/photograph-sizes.ts';
import { preparePhotographs } from './photographs.ts';

const sizesBefore = photographSizes();
afterAll(() => setPhotographSizes(sizesBefore ?? new Map()));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photographs-'));
  mkdirSync(inContent('media/files'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const inContent = (file: string) => path.join(folder, 'content', file);
const master = (name: string) => inContent(`media/files/${name}`);

async function png(width = 500, background = '#777777'): Promise<Uint8Array> {
  const blank = { width, height: 250, channels: 3 as const, background };
  return sharp({ create: blank }).png().toBuffer();
}

/** Makes the pictures named, each `m-<file>`; returns what was said, too. */
async function prepare(
  files: readonly string[],
  { directory, only }: { directory?: string; only?: ReadonlySet<string> } = {},
) {
  const shown = { caption: '墓碑', alt: '一块墓碑', rights: '可以发布' };
  const archive = archiveOf({
    media: files.map((file) => ({ ...shown, id: `m-${path.parse(file).name}`, file })),
  });
  const [warnings, progress]: [string[], string[]] = [[], []];
  const photographs = await preparePhotographs(archive, {
    masters: new Masters({ content: inContent(''), directory }),
    cacheDir: path.join(folder, 'cache'),
    ...(only === undefined ? {} : { only }),
    warn: (said) => warnings.push(said),
    progress: (said) => progress.push(said),
  });
  return { photographs, ids: [...photographs.sizes.keys()], warnings, encoded: progress.length > 0 };
}

function list(bytes: Uint8Array, file: string): void {
  writeFileSync(inContent(manifestFile), `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
}

describe('the pictures of the site', () => {
  it('are written for the pages in every width and format; their sizes go to the pages', async () => {
    writeFileSync(master('a.png'), await png());
    const { photographs, warnings } = await prepare(['a.png']);
    expect([...photographs.sizes]).toEqual([['m-a', { width: 500, height: 250, colour: '#777777' }]]);
    expect(photographSizes()).toBe(photographs.sizes);
    expect(warnings).toEqual([]);
    const out = path.join(folder, 'out');
    photographs.copyTo(out);
    expect(readdirSync(path.join(out, 'media')).sort()).toEqual(
      ['avif', 'jpg'].flatMap((format) => [1600, 400, 800].map((width) => `m-a-${width}.${format}`)).sort(),
    );
    const read = await sharp(path.join(out, 'media/m-a-1600.jpg')).metadata();
    expect([read.format, read.width]).toEqual(['jpeg', 500]);
  });

  it('are not made again when a file is renamed, or shown twice', async () => {
    writeFileSync(master('a.png'), await png());
    expect(await prepare(['a.png'])).toMatchObject({ ids: ['m-a'], encoded: true });
    writeFileSync(master('b.png'), await png());
    renameSync(master('a.png'), master('c.png'));
    expect(await prepare(['b.png', 'c.png'])).toMatchObject({ ids: ['m-b', 'm-c'], encoded: false });
    writeFileSync(master('c.png'), await png(420));
    expect(await prepare(['b.png', 'c.png'])).toMatchObject({ encoded: true });
    expect(readdirSync(path.join(folder, 'cache/photographs'))).toHaveLength(2);
  });

  it('are made one by one where only some are wanted', async () => {
    for (const file of ['a.png', 'b.png'])
      writeFileSync(master(file), await png(file === 'a.png' ? 400 : 410));
    expect((await prepare(['a.png', 'b.png'], { only: new Set(['m-b']) })).ids).toEqual(['m-b']);
    expect(readdirSync(path.join(folder, 'cache/photographs'))).toHaveLength(1);
  });

  it('that are broken or lead out of the folders are named with a remedy, and the others go on', async () => {
    writeFileSync(master('a.png'), await png());
    writeFileSync(master('broken.jpg'), new Uint8Array([0xff, 0xd8, 0xff]));
    writeFileSync(path.join(folder, 'outside.png'), await png());
    const { ids, warnings, photographs } = await prepare(['broken.jpg', '../../outside.png', 'a.png']);
    expect(ids).toEqual(['m-a']);
    expect(photographs.fileOf('m-broken', 400, 'jpg')).toBeUndefined();
    expect(warnings.sort()).toEqual([
      '照片 m-broken（broken.jpg）：图片已损坏或不完整，打不开。请从原处重新复制，或重新扫描。页面不显示它。',
      '照片 m-outside（../../outside.png）：“文件”一栏指到了母本文件夹以外。请把文件放进母本文件夹，只写文件名。页面不显示它。',
    ]);
  });
});

describe('a master', () => {
  it('may lie in a folder elsewhere', async () => {
    const elsewhere = path.join(folder, 'masters');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'a.png'), await png());
    expect(await prepare(['a.png'], { directory: elsewhere })).toMatchObject({ ids: ['m-a'], warnings: [] });
  });

  it('that is missing is told; its picture of before is shown if the manifest knows it', async () => {
    const bytes = await png();
    writeFileSync(master('a.png'), bytes);
    list(bytes, 'a.png');
    await prepare(['a.png']);
    rmSync(master('a.png'));
    const kept = await prepare(['a.png']);
    expect(kept).toMatchObject({ ids: ['m-a'], encoded: false });
    expect(kept.warnings.join('')).toContain('照片 m-a（a.png）：母本文件夹');
    expect(kept.warnings.join('')).toContain('以前做好的图');
    rmSync(path.join(folder, 'cache'), { recursive: true });
    const lost = await prepare(['a.png']);
    expect(lost.ids).toEqual([]);
    expect(lost.warnings.join('')).toContain('页面不显示它');
  });

  it('that differs from the manifest is told, and never shown in the place of the other', async () => {
    const bytes = await png(500, '#ff0000');
    writeFileSync(master('a.png'), bytes);
    list(bytes, 'a.png');
    await prepare(['a.png']);
    writeFileSync(master('a.png'), await png(500, '#0000ff'));
    const kept = await prepare(['a.png']);
    expect(kept.photographs.sizes.get('m-a')?.colour).toMatch(/^#f[ef]/u);
    expect(kept.warnings.join('')).toContain('校验值不符');
    rmSync(path.join(folder, 'cache'), { recursive: true });
    const left = await prepare(['a.png']);
    expect([left.ids, left.warnings.length]).toEqual([[], 1]);
    expect(existsSync(path.join(folder, 'cache/photographs'))).toBe(false);
  });
});
