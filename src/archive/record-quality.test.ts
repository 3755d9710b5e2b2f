import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QualityFigure } from '../domain/verification/quality-figure.ts';
import { recordQuality } from './record-quality.ts';

const figure = (date: string, count: number): QualityFigure => ({
  ...{ date, district: '全部', table: '英名录', figure: '已填' },
  ...{ count, of: 10 },
});
let content: string;
const read = (): string => readFileSync(path.join(content, 'quality.csv'), 'utf8');

beforeEach(() => {
  content = mkdtempSync(path.join(os.tmpdir(), 'quality-'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

describe('figures that are kept', () => {
  it('begin a table where there is none, and are added to it only when they have changed', async () => {
    expect(await recordQuality(content, [figure('2026-01-01', 3)])).toEqual({ kind: 'recorded', figures: 1 });
    const first = read();
    expect(await recordQuality(content, [figure('2026-02-01', 3)])).toEqual({ kind: 'recorded', figures: 0 });
    expect(read()).toBe(first);
    expect(await recordQuality(content, [figure('2026-03-01', 4)])).toEqual({ kind: 'recorded', figures: 1 });
    expect(read()).toBe(`${first}2026-03-01,全部,英名录,已填,4,10\r\n`);
  });
});
