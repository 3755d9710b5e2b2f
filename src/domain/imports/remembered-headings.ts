import type { TableSchema } from '../table.ts';
import { toPlainHeading, withoutBrackets } from './plain-heading.ts';
import type { ColumnTarget } from './sheet-plan.ts';

/** A row of `headings.csv`. */
export interface RememberedHeading {
  /** Title of the table. */
  table: string;
  heading: string;
  column: string;
}

const words = { kept: '另存', 'left-out': '不收', district: '所属区县' } as const;
const partWords = { year: '年', month: '月', day: '日', text: '一段' } as const;
type Part = keyof typeof partWords;

/** A target as `headings.csv` writes it: 姓名, 出生时间（年）, 另存; undefined for what is never remembered. */
export function findRememberedColumn(target: ColumnTarget, schema: TableSchema): string | undefined {
  switch (target.kind) {
    case 'refused':
      return undefined;
    case 'column':
      return schema.columns[target.key]?.heading;
    case 'part':
      return `${schema.columns[target.key]?.heading ?? ''}（${partWords[target.part]}）`;
    default:
      return words[target.kind];
  }
}

/** The meanings of a table's headings that somebody has said before, by plain heading. */
export function indexRemembered(
  remembered: readonly RememberedHeading[],
  schema: TableSchema,
): Map<string, ColumnTarget> {
  const found = new Map<string, ColumnTarget>();
  for (const { table, heading, column } of remembered) {
    if (table !== schema.title && table !== schema.name) continue;
    const target = findWrittenTarget(column, schema);
    if (target !== undefined) found.set(toPlainHeading(heading), target);
  }
  return found;
}

/** What a column of `headings.csv` means: a heading of the table, a part of one, 另存, 不收, 所属区县. */
export function findWrittenTarget(column: string, schema: TableSchema): ColumnTarget | undefined {
  const plain = toPlainHeading(column);
  for (const kind of ['kept', 'left-out', 'district'] as const) if (plain === words[kind]) return { kind };
  const keys = Object.keys(schema.columns);
  const findKey = (text: string) =>
    keys.find((key) => toPlainHeading(schema.columns[key]?.heading ?? '') === text);
  const key = findKey(plain);
  if (key !== undefined) return { kind: 'column', key };
  const [, word] = /\(([^()]+)\)$/u.exec(plain) ?? [];
  const part = (Object.keys(partWords) as Part[]).find((name) => partWords[name] === word);
  const whole = findKey(withoutBrackets(plain));
  return part === undefined || whole === undefined ? undefined : { kind: 'part', key: whole, part };
}
