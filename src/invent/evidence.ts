import {
  citationsTable,
  correctionsTable,
  rollTable,
  type CitationRow,
  type CorrectionRow,
  type RollRow,
} from '../domain/tables.ts';
import { toEmptyRow } from './empty-row.ts';
import type { Random } from './random.ts';
import { inventedSourceId, otherSourceIds } from './sources.ts';

const citedKeys = ['born', 'died', 'deathPlace', 'unit', 'nativePlace', 'post'] as const;

/** What the other invented sources say of a person: mostly the same, sometimes something else. */
export function inventCitations(random: Random, person: RollRow): CitationRow[] {
  if (!random.chance(0.06)) return [];
  const key = random.pick(citedKeys);
  if (person[key] === '') return [];
  const base = { ...toEmptyRow(citationsTable), record: person.id, field: rollTable.columns[key].heading };
  const locator = `第${random.between(1, 480)}页`;
  const agreeing = { ...base, sourceId: random.pick(otherSourceIds), locator, adopted: '是' };
  if (random.chance(0.4)) return [agreeing];
  const other = otherValue(random, key, person[key]);
  if (other === undefined) return [agreeing];
  return [
    { ...base, sourceId: inventedSourceId, adopted: '是' },
    { ...base, value: other, sourceId: random.pick(otherSourceIds), locator, adopted: '否' },
  ];
}

/** A value that differs from the row's in the way copies differ; undefined where nothing can be varied. */
function otherValue(random: Random, key: (typeof citedKeys)[number], value: string): string | undefined {
  const year = /^(\d{4})年/u.exec(value)?.[1];
  if (year !== undefined) return `${Number(year) + random.pick([-1, 1])}年`;
  if (key === 'deathPlace') return value === '朝鲜' ? '朝鲜江原道' : '不详';
  if (key === 'post') return value === '战士' ? '副班长' : '战士';
  if (key === 'nativePlace') return value.replace(/^四川省/u, '');
  return undefined;
}

/** One correction in 400 people, none of them before the archive could have begun. */
export function inventCorrections(random: Random, person: RollRow, number: number): CorrectionRow[] {
  if (!random.chance(1 / 400) || person.deathPlace === '') return [];
  return [
    {
      ...toEmptyRow(correctionsTable),
      id: `c-${String(number).padStart(5, '0')}`,
      date: `2026-${String(random.between(1, 6)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
      record: person.id,
      field: rollTable.columns.deathPlace.heading,
      before: '',
      after: person.deathPlace,
      reason: '（虚构）依亲属提供的证明书补正。',
      evidence: inventedSourceId,
      role: '资料整理',
    },
  ];
}
