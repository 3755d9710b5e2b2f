import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listIncoming } from './list-incoming.ts';

const root = mkdtempSync(path.join(tmpdir(), 'incoming-'));
const masters = path.join(root, '来件/母本');
const names = (given: string[]) =>
  listIncoming(
    given.map((one) => path.join(root, one)),
    masters,
  ).map(({ name }) => name);

beforeAll(() => {
  for (const file of [
    '来件/10.jpg',
    '来件/2.jpg',
    '来件/墓碑/1.jpg',
    '来件/母本/m-1.jpg',
    '来件/Thumbs.db',
    '来件/._2.jpg',
    '来件/__MACOSX/2.jpg',
    '来件/2.AAE',
    '来件/..2.jpg',
  ]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), file);
  }
  symlinkSync(path.join(root, '来件'), path.join(root, '来件/回'));
});
afterAll(() => rmSync(root, { recursive: true }));

it('a folder is walked in the order in which people number, its own name kept', () => {
  expect(names(['来件'])).toEqual([
    ...['来件/..2.jpg', '来件/2.jpg', '来件/10.jpg', '来件/回', '来件/母本', '来件/墓碑/1.jpg'],
  ]);
});

it('links and the masters themselves are told, not entered', () => {
  const found = listIncoming([path.join(root, '来件')], masters);
  expect(found.filter(({ kind }) => kind === 'passed-over')).toEqual([
    { kind: 'passed-over', name: '来件/回', reason: 'link' },
    { kind: 'passed-over', name: '来件/母本', reason: 'masters' },
  ]);
});

it('a file that is given twice is listed once, and one that is not there is told', () => {
  expect(names(['来件/2.jpg', '来件/2.jpg', '没有.jpg'])).toEqual(['2.jpg', '没有.jpg']);
  expect(listIncoming([path.join(root, '没有.jpg')], masters)).toEqual([
    { kind: 'passed-over', name: '没有.jpg', reason: 'missing' },
  ]);
});

it.skipIf(process.platform === 'win32')('a pipe or device is told, and not waited for', () => {
  expect(listIncoming(['/dev/null'], masters)).toEqual([
    { kind: 'passed-over', name: 'null', reason: 'special' },
  ]);
});
