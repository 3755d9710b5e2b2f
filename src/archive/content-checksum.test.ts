import { mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContent } from '../../tests/support/write-content.ts';
import { contentChecksum } from './content-checksum.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'checksum-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = { 'roll/500106.csv': '编号,姓名\n', 'stories/p-1.md': '# 生平\n' };
const sumOf = (others: Record<string, string>) =>
  contentChecksum(writeContent(folder, { tables: {}, files: { ...files, ...others } }));
const sum = sumOf({});

describe('the checksum of a content folder', () => {
  it('stays when nothing but times changes, and counts no masters, hidden or open files', () => {
    utimesSync(path.join(folder, 'stories/p-1.md'), 1, 1);
    expect(contentChecksum(folder)).toBe(sum);
    const others = {
      'media/files/m-1.png': 'x',
      '.switch-kept/roll/500106.csv': 'x',
      'roll/~$500106.csv': 'x',
      '.DS_Store': 'x',
    };
    expect(sumOf(others)).toBe(sum);
  });

  it('changes with a byte, a name, or a file more', () => {
    const sums = [
      sumOf({ 'roll/500106.csv': '编号,姓名\r\n' }),
      sumOf({ 'stories/p-2.md': '' }),
      sumOf({ 'facilities/yuan.geojson': '{}' }),
    ];
    sumOf({});
    renameSync(path.join(folder, 'stories/p-1.md'), path.join(folder, 'stories/p-3.md'));
    expect(new Set([...sums, contentChecksum(folder), sum]).size).toBe(5);
  });

  it('is that of the old files while a switch is under way', () => {
    const begun = {
      '.switch/journal': 'mingji-switch 1\nold-1 - roll/500106.csv\n- - roll/500103.csv\n',
      '.switch/old-1': files['roll/500106.csv'],
      'roll/500106.csv': '编号,姓名\np-1,新\n',
      'roll/500103.csv': '编号,姓名\n',
    };
    expect(sumOf(begun)).toBe(sum);
  });

  it('of a folder that is not there is that of an empty one', () => {
    expect(contentChecksum(path.join(folder, 'nowhere'))).toMatch(/^[0-9a-f]{64}$/u);
  });
});
