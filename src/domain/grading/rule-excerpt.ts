import type { Law } from '../records/records.ts';

/** A row of rules.csv, or part of it: laws and articles as the table names them. */
export interface RuleRef {
  law: string;
  article: string;
  /** Text that tells the row from others of the same article. */
  including?: string;
  /** Where the part begins; it tells the row as well. */
  from?: string;
  /** Where the part ends; the end of the row without it. */
  to?: string;
}

export interface RuleExcerpt {
  lawId: string;
  lawName: string;
  article: string;
  /** Which of the law's rows it is, from 0. */
  index: number;
  text: string;
  note: string;
  sourceIds: string[];
}

/** What the table has of the rules referred to, in their order; rules it lacks are left out. */
export function listExcerpts(laws: readonly Law[], refs: readonly RuleRef[]): RuleExcerpt[] {
  return refs.flatMap((ref) => findExcerpts(laws, ref));
}

function findExcerpts(laws: readonly Law[], ref: RuleRef): RuleExcerpt[] {
  const law = laws.find(({ id }) => id === ref.law);
  return (law?.articles ?? []).flatMap((row, index) => {
    if (row.article !== ref.article) return [];
    if (!row.summary.includes(ref.including ?? '') || !row.summary.includes(ref.from ?? '')) return [];
    const { article, note, sourceIds } = row;
    const text = cut(row.summary, ref);
    return [{ lawId: ref.law, lawName: law?.name ?? '', article, index, text, note, sourceIds }];
  });
}

function cut(summary: string, { from = '', to }: RuleRef): string {
  const part = summary.slice(summary.indexOf(from));
  const end = to === undefined ? -1 : part.indexOf(to);
  return `${part.slice(0, end === -1 ? undefined : end).replace(/[。；，]+$/u, '')}。`;
}

/** The conditions that a row lists as `…：甲；乙；丙。`; empty where it lists none. */
export function listConditions({ text }: Pick<RuleExcerpt, 'text'>): string[] {
  const [, listed = ''] = /：([^。]+)。/u.exec(text) ?? [];
  return listed === '' ? [] : listed.split('；').map((condition) => condition.trim());
}
