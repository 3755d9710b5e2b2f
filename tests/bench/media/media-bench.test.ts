import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPhotograph } from './draw-photograph.ts';
import { listGoals, toMarkdown, type MediaReport, type MediaRun } from './media-report.ts';

const sides = { width: 780, height: 520 };

describe('a drawn photograph', () => {
  it('has the sides asked for; the same seed makes the same bytes, another makes others', async () => {
    const [one, again, other] = await Promise.all([1, 1, 2].map((seed) => drawPhotograph(seed, sides)));
    expect(await sharp(one).metadata()).toMatchObject({
      format: 'jpeg',
      width: 780,
      height: 520,
      channels: 3,
    });
    expect(Buffer.from(one ?? []).equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(Buffer.from(one ?? []).equals(other ?? Buffer.alloc(0))).toBe(false);
  });
});

function runOf(cpuSeconds: number, change: Partial<MediaRun> = {}): MediaRun {
  const measured = { wallSeconds: 2, cpuSeconds, peakMegabytes: 400, largestMegabytes: 400 };
  return { name: 'run', measured, photographs: 100, files: 600, bytes: 1e6, ...change };
}

describe('the report on pictures', () => {
  const report: MediaReport = {
    machine: 'a machine',
    photographs: { count: 100, ...sides, bytes: 1e8 },
    own: runOf(80),
    again: runOf(1),
    astro: runOf(40, { photographs: 20 }),
    astroTuned: runOf(100),
  };

  it('compares by photograph, and says which goals hold', () => {
    expect(listGoals(report).map(({ value, bound }) => value <= bound)).toEqual([true, true, true, true]);
    expect(toMarkdown(report)).toContain('| CPU beside astro:assets as it comes | 0.40 × | ≤ 0.6 | holds |');
    expect(toMarkdown(report)).toContain('with our own encoder settings: 0.80 × its CPU');
  });

  it('says where a goal fails', () => {
    const slow = { ...report, own: runOf(130), again: runOf(1, { photographs: 10 }) };
    expect(listGoals(slow).map(({ value, bound }) => value <= bound)).toEqual([false, true, false, false]);
    expect(toMarkdown(slow)).toContain('FAILS');
  });
});
