import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { accessRecordDays, openAccessRecord } from './access-record.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingji-access-'));
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
});

const line = {
  requestId: 'r1',
  address: '192.0.2.1',
  method: 'GET',
  route: '/kin-search/lead',
  status: 200,
  milliseconds: 3,
};
const noon = new Date('2026-11-27T12:00:00Z');

describe('the record of accesses', () => {
  it('has one file a day, which nobody else may read', async () => {
    const access = openAccessRecord(folder, () => noon);
    access.record(line);
    await access.flush();
    expect(readdirSync(folder)).toEqual(['access-2026-11-27.log']);
    const written: unknown = JSON.parse(readFileSync(path.join(folder, 'access-2026-11-27.log'), 'utf8'));
    expect(written).toEqual({ time: '2026-11-27T12:00:00.000Z', ...line });
  });

  it('is kept for two hundred days, and other files are left alone', async () => {
    const dayBefore = (days: number) =>
      new Date(noon.getTime() - days * 86_400_000).toISOString().slice(0, 10);
    const kept = `access-${dayBefore(accessRecordDays)}.log`;
    const old = `access-${dayBefore(accessRecordDays + 1)}.log`;
    for (const name of [kept, old, 'notes.txt']) writeFileSync(path.join(folder, name), '');
    const access = openAccessRecord(folder, () => noon);
    access.record(line);
    await access.flush();
    expect(readdirSync(folder).sort()).toEqual([kept, 'access-2026-11-27.log', 'notes.txt'].sort());
  });
});
