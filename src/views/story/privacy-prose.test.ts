import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { retentionDays } from '../../domain/leads/retention.ts';

const prose = readFileSync('content/pages/privacy.md', 'utf8');
/** What the row of the table says whose first cell is `stage`. */
const keptFor = (stage: string) =>
  prose.split('\n').find((line) => line.startsWith(`| ${stage}`)) ?? `no row ${stage}`;

describe('the page about personal information', () => {
  it('names the days that the retention rules have', () => {
    expect(keptFor('收到、核查、已联系')).toContain(`${retentionDays.open}天`);
    expect(keptFor('已确认')).toContain(`${retentionDays.confirmed}天`);
    expect(keptFor('暂存')).toContain(`${retentionDays.setAside}天`);
    expect(prose).toContain(`副本最多再过${retentionDays.backups}天清除`);
    expect(prose).toContain(`存${retentionDays.networkLog}天`);
  });

  it('tells of no telephone and no address that nobody gave', () => {
    expect(prose).not.toMatch(/\d{3,4}-\d{7,8}|1\d{10}/u);
  });
});
