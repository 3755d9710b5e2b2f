import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeContent } from '../../../tests/support/write-content.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingji-wall-'));
const file = (name: string): string => path.join(folder, name);

beforeAll(() => {
  const walls = [
    ['1', '1', '刘玉峰', 'p-1'],
    ['1', '2', '王德', ''],
    ['2', '1', '张𪨊', ''],
  ].map(([column = '', line = '', carved = '', person = '']) => ({
    sheet: 'yuan',
    panel: '一',
    column,
    line,
    carved,
    person,
  }));
  writeContent(file('content'), {
    tables: {
      facilities: [{ id: 'yuan', name: '示例陵园', kind: '烈士陵园', district: '500151' }],
      roll: [
        { id: 'p-1', name: '刘玉峰', burialFacility: 'yuan' },
        { id: 'p-2', name: '王德', burialFacility: 'yuan' },
        { id: 'p-3', name: '赵甲', nativePlace: '=1+1', burialFacility: 'yuan', recognition: '已认定' },
      ],
      walls,
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...options], {
    env: { ...process.env, CONTENT_DIR: file('content') },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const drawing = [
  '--facility',
  'yuan',
  '--panel',
  '1',
  '--character',
  '40',
  '--column-pitch',
  '60',
  '--line-pitch',
  '48',
];

describe('the command for the stonemason', () => {
  it('makes a PDF of the true size, and fails while a character is missing', () => {
    const { status, stdout, stderr } = run('wall-panel', ...drawing, '--out', file('panel.pdf'));
    const box = /\/MediaBox\s*\[([\d. ]+)\]/u.exec(readFileSync(file('panel.pdf'), 'latin1'))?.[1] ?? '';
    const [left, bottom, right = 0, top = 0] = box.trim().split(/\s+/u).map(Number);
    const stone = { width: 60 + 40 + 60 + 60, height: 60 + 192 + 136 + 60 };
    expect([left, bottom]).toEqual([0, 0]);
    expect((right / 72) * 25.4).toBeCloseTo(stone.width + 40, 2);
    expect((top / 72) * 25.4).toBeCloseTo(stone.height + 66, 2);
    expect(stdout).toContain(`石面宽${stone.width}毫米，高${stone.height}毫米`);
    expect(stderr).toContain('第2列第1行“张𪨊”的“𪨊”');
    expect(status).toBe(1);
  });

  it('succeeds with a missing character when told that it may, and writes SVG', () => {
    const { status } = run('wall-panel', ...drawing, '--allow-missing', '--out', file('panel.svg'));
    expect(status).toBe(0);
    expect(readFileSync(file('panel.svg'), 'utf8')).toMatch(/^<svg [^>]*width="260mm"/u);
  });

  it('refuses measures with which names would lie on each other', () => {
    const { status, stderr } = run('wall-panel', ...drawing, '--name-pitch', '100', '--out', file('no.svg'));
    expect(stderr).toContain('--name-pitch 是100毫米，名字会叠在一起；至少要136毫米。');
    expect(status).toBe(2);
  });
});

describe('the command for what is not yet carved', () => {
  it('writes CSV that Excel reads and takes for no formula', () => {
    const { status, stdout } = run('wall-missing', '--facility', 'yuan', '--out', file('list.csv'));
    expect(status).toBe(0);
    expect(stdout).toContain('未刻，已认定：1人');
    expect(readFileSync(file('list.csv'), 'utf8')).toBe(
      [
        '\uFEFF类别,编号,姓名,籍贯,生卒,认定,缘由,刻在,刻名',
        "未刻，已认定,p-3,赵甲,'=1+1,未详,已认定,安葬设施是此处,,",
        '同名已刻，待核,p-2,王德,,未详,未写,安葬设施是此处,第1面第1列第2行,王德',
        '',
      ].join('\r\n'),
    );
  });
});
