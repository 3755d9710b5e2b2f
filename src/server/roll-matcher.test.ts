import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountSchema } from '../domain/leads/account.ts';
import { openRollMatcher } from './roll-matcher.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-roll-'));
  mkdirSync(path.join(folder, 'roll'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, lines: readonly string[]): void {
  writeFileSync(path.join(folder, 'roll', file), `${lines.join('\r\n')}\r\n`);
}

describe('the roll of a folder, ready for comparison', () => {
  test('all sheets are read; rows without id or name are no people', () => {
    write('500154.csv', [
      '编号,姓名,籍贯,籍贯今属',
      'p-1, 骆峻嵘 ,四川省开县金峰乡,500154',
      ',无编号,,',
      'p-2,,,',
    ]);
    write('500235.csv', ['姓名,编号', '谭立志,p-3']);
    const matcher = openRollMatcher(folder);
    expect(matcher.size).toBe(2);
    expect(matcher.match(accountSchema.parse({ name: '骆峻嵘', nativePlace: '开县' }))[0]?.person).toBe(
      'p-1',
    );
    expect(matcher.match(accountSchema.parse({ name: '谭立志' }))[0]?.person).toBe('p-3');
  });

  test('the version changes with the roll, and only with it', () => {
    write('500154.csv', ['编号,姓名', 'p-1,骆峻嵘']);
    const first = openRollMatcher(folder).version;
    expect(openRollMatcher(folder).version).toBe(first);
    write('500154.csv', ['编号,姓名', 'p-1,骆峻荣']);
    expect(openRollMatcher(folder).version).not.toBe(first);
  });

  test('a folder without a roll is a roll of nobody', () => {
    expect(openRollMatcher(folder).size).toBe(0);
  });
});
