import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commitContent } from './commit-content.ts';

const root = mkdtempSync(path.join(tmpdir(), 'commits-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const office = path.join(root, 'office');
const content = path.join(office, 'content');
const git = (...words: string[]) =>
  execFileSync('git', ['-C', office, ...words], { encoding: 'utf8' }).trim();
const write = (file: string, text: string) => writeFileSync(path.join(office, file), text);
const request = { contentDir: content, message: '表格录入：新增1行\n\n理由：核对', author: '审核岗' };

it('commits the files of an import alone, new ones too, and leaves what others have staged', async () => {
  mkdirSync(content, { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  write('content/events.csv', '旧\n');
  write('content/其他.csv', '旧\n');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@mingji.invalid', 'commit', '--quiet', '-m', '开始');
  write('content/events.csv', '新\n');
  write('content/corrections.csv', '新\n');
  write('content/其他.csv', '别人的改动\n');
  git('add', 'content/其他.csv');

  const commit = await commitContent({ ...request, files: ['events.csv', 'corrections.csv'] });
  expect(commit).toEqual({ kind: 'committed', hash: git('rev-parse', 'HEAD') });
  const shown = git('-c', 'core.quotePath=false', 'show', '--name-status', '--format=%an|%cn|%s');
  expect(shown.split('\n').filter(Boolean)).toEqual([
    '审核岗|审核岗|表格录入：新增1行',
    'A\tcontent/corrections.csv',
    'M\tcontent/events.csv',
  ]);
  expect(git('-c', 'core.quotePath=false', 'status', '--short')).toBe('M  content/其他.csv');
});

it('says that a commit failed, without an error, where a hook of the office refuses it', async () => {
  write('.git/hooks/pre-commit', '#!/bin/sh\necho 不许 >&2\nexit 1\n');
  execFileSync('chmod', ['+x', path.join(office, '.git/hooks/pre-commit')]);
  write('content/events.csv', '更新\n');
  expect(await commitContent({ ...request, files: ['events.csv'] })).toEqual({
    kind: 'failed',
    reason: '不许',
  });
});

it('does nothing where the folder is in no work tree', async () => {
  const alone = mkdtempSync(path.join(root, 'alone-'));
  expect(await commitContent({ ...request, contentDir: alone, files: ['events.csv'] })).toEqual({
    kind: 'none',
  });
});
