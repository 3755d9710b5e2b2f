import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/rules/finding.ts';
import { writeFindingJson, writeFindingReport } from '../../src/i18n/finding-report.ts';
import { goodContent, rollFile } from './good-content.ts';

function unread(row: number): Finding {
  return {
    level: 'warning',
    kind: 'date-unread',
    table: 'roll',
    file: rollFile,
    row,
    column: '出生时间',
    value: '样例年间',
  };
}

const dead: Finding = {
  level: 'error',
  kind: 'reference-dead',
  table: 'roll',
  file: rollFile,
  row: 9,
  column: '出处',
  value: 's-tow',
};

describe('a report for people', () => {
  test('says that nothing was found', () => {
    expect(writeFindingReport([])).toBe('没有发现问题。');
  });

  test('puts errors first, and the count at its end', () => {
    expect(writeFindingReport([unread(2), dead])).toBe(
      [
        'roll/500151.csv（英名录）',
        '  错误  第9行 “出处”：表里没有编号“s-tow”',
        '        → 改正编号，或先把那一条记进它的表',
        '  提醒  第2行 “出生时间”：“样例年间”读不懂，页面照原样显示，但不能排先后',
        '        → 原件就这样写的可以不管；是写错的改正，如“1920年8月20日”“民国九年”“约1902年”',
        '',
        '共 1 处错误、1 处提醒，涉及 1 个文件。',
        '有错误时网站不会生成；提醒不影响生成。',
      ].join('\n'),
    );
  });

  test('folds a long list of one kind and says how many are left', () => {
    const report = writeFindingReport(Array.from({ length: 50 }, (_, index) => unread(index + 2)));
    expect(report.match(/读不懂，/gu)).toHaveLength(20);
    expect(report).toContain('读不懂的日期：另有 30 处');
    expect(report).toContain('共 0 处错误、50 处提醒');
  });
});

describe('a report for machines', () => {
  test('holds every finding with its sentences', () => {
    const entries: unknown = JSON.parse(
      writeFindingJson(Array.from({ length: 50 }, (_, index) => unread(index + 2))),
    );
    expect(entries).toHaveLength(50);
    expect(entries).toContainEqual({
      level: 'warning',
      kind: 'date-unread',
      table: 'roll',
      file: rollFile,
      row: 51,
      column: '出生时间',
      value: '样例年间',
      message: '“样例年间”读不懂，页面照原样显示，但不能排先后',
      remedy: '原件就这样写的可以不管；是写错的改正，如“1920年8月20日”“民国九年”“约1902年”',
    });
  });
});

describe('the command', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'content-'));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  function runOver(files: Map<string, string | Uint8Array>, ...flags: string[]) {
    for (const [file, content] of files) {
      mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
      writeFileSync(path.join(directory, file), content);
    }
    const script = path.resolve(import.meta.dirname, '../../scripts/check-content.ts');
    return spawnSync(process.execPath, [script, '--content', directory, ...flags], { encoding: 'utf8' });
  }

  test('succeeds over a folder without a fault', () => {
    const { status, stdout } = runOver(goodContent());
    expect({ status, stdout }).toEqual({ status: 0, stdout: '没有发现问题。\n' });
  });

  test('fails over a folder with an error, and tells machines which', () => {
    const files = goodContent();
    files.set('statistics.csv', '');
    const { status, stdout } = runOver(files, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { level: 'error', kind: 'file-empty', file: 'statistics.csv' },
    ]);
  });
});
