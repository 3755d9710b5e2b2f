import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { toStoreUrl } from './to-store-url.ts';

it.each(['馆 藏', 'p%41', 'q#x', 'r?y'])('the store can lie in a folder called “%s”', async (name) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingji-store-'));
  const file = path.join(folder, name, 'leads.db');
  mkdirSync(path.dirname(file));
  const database = await openDatabase({ url: toStoreUrl(file) });
  database.close();
  expect(existsSync(file)).toBe(true);
  rmSync(folder, { recursive: true });
});
