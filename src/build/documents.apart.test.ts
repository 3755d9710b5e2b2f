import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { normalize } from '@iiif/parser';
import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import type { Manifest } from '@iiif/presentation-3';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { Masters } from '../media/masters/masters.ts';
import { setPhotographSizes } from '../views/photo/photograph-sizes.ts';
import { writeDocuments } from './documents.ts';

const permitted = { alt: '一页', rights: '本单位制作，CC BY 4.0', creator: '陈某', holder: '某馆' };
const page = { ...permitted, kind: '名册', volume: '某册', sourceIds: 'invented' };
const archive = archiveOf({
  sources: [{ id: 'invented', title: '虚构材料', tier: '其他' }],
  media: [
    { ...page, id: 'm-two', file: 'two.png', caption: '第二页', page: '2', date: '1949年冬' },
    { ...page, id: 'm-one', file: 'one.png', caption: '第一页', page: '1', transcription: '甲／乙' },
    {
      ...page,
      id: 'm-clean',
      file: 'clean.png',
      caption: '信',
      volume: '',
      restoration: '清理',
      original: 'm-letter',
    },
    {
      ...permitted,
      id: 'm-letter',
      file: 'letter.png',
      kind: '书信',
      caption: '信',
      creator: '',
      rights: '可以发布',
    },
    { ...permitted, id: 'm-gone', file: 'gone.png', kind: '书信', caption: '母本不在' },
    { ...permitted, id: 'm-face', file: 'face.png', kind: '肖像', caption: '肖像' },
    { ...page, id: 'm-held', file: 'held.png', caption: '没有许可', rights: '待核' },
  ],
  transcripts: [
    { sheet: 'm-letter', line: '1', text: '□母〔亲〕', left: '10', top: '20', width: '100', height: '30' },
    { sheet: 'm-letter', line: '2', text: '没有量过' },
    { sheet: 'm-gone', line: '1', text: '量过', left: '10', top: '20', width: '100', height: '30' },
  ],
});

let folder = '';
let staging = '';
const warnings: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-documents-'));
  staging = path.join(folder, 'output');
  const files = path.join(folder, 'media/files');
  mkdirSync(files, { recursive: true });
  for (const name of ['one', 'two', 'clean', 'letter', 'face', 'held']) {
    await drawPage(path.join(files, `${name}.png`), name === 'two' ? 1100 : 300);
  }
  const version = path.join(folder, 'version.jpg');
  await drawPage(version, 80);
  const sizes = ['m-one', 'm-two', 'm-clean', 'm-letter', 'm-gone', 'm-face'];
  setPhotographSizes(new Map(sizes.map((id) => [id, { width: 300, height: 200, colour: '#ffffff' }])));
  await writeDocuments(archive, {
    staging,
    cacheDir: path.join(folder, 'cache'),
    masters: new Masters({ content: folder }),
    photographs: { fileOf: () => version },
    warn: (message) => warnings.push(message),
    progress: () => undefined,
  });
});
afterAll(() => {
  setPhotographSizes(new Map());
  rmSync(folder, { recursive: true, force: true });
});

function drawPage(file: string, width: number) {
  return sharp({ create: { width, height: 200, channels: 3, background: '#eee8dd' } }).toFile(file);
}

const text = z.record(z.string(), z.array(z.string()));
const canvas = z.object({
  id: z.string(),
  label: text,
  width: z.number(),
  height: z.number(),
  annotations: z
    .array(
      z.object({
        items: z.array(
          z.object({ target: z.string(), motivation: z.string(), body: z.object({ value: z.string() }) }),
        ),
      }),
    )
    .default([]),
});
const manifest = z.object({
  id: z.string(),
  rights: z.string().optional(),
  start: z.object({ id: z.string() }).optional(),
  requiredStatement: z.object({ value: text }),
  metadata: z.array(z.object({ label: text, value: text })),
  items: z.array(canvas),
});

/** The parser asks this of texts, too, where the specification writes `"language": "de"`. */
const wantsLanguages = '"language" should be Array of values';

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(staging, file), 'utf8'));
const readManifest = (key: string) => manifest.parse(readJson(`iiif/${key}/manifest.json`));
const volumeKey = () =>
  path.basename(path.dirname(globSync('iiif/v-*/manifest.json', { cwd: staging })[0] ?? ''));
const metadataOf = ({ metadata }: z.infer<typeof manifest>) =>
  Object.fromEntries(metadata.map(({ label, value }) => [label['zh']?.[0], value['zh']?.[0]]));

describe('the documents of the output', () => {
  it('are those that pages show and that are read from near, with what was made from them', () => {
    const written = globSync('iiif/*/info.json', { cwd: staging }).map((file) => file.split('/')[1]);
    expect(written.toSorted()).toEqual(['m-clean', 'm-gone', 'm-letter', 'm-one', 'm-two']);
  });

  it('have every file that their information promises', () => {
    const information = z.object({ sizes: z.array(z.object({ width: z.number(), height: z.number() })) });
    for (const file of globSync('iiif/*/info.json', { cwd: staging })) {
      const { sizes } = information.parse(readJson(file));
      const names = ['max', ...sizes.map(({ width, height }) => `${width},${height}`)];
      const missing = names.filter(
        (name) => !existsSync(path.join(staging, path.dirname(file), 'full', name, '0/default.jpg')),
      );
      expect(missing).toEqual([]);
    }
  });

  it('name their pictures by the public address of the site', () => {
    expect(readJson('iiif/m-two/info.json')).toMatchObject({
      id: 'https://mingji.example/iiif/m-two',
      width: 1100,
      height: 200,
      rights: 'http://creativecommons.org/licenses/by/4.0/',
    });
  });
});

describe('a manifest', () => {
  it('is read by a IIIF parser without a warning, and every picture of it is there', () => {
    const files = globSync('iiif/*/manifest.json', { cwd: staging });
    expect(files).toHaveLength(6);
    for (const file of files) {
      const log = { warnings: [] as string[] };
      presentation3StrictUpgrade(readJson(file) as Manifest, log);
      expect(log.warnings.filter((warning) => warning !== wantsLanguages)).toEqual([]);
      const { entities, resource } = normalize(readJson(file));
      expect(resource).toEqual({ id: `https://mingji.example/${file}`, type: 'Manifest' });
      const pictures = Object.keys(entities.ContentResource).filter((id) =>
        id.endsWith('/full/max/0/default.jpg'),
      );
      expect(pictures).toHaveLength(readManifest(path.basename(path.dirname(file))).items.length);
      for (const id of pictures) expect(existsSync(path.join(staging, new URL(id).pathname))).toBe(true);
    }
  });

  it('of a document says what is known of it, and what is not', () => {
    const letter = readManifest('m-letter');
    expect(metadataOf(letter)).toMatchObject({ 类别: '书信', 日期: '未详', 作者: '未详', 收藏: '某馆' });
    expect(letter.requiredStatement.value['zh']).toContain('某馆，可以发布');
    expect(metadataOf(readManifest('m-two'))).toMatchObject({
      日期: '1949年冬',
      页次: '2',
      出处: '虚构材料',
    });
  });

  it('names a licence only by its address', () => {
    expect(readManifest('m-two').rights).toBe('http://creativecommons.org/licenses/by/4.0/');
    expect(readManifest('m-letter').rights).toBeUndefined();
  });

  it('always has the original beside what was made from it, both labelled', () => {
    const labels = readManifest('m-clean').items.map(({ label }) => label['zh']?.[0]);
    expect(labels).toEqual(['原件', '经清理']);
    expect(readManifest('m-letter').items.map(({ id }) => id)).toEqual(
      readManifest('m-clean').items.map(({ id }) => id),
    );
    expect(readManifest('m-clean').start?.id).toBe('https://mingji.example/iiif/m-clean/canvas');
  });

  it('carries the transcription line by line, with the place where it was measured', () => {
    const [original] = readManifest('m-letter').items;
    expect(original).toMatchObject({ width: 300, height: 200 });
    expect(original?.annotations[0]?.items).toMatchObject([
      {
        motivation: 'supplementing',
        body: { value: '□母〔亲〕' },
        target: `${original?.id}#xywh=10,20,100,30`,
      },
      { motivation: 'supplementing', body: { value: '没有量过' }, target: original?.id },
    ]);
  });

  it('takes the lines of the cell where there is no table', () => {
    const [only] = readManifest('m-one').items;
    expect(only?.annotations[0]?.items.map(({ body }) => body.value)).toEqual(['甲', '乙']);
  });

  it('of a volume holds its pages in their order', () => {
    const labels = readManifest(volumeKey()).items.map(({ label }) => label['zh']?.[0]);
    expect(labels).toEqual(['第1页', '第2页']);
  });
});

describe('the collection', () => {
  it('names volumes, and the originals that belong to none', () => {
    const { items } = z
      .object({ type: z.literal('Collection'), items: z.array(z.object({ id: z.string() })) })
      .parse(readJson('iiif/collection.json'));
    expect(items.map(({ id }) => id.split('/').at(-2))).toEqual([volumeKey(), 'm-letter', 'm-gone']);
  });
});

describe('a document whose master is not there', () => {
  it('is shown from the version of the page, says so to the office, and points to no place', () => {
    expect(readJson('iiif/m-gone/info.json')).toMatchObject({ width: 80, height: 200 });
    const [only] = readManifest('m-gone').items;
    expect(only?.annotations[0]?.items[0]?.target).toBe(only?.id);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/m-gone（gone\.png）.*母本不在/u);
  });

  it('is shown from what was cut before, where the manifest of masters knows its hash', async () => {
    const bytes = readFileSync(path.join(folder, 'media/files/two.png'));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const content = path.join(folder, 'elsewhere');
    mkdirSync(path.join(content, 'media'), { recursive: true });
    writeFileSync(path.join(content, 'media/manifest-sha256.txt'), `${hash}  two.png\n`);
    await writeDocuments(archive, {
      staging: path.join(folder, 'second'),
      cacheDir: path.join(folder, 'cache'),
      masters: new Masters({ content }),
      photographs: { fileOf: () => undefined },
      warn: () => undefined,
      progress: () => undefined,
    });
    const written = globSync('iiif/*/info.json', { cwd: path.join(folder, 'second') });
    expect(written).toEqual(['iiif/m-two/info.json']);
  });
});
