import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMigrations, toStatements } from './read-migrations.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-migrations-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(...files: string[]): URL {
  for (const file of files) writeFileSync(path.join(folder, file), 'select 1;\n');
  return pathToFileURL(`${folder}/`);
}

describe('the migrations', () => {
  it('are one statement a paragraph, without the lines for readers', () => {
    const text =
      '-- What it is for.\n\ncreate table a (b text);\n\n-- Why.\ncreate trigger c after insert on a\nbegin\n  select 1;\nend;\n';
    expect(toStatements(text)).toEqual([
      'create table a (b text);',
      'create trigger c after insert on a\nbegin\n  select 1;\nend;',
    ]);
  });

  it('come in the order of their numbers', () => {
    const found = readMigrations(write('0002-next.sql', '0001-first.sql'));
    expect(found.map(({ version, name }) => `${version} ${name}`)).toEqual(['1 first', '2 next']);
  });

  it.each([
    ['a gap', ['0001-first.sql', '0003-third.sql'], '0003-third.sql: expected number 2'],
    ['a number twice', ['0001-first.sql', '0001-other.sql'], '0001-other.sql: expected number 2'],
    ['a name without a number', ['first.sql'], 'first.sql: expected number 1'],
  ])('are refused with %s', (_what, files, message) => {
    const from = write(...files);
    expect(() => readMigrations(from)).toThrow(message);
  });
});
