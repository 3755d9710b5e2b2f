import { describe, expect, it } from 'vitest';
import { rollTable } from '../../domain/tables.ts';
import { reportFields } from './report-fields.ts';

describe('what a reader may say is wrong with a record', () => {
  const labels = reportFields.map(({ label }) => label);

  it('is called as the roll calls it, once each, and something else at the end', () => {
    const headings = new Set<string>(Object.values(rollTable.columns).map(({ heading }) => heading));
    expect(labels.slice(0, -1).filter((label) => !headings.has(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.at(-1)).toBe('其他');
  });

  it('begins with the name and holds what relatives know best', () => {
    expect(labels[0]).toBe('姓名');
    expect(labels).toEqual(expect.arrayContaining(['籍贯', '出生时间', '牺牲时间', '墓位']));
  });
});
