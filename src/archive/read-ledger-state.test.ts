import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContent } from '../../tests/support/write-content.ts';
import { listChanges } from '../domain/ledger/list-changes.ts';
import { readLedgerState } from './read-ledger-state.ts';

const root = mkdtempSync(path.join(tmpdir(), 'state-'));
afterAll(() => rmSync(root, { recursive: true }));

const one = '1'.repeat(64);
const two = '2'.repeat(64);
const files = {
  'stories/p-1.md': '生平',
  'facilities/f-1.geojson': '{}',
  'glyphs/U+2B8F5.svg': '<svg/>',
  'media/manifest-sha256.txt': `${one}  m-1.jpg\n`,
  'README.md': '说明',
};

describe('what the ledger answers for', () => {
  const before = readLedgerState(writeContent(path.join(root, 'before'), { tables: {}, files }));
  const changesOf = (changed: Record<string, string>) =>
    listChanges(
      before,
      readLedgerState(
        writeContent(path.join(root, 'after'), { tables: {}, files: { ...files, ...changed } }),
      ),
    ).map(({ record, field }) => `${record} ${field}`);

  it('is prose, plans and drawings, but not the guide, nor files that Office keeps open', () => {
    expect(changesOf({ 'stories/p-1.md': '改过', 'glyphs/U+2B8F5.svg': '<svg> </svg>' })).toEqual([
      'glyphs/U+2B8F5.svg 整篇',
      'stories/p-1.md 整篇',
    ]);
    expect(changesOf({ 'README.md': '改过', 'stories/~$p-1.md': '' })).toEqual([]);
  });

  it('is a master whose bytes are others, and not one that came new, which its row tells', () => {
    const manifest = 'media/manifest-sha256.txt';
    expect(changesOf({ [manifest]: `${two}  m-1.jpg\n` })).toEqual(['media/files/m-1.jpg 整篇']);
    expect(changesOf({ [manifest]: `${one}  m-1.jpg\n${two}  m-2.jpg\n` })).toEqual([]);
  });

  it('is nothing in a folder without tables', () => {
    expect(readLedgerState(path.join(root, 'none')).files.size).toBe(0);
  });
});
