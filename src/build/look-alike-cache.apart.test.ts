import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLookAlikes, type LookAlike } from '../domain/names/look-alikes.ts';
import { listLookAlikes } from './look-alike-cache.ts';

// Drawn for real where a test does not say otherwise.
vi.mock('../domain/names/look-alikes.ts', { spy: true });

const root = mkdtempSync(path.join(tmpdir(), 'look-alike-cache-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
beforeEach(() => {
  vi.mocked(createLookAlikes).mockReset();
});

const newFolder = () => path.join(mkdtempSync(path.join(root, 'cache-')), 'inner');
const drawings = () => vi.mocked(createLookAlikes).mock.calls.length;

/** Look-alikes made up in no time: each character is like every one that is listed here. */
function pretend(...found: LookAlike[]): void {
  vi.mocked(createLookAlikes).mockReturnValue({ list: (_, limit) => found.slice(0, limit) });
}

describe('look-alikes kept from build to build', () => {
  it('are those of the characters of the roll, drawn once', () => {
    const at = { cacheDir: newFolder(), code: 'one' };
    const among = new Set(['未', '林', '𠮷']);
    const drawn = listLookAlikes(among, at);
    expect(drawn.get('末')?.[0]?.character).toBe('未');
    expect(drawn.get('吉')?.map(({ character }) => character)).toContain('𠮷');
    expect([...listLookAlikes(among, at)]).toEqual([...drawn]);
    expect(drawings()).toBe(1);
  });

  it('are listed for every common character, its traditional form, and those of the roll', () => {
    pretend();
    const lists = listLookAlikes(new Set(['𠮷', '林']), { cacheDir: newFolder(), code: 'one' });
    for (const character of ['啊', '齄', '刘', '劉', '国', '國', '𠮷', '林'])
      expect(lists.has(character)).toBe(true);
    for (const character of ['𡥈', 'A', '。', '']) expect(lists.has(character)).toBe(false);
    expect(lists.size).toBeGreaterThan(6763);
  });

  it('are at most twenty for each, with a likeness of three decimals', () => {
    const found = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥', (character) => ({
      character,
      likeness: 1 / 3,
    }));
    pretend(...found);
    const at = { cacheDir: newFolder(), code: 'one' };
    expect(listLookAlikes(new Set(['林']), at).get('林')).toHaveLength(20);
    expect(listLookAlikes(new Set(['林']), at).get('林')?.[0]).toEqual({ character: '甲', likeness: 0.333 });
  });

  it('are drawn anew where the code or a character is another, in whichever order these come', () => {
    pretend({ character: '𠮷', likeness: 0.5 });
    const cacheDir = newFolder();
    listLookAlikes(new Set(['林', '山']), { cacheDir, code: 'one' });
    listLookAlikes(new Set(['山', '林']), { cacheDir, code: 'one' });
    expect(drawings()).toBe(1);
    listLookAlikes(new Set(['山', '林']), { cacheDir, code: 'two' });
    listLookAlikes(new Set(['山', '林', '川']), { cacheDir, code: 'one' });
    expect(drawings()).toBe(3);
  });

  it('are drawn anew where a build was ended while it wrote the file', () => {
    const cacheDir = newFolder();
    const first = listLookAlikes(new Set(['林', '山']), { cacheDir, code: 'one' });
    const [file = ''] = readdirSync(cacheDir);
    writeFileSync(path.join(cacheDir, file), '[["末"');
    expect(listLookAlikes(new Set(['林', '山']), { cacheDir, code: 'one' })).toEqual(first);
    expect(drawings()).toBe(2);
  });

  it('are drawn anew where the file holds something else', () => {
    pretend({ character: '𠮷', likeness: 0.5 });
    const cacheDir = newFolder();
    listLookAlikes(new Set(['林']), { cacheDir, code: 'one' });
    const [file = ''] = readdirSync(cacheDir);
    writeFileSync(path.join(cacheDir, file), '{"林":["材"]}');
    const again = listLookAlikes(new Set(['林']), { cacheDir, code: 'one' });
    expect(again.get('林')).toEqual([{ character: '𠮷', likeness: 0.5 }]);
    expect(drawings()).toBe(2);
  });

  it('are kept for a few rolls, not for ever, and nothing else is thrown away', () => {
    pretend();
    const cacheDir = newFolder();
    listLookAlikes(new Set(['林']), { cacheDir, code: 'one' });
    writeFileSync(path.join(cacheDir, 'other.json'), '');
    for (const character of '甲乙丙丁戊己庚辛')
      listLookAlikes(new Set([character]), { cacheDir, code: 'one' });
    const files = readdirSync(cacheDir);
    expect(files).toContain('other.json');
    expect(files.filter((file) => file.startsWith('look-alikes-'))).toHaveLength(4);
    listLookAlikes(new Set(['辛']), { cacheDir, code: 'one' });
    expect(drawings()).toBe(9);
  });
});
