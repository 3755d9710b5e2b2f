import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeContent } from '../../tests/support/write-content.ts';
import { readArchive } from '../archive/read-archive.ts';
import { writeLedgerFiles } from './ledger-files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'ledger-'));
const person = (id: string, name: string) => ({ id, name, sourceIds: 'invented' });
const correction = {
  date: '2026-11-27',
  field: '姓名',
  before: '张一 & <甲>',
  after: '张一',
  reason: '核对',
  role: '录入岗',
};

beforeAll(() => {
  const people = [person('p-1', '张一'), person('p-2', '李二'), person('p-3', '王三')];
  const added = { ...correction, field: '整条', before: '', after: '新增' };
  const content = writeContent(path.join(root, 'content'), {
    tables: {
      roll: people,
      sources: [{ id: 'invented', title: '虚构材料', tier: '其他' }],
      corrections: [
        { ...correction, id: 'c-1', record: 'p-1', evidence: 'invented' },
        { ...added, id: 'c-2', record: 'p-2' },
        { ...added, id: 'c-3', record: 'p-3' },
      ],
    },
  });
  writeLedgerFiles(readArchive(content), path.join(root, 'site'));
});
afterAll(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(path.join(root, 'site/corrections', file), 'utf8');
const feedOf = (file: string) => parseHTML(read(file)).document;

describe('the feed of the ledger', () => {
  it('has an entry for each change and one for all that was added on a day', () => {
    const titles = [...feedOf('feed.atom').querySelectorAll('entry title')].map(
      ({ textContent }) => textContent,
    );
    expect(titles).toEqual(['新增 2 条', '张一：姓名']);
  });

  it('tells old value, new value, reason and source, with markup as text', () => {
    const content = feedOf('records/p-1.atom').querySelector('content')?.textContent;
    expect(content).toBe('原：张一 & <甲>\n今：张一\n理由：核对（录入岗）\n依据：虚构材料\nc-1');
  });

  it('has ids and dates that stay', () => {
    const entry = feedOf('records/p-1.atom').querySelector('entry');
    expect(entry?.querySelector('id')?.textContent).toBe(
      'https://mingji.example/corrections/records/p-1.html#c-1',
    );
    expect(entry?.querySelector('updated')?.textContent).toBe('2026-11-27T00:00:00+08:00');
  });
});

describe('the list of checksums', () => {
  const listed = () =>
    z
      .object({
        records: z.array(
          z.object({
            id: z.string(),
            table: z.string(),
            sha256: z.string().length(64),
            entries: z.array(z.string()).optional(),
          }),
        ),
      })
      .parse(JSON.parse(read('changes.json'))).records;

  it('names every record, and the entries of those that were changed', () => {
    expect(listed().map(({ id, table, entries }) => [id, table, entries])).toEqual([
      ['p-1', 'roll', ['c-1']],
      ['p-2', 'roll', ['c-2']],
      ['p-3', 'roll', ['c-3']],
      ['invented', 'sources', undefined],
    ]);
  });

  it('gives two records that differ two checksums', () => {
    expect(new Set(listed().map(({ sha256 }) => sha256)).size).toBe(4);
  });
});
