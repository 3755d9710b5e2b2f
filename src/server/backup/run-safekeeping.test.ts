import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { safekeepingWords as words } from '../../i18n/safekeeping.ts';
import { BackupError } from './backup-error.ts';
import { requireStoreFile, runSafekeeping, UsageError } from './run-safekeeping.ts';

const environment = { DATA_DIR: '/srv/mingji/data', KEY_FILE: '/srv/mingji/keys/keys.json' };
let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function codeAfter(error: Error): Promise<number | string | null | undefined> {
  await runSafekeeping(() => {
    throw error;
  }, environment);
  return process.exitCode;
}

it('what can’t be done is said in words for a registrar, with exit code 1', async () => {
  expect(await codeAfter(new BackupError('wrong-identity'))).toBe(1);
  expect(said).toEqual([words.faults['wrong-identity']]);
});

it('options and environment have exit code 2', async () => {
  expect(await codeAfter(new UsageError('用法'))).toBe(2);
  await runSafekeeping(() => undefined, { ...environment, KEY_FILE: '/srv/mingji/data/keys.json' });
  expect(process.exitCode).toBe(2);
  expect(said).toHaveLength(2);
});

it('a store that is not there is not made', async () => {
  await runSafekeeping(requireStoreFile, environment);
  expect(said).toEqual([words.noStore('/srv/mingji/data/leads.db')]);
});

it('a database’s own message, which may hold what a family wrote, is not repeated', async () => {
  const error = Object.assign(new Error('insert into … 13800001234'), { code: 'SQLITE_ERROR' });
  expect(await codeAfter(error)).toBe(1);
  expect(said).toEqual([words.failed('Error SQLITE_ERROR')]);
});
