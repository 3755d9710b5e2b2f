import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../tests/support/archive-of.ts';
import { listUsualColumns } from '../views/facility-table/facility-table.ts';
import { tableColumns } from '../views/facility-table/table-columns.ts';
import { readWorkbook } from '../workbooks/read-workbook.ts';
import { makePosterPdf, makeTablePdf, makeTableWorkbook } from './facility-files.ts';

const facility = { id: 'a', name: '甲𪨊墓', kind: '烈士墓', district: '500101', sourceIds: 'invented' };
const rows = {
  sources: [inventedSource],
  places: [{ name: '万州区', relation: '现名', code: '500101', id: 'wanzhou', level: '市辖区' }],
  facilities: [facility],
  media: [
    {
      id: 'm-1',
      file: 'a.jpg',
      caption: '门',
      alt: '门',
      creator: '佚名',
      rights: '可以发布',
      facility: 'a',
    },
  ],
};
const archive = archiveOf(rows);
let cacheDir: string;
let picture: string;

beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'facility-files-'));
  picture = path.join(cacheDir, 'm-1.jpg');
  const { default: sharp } = await import('sharp');
  const blank = { create: { width: 40, height: 30, channels: 3 as const, background: '#888' } };
  await writeFile(picture, await sharp(blank).jpeg().toBuffer());
});
afterAll(() => rm(cacheDir, { recursive: true }));

const pageSizes = (pdf: Uint8Array | undefined) =>
  Array.from(
    Buffer.from(pdf ?? [])
      .toString('latin1')
      .matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/gu),
    ([, width, height]) => [Number(width), Number(height)].map((points) => Math.round((points * 25.4) / 72)),
  );

describe('the files of the illustrated table', () => {
  it('are a table on A3 with its picture, though a character has no font', async () => {
    const making = { cacheDir, photoFile: () => picture };
    const pdf = await makeTablePdf(archive, listUsualColumns(archive), making);
    expect(pageSizes(pdf)).toEqual([[420, 297]]);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
    const without = await makeTablePdf(archive, tableColumns, { ...making, photoFile: () => undefined });
    expect(Buffer.from(without).toString('latin1')).not.toContain('/Subtype /Image');
  });

  it('are a map on A2 where there are outlines of the districts', async () => {
    const making = { cacheDir, photoFile: () => undefined };
    expect(pageSizes(await makePosterPdf(archive, making))).toEqual([[420, 594]]);
    const elsewhere = archiveOf({ facilities: [facility] });
    expect(await makePosterPdf(elsewhere, making)).toBeUndefined();
  });

  it('are a workbook with all columns, which keeps the character itself', async () => {
    const [sheet] = await readWorkbook(await makeTableWorkbook(archive, tableColumns, { cacheDir }));
    expect(sheet?.rows[0]).toEqual(tableColumns.map(({ heading }) => heading));
    expect(sheet?.rows[1]?.[0]).toBe('甲𪨊墓');
  });

  it('come from the cache while nothing in them changes', async () => {
    const folder = path.join(cacheDir, 'facility-files');
    const before = (await readdir(folder)).length;
    await makeTableWorkbook(archive, tableColumns, { cacheDir });
    await makePosterPdf(archive, { cacheDir, photoFile: () => undefined });
    expect((await readdir(folder)).length).toBe(before);
    const changed = archiveOf({ ...rows, facilities: [{ ...facility, name: '甲墓' }] });
    await makeTableWorkbook(changed, tableColumns, { cacheDir });
    expect((await readdir(folder)).length).toBe(before + 1);
  });
});
