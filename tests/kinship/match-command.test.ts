import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeContent } from '../support/write-content.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-match-'));
  writeContent(path.join(folder, 'content'), {
    tables: {
      roll: [
        { id: 'p-1', name: '骆峻嵘', sex: '男', nativePlace: '四川省开县金峰乡', nativeDistrict: '500154' },
      ],
    },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function runMatch(lines: readonly string[]) {
  const batch = path.join(folder, 'leads.jsonl');
  writeFileSync(batch, lines.join('\n'));
  const words = ['scripts/match.ts', '--content', path.join(folder, 'content'), '--batch', batch];
  return spawnSync(process.execPath, words, { encoding: 'utf8' });
}

test('every line that can be read is answered; the others are named, and the exit code says so', () => {
  const { stdout, stderr, status } = runMatch([
    '{"id":"a","name":"骆俊嵘","nativePlace":"开县"}',
    '{not json',
    '{"id":"b","name":" "}',
    '{"id":"c","name":"骆峻嵘","birth":1932}',
    '',
    '{"id":"d","name":"□"}',
  ]);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; candidates: { person: string; reasons: string[] }[] });
  expect(answers.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(answers[0]?.candidates[0]?.person).toBe('p-1');
  expect(answers[0]?.candidates[0]?.reasons).toContain('名字读音相同：家属写‘俊’，英名录作‘峻’');
  expect(answers[1]?.candidates).toEqual([]);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^第2行不是 JSON/u),
    expect.stringMatching(/^第3行没有姓名/u),
    expect.stringMatching(/^第4行的“birth”/u),
  ]);
  expect(status).toBe(1);
});

test('a batch without a fault ends with 0', () => {
  expect(runMatch(['{"id":"a","name":"骆峻嵘"}']).status).toBe(0);
});
