import type { ImportFinding } from '../domain/imports/import-finding.ts';
import type { ImportFindingKind } from '../domain/imports/import-finding-kinds.ts';
import { recogniseHeading } from '../domain/imports/recognise-heading.ts';
import type { Finding, FindingKind, FindingLevel } from '../domain/rules/finding.ts';
import type { TableSchema } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { describeFinding, reportWords } from './findings.ts';
import { importFindingWords } from './import-finding-words.ts';

export interface DescribedImportFinding {
  problem: string;
  remedy: string;
}

/** The two sentences of a finding: what is there, and what to do. */
export function describeImportFinding(finding: ImportFinding): DescribedImportFinding {
  const { kind } = finding;
  if (isImportKind(kind)) {
    const { problem, remedy } = importFindingWords[kind];
    return { problem: problem(finding), remedy: remedy(finding) };
  }
  const { message, remedy } = describeFinding(toArchiveFinding(finding, kind));
  return { problem: message, remedy };
}

function isImportKind(kind: ImportFinding['kind']): kind is ImportFindingKind {
  return Object.hasOwn(importFindingWords, kind);
}

/** The rules of the archive know columns by the table's own headings. */
function toArchiveFinding(finding: ImportFinding, kind: FindingKind): Finding {
  const { level, sheet, row, heading, value, detail, other, table } = finding;
  const column = heading === undefined ? undefined : (findOwnHeading(heading, table) ?? heading);
  return {
    level,
    kind,
    file: sheet,
    row,
    ...(table === undefined ? {} : { table }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    ...(detail === undefined ? {} : { detail }),
    ...(other === undefined ? {} : { other: { file: other.sheet, row: other.row } }),
  };
}

function findOwnHeading(heading: string, table: ImportFinding['table']): string | undefined {
  if (table === undefined) return undefined;
  const schema: TableSchema = tables[table];
  const target = recogniseHeading(heading, schema)?.target;
  return target !== undefined && 'key' in target ? schema.columns[target.key]?.heading : undefined;
}

/** How many findings of one kind a report for people shows; the rest is counted. */
const shownOfOneKind = 20;

/** Of the sheet 核对报告. */
export const importReportHeadings = ['工作表', '行', '列', '栏名', '原值', '问题', '怎样改'] as const;

const importReportWords = {
  clean: '没有发现问题。',
  sheet: (sheet: string) => `工作表“${sheet}”`,
  count: (errors: number, warnings: number) => `共 ${errors} 处错误、${warnings} 处提醒。`,
  errorsStop: '有错误时一行也不收；改好以后整份再交。提醒看过就可以收。',
} as const;

/** The report for people: by sheet, errors first, each with its place as Excel calls it and what to do. */
export function writeImportReport(findings: readonly ImportFinding[]): string {
  if (findings.length === 0) return importReportWords.clean;
  const sheets = Map.groupBy(findings, ({ sheet }) => sheet);
  const parts = Array.from(sheets, ([sheet, found]) =>
    [importReportWords.sheet(sheet), ...listLines(found)].join('\n'),
  );
  const errors = findings.filter(({ level }) => level === 'error').length;
  const summary = [
    importReportWords.count(errors, findings.length - errors),
    ...(errors > 0 ? [importReportWords.errorsStop] : []),
  ];
  return [...parts, summary.join('\n')].join('\n\n');
}

function listLines(findings: readonly ImportFinding[]): string[] {
  return (['error', 'warning'] as const).flatMap((level) => {
    const kinds = Map.groupBy(
      findings.filter((finding) => finding.level === level),
      ({ kind }) => kind,
    );
    return Array.from(kinds.values(), (group) => listGroup(group, level)).flat();
  });
}

function listGroup(group: readonly ImportFinding[], level: FindingLevel): string[] {
  const lines: string[] = [];
  const name = reportWords.levels[level];
  const shown = group
    .slice(0, shownOfOneKind)
    .map((finding) => ({ finding, ...describeImportFinding(finding) }));
  shown.forEach(({ finding, problem, remedy }, index) => {
    lines.push(`  ${name}  ${describePlace(finding)}：${problem}`);
    if (shown[index + 1]?.remedy !== remedy) lines.push(`        → ${remedy}`);
  });
  const hidden = group.length - shown.length;
  if (hidden > 0) lines.push(`  ${name}  ${reportWords.more(shown[0]?.problem ?? '', hidden)}`);
  return lines;
}

/** `第5行 K列“牺牲时间”`. */
function describePlace({ row, column, heading }: ImportFinding): string {
  const ofColumn = column === undefined ? '' : ` ${column}列`;
  return `${reportWords.row(row)}${ofColumn}${heading === undefined ? '' : reportWords.column(heading)}`;
}
