import { readDate } from '../domain/dates/read-date.ts';
import type { RollRow } from '../domain/tables.ts';

/** 1919—1949, with 未详 for what the row doesn't say; empty where it says neither. */
export function readYears({ born, died }: Pick<RollRow, 'born' | 'died'>): string {
  const years = [born, died].map((written) => {
    const date = readDate(written);
    return date.kind === 'known' ? date.earliest.slice(0, 4) : '未详';
  });
  return years.every((year) => year === '未详') ? '' : years.join('—');
}

/** Undefined where the row doesn't say, or not exactly enough. */
export function findDeathYear({ died }: Pick<RollRow, 'died'>): number | undefined {
  const date = readDate(died);
  return date.kind === 'known' ? Number(date.earliest.slice(0, 4)) : undefined;
}
