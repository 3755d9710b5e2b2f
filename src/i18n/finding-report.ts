import type { Finding, FindingLevel } from '../domain/rules/finding.ts';
import { tables } from '../domain/tables.ts';
import { describeFinding, reportWords } from './findings.ts';

/** How many findings of one kind a report for people shows; the rest is counted. */
const shownOfOneKind = 20;

/** The report for people: by file, errors first, what to do under each group that has one remedy. */
export function writeFindingReport(findings: readonly Finding[]): string {
  if (findings.length === 0) return reportWords.clean;
  const shown = new Map<string, number>();
  const files = Map.groupBy(findings, ({ file }) => file);
  const parts = [...files].map(([file, found]) =>
    [headOf(file, found), ...listLines(found, shown)].join('\n'),
  );
  return [...parts, writeSummary(findings, files.size)].join('\n\n');
}

/** The report for machines: every finding, with its sentences. */
export function writeFindingJson(findings: readonly Finding[]): string {
  const entries = findings.map((finding) => {
    const { message, remedy } = describeFinding(finding);
    const { level, kind, table, file, row, column, value, other } = finding;
    return { level, kind, table, file, row, column, message, remedy, value, other };
  });
  return JSON.stringify(entries, undefined, 2);
}

function headOf(file: string, [first]: readonly Finding[]): string {
  const title = first?.table === undefined ? undefined : tables[first.table].title;
  return title === undefined ? file : `${file}（${title}）`;
}

function listLines(findings: readonly Finding[], shown: Map<string, number>): string[] {
  const lines: string[] = [];
  for (const level of ['error', 'warning'] as const) {
    const ofLevel = findings.filter((finding) => finding.level === level);
    for (const group of Map.groupBy(ofLevel, ({ kind }) => kind).values())
      lines.push(...listGroup(group, level, shown));
  }
  return lines;
}

function listGroup(group: readonly Finding[], level: FindingLevel, shown: Map<string, number>): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const before = shown.get(first.kind) ?? 0;
  const visible = group.slice(0, Math.max(0, shownOfOneKind - before));
  shown.set(first.kind, before + visible.length);
  const lines: string[] = [];
  visible.forEach((finding, index) => {
    const { message, remedy } = describeFinding(finding);
    lines.push(`  ${reportWords.levels[level]}  ${whereIn(finding)}${message}`);
    const next = visible[index + 1];
    if (next === undefined || describeFinding(next).remedy !== remedy) lines.push(`        → ${remedy}`);
  });
  const hidden = group.length - visible.length;
  if (hidden > 0)
    lines.push(`  ${reportWords.levels[level]}  ${reportWords.more(describeFinding(first).label, hidden)}`);
  return lines;
}

function whereIn({ file, row, column }: Finding): string {
  const parts = [
    row === undefined ? '' : placeIn(file, row),
    column === undefined ? '' : reportWords.column(column),
  ];
  const where = parts.filter((part) => part !== '').join(' ');
  return where === '' ? '' : `${where}：`;
}

/** A drawing has shapes where a sheet has rows. */
function placeIn(file: string, row: number): string {
  return file.endsWith('.geojson') ? reportWords.shape(row) : reportWords.row(row);
}

function writeSummary(findings: readonly Finding[], files: number): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const isFolded = [...Map.groupBy(findings, ({ kind }) => kind).values()].some(
    ({ length }) => length > shownOfOneKind,
  );
  return [
    reportWords.count(errors, findings.length - errors, files),
    ...(errors > 0 ? [reportWords.errorsStop] : []),
    ...(isFolded ? [reportWords.allInJson] : []),
  ].join('\n');
}
