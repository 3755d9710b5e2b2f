import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ImportPlace } from './import-place.fixture.ts';

const roll = [{ id: 'p-1', name: '陈大川', sourceIds: 'invented', sheet: '500106' }];
const place = new ImportPlace({ roll });
afterAll(() => place.remove());
const file = path.join(place.content, '..', `${path.basename(place.content)}.csv`);
afterAll(() => spawnSync('rm', ['-f', file]));

function run(...words: string[]) {
  const env = { ...process.env, CONTENT_DIR: place.content };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/import.ts', file, '--out', place.content, ...words],
    { encoding: 'utf8', env },
  );
  return { status, said: stdout + stderr };
}

it('the command writes a sheet on the word of two people, with what it was told of a heading', () => {
  writeFileSync(file, '编号,英烈大名,何职\np-1,陈大船,连长\n');
  const told = ['--table', '英名录', '--map', '英烈大名=姓名', '--map', '何职=职务'];
  const who = ['--reason', '县里来函', '--prepared-by', '录入岗', '--approved-by', '审核岗'];
  const { status, said } = run(...told, '--apply', ...who);
  expect(said).toContain(
    '已写入：新编号0个，更正记录2条。改动的文件：roll/500106.csv、corrections.csv、headings.csv。',
  );
  expect(status).toBe(0);
  expect(place.text('roll/500106.csv')).toContain('p-1,陈大船,');
  expect(place.text('corrections.csv')).toContain('p-1,职务,,连长,县里来函,,录入岗、审核岗');
});

it('the command alone writes nothing but a coloured copy, and fails where the sheet has errors', () => {
  writeFileSync(file, '编号,英烈大名\np-1,陈大江\np-9,无此人\n');
  const before = place.text('roll/500106.csv');
  const { status, said } = run();
  expect(said).toContain('英烈大名 → 姓名（上次说过）');
  expect(said).toContain('姓名：陈大船 → 陈大江');
  expect(said).toContain('这份表现在不能写入，档案没有动。');
  expect(status).toBe(1);
  expect(place.text('roll/500106.csv')).toBe(before);
  const copy = `核对-${path.basename(file, '.csv')}.xlsx`;
  expect(existsSync(path.join(place.content, copy))).toBe(true);
});
