import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uploadsFolder } from '../retention/uploads-folder.ts';
import { attachments, leads } from '../schema/lead-tables.ts';
import { StoreFullError } from '../store/store-errors.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import type { SentFile } from '../web/web-request.ts';
import { comparisonsDone } from './comparison-queue.ts';
import { sendForm, viewOf } from './sending.fixture.ts';

let test: TestContext;

beforeEach(async () => {
  test = await openTestContext();
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

const folder = () => uploadsFolder(test.context.settings.dataDir);
const listFiles = () => (existsSync(folder()) ? readdirSync(folder()) : []);

async function picture(red = 160): Promise<SentFile> {
  const bytes = await sharp({
    create: { width: 60, height: 40, channels: 3, background: { r: red, g: 1, b: 1 } },
  })
    .jpeg()
    .toBuffer();
  return { field: 'pictures', fileName: '遗照.jpg', claimedType: 'image/jpeg', bytes };
}

describe('pictures sent with an account', () => {
  it('are kept encrypted under random names, and read back as they were written anew', async () => {
    viewOf(await sendForm(test, { files: [await picture(), await picture(20)] }), 'receipt');
    const rows = await test.database.read.select().from(attachments);
    expect(rows).toHaveLength(2);
    expect(listFiles().sort()).toEqual(rows.map(({ fileName }) => fileName).sort());
    for (const row of rows) {
      const place = path.join(folder(), row.fileName);
      expect(statSync(place).mode & 0o777).toBe(0o600);
      const kept = readFileSync(place);
      expect(kept.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
      const plain = test.context.cipher.decryptBytes(kept, `attachment:${row.id}:bytes`);
      expect(await sharp(plain).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40 });
      expect(row).toMatchObject({ mediaType: 'image/jpeg', width: 60, height: 40, byteCount: plain.length });
    }
  });

  it('come with their message beside the field where one is no picture, and nothing is kept', async () => {
    const bad = { ...(await picture()), bytes: Buffer.from('<svg/>') };
    const answer = await sendForm(test, { files: [await picture(), bad], fields: { story: '右手有疤' } });
    expect(answer.status).toBe(422);
    const { form } = viewOf(answer, 'public-form');
    expect(form.errors).toEqual([
      {
        field: 'pictures',
        message: '第2张：这个文件不是 JPEG、PNG 或 WebP 照片，请换一张；也可以先寄文字',
      },
    ]);
    const fields = form.groups.flatMap((group) => group.fields);
    expect(fields.find(({ name }) => name === 'story')).toMatchObject({ value: '右手有疤' });
    expect(fields.find(({ name }) => name === 'pictures')?.hint).toBe(
      '照片请重新选一次，浏览器不会替您留着文件。',
    );
    expect(listFiles()).toEqual([]);
    expect(await test.database.read.$count(leads)).toBe(0);
  });

  it('are three at most', async () => {
    const files = await Promise.all([1, 2, 3, 4].map(() => picture()));
    const { form } = viewOf(await sendForm(test, { files }), 'public-form');
    expect(form.errors.map(({ field }) => field)).toEqual(['pictures']);
  });

  it('are decoded thirty times an hour at most, received or not', async () => {
    const bad = { ...(await picture()), bytes: Buffer.from('<svg/>') };
    const statuses: (number | undefined)[] = [];
    for (let turn = 0; turn < 12; turn += 1)
      statuses.push((await sendForm(test, { files: [bad, bad, bad] })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
    expect((await sendForm(test, { files: [bad], address: '192.0.2.9' })).status).toBe(422);
  });

  it('leave no file behind where the same form came twice at once, or nothing was received', async () => {
    const key = 'bbbbbbbbbbbbbbbbbbbbbb';
    const files = [await picture()];
    await Promise.all([1, 2, 3].map(() => sendForm(test, { key, files })));
    expect(listFiles()).toHaveLength(1);
    expect(await test.database.read.$count(attachments)).toBe(1);
  });

  it('leave no file behind where the store is full', async () => {
    const full = () => Promise.reject(new StoreFullError('The disk is full.'));
    const context = { ...test.context, database: { ...test.database, write: full } };
    const answer = await sendForm(
      { ...test, context },
      { files: [await picture()], fields: { story: '右手有疤' } },
    );
    expect(answer).toMatchObject({ status: 503, headers: { 'Retry-After': '60' } });
    const { form, message } = viewOf(answer, 'public-form');
    expect(message?.paragraphs.join('')).toContain('023-00000000');
    const fields = form.groups.flatMap((group) => group.fields);
    expect(fields.find(({ name }) => name === 'story')).toMatchObject({ value: '右手有疤' });
    expect(listFiles()).toEqual([]);
  });
});

it('evidence of harm is kept as it was sent, beside the picture to look at', async () => {
  const file = await picture();
  viewOf(await sendForm(test, { door: 'harm', files: [file] }), 'receipt');
  const rows = await test.database.read.select().from(attachments);
  expect(rows.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'application/octet-stream']);
  const original = rows.find(({ mediaType }) => mediaType === 'application/octet-stream');
  const kept = readFileSync(path.join(folder(), original?.fileName ?? ''));
  const plain = test.context.cipher.decryptBytes(kept, `attachment:${original?.id}:bytes`);
  expect(Buffer.from(plain).equals(file.bytes)).toBe(true);
});
