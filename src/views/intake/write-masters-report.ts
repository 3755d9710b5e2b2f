import { mediaCheckWords as words } from '../../i18n/media-add.ts';
import type { MastersFound, NamedMaster } from '../../media/masters/check-masters.ts';

export interface MastersReport {
  found: MastersFound;
  /** Files that the table names. */
  all: number;
  /** Ids of rows that share one file. */
  repeated: readonly (readonly string[])[];
  /** Ids of pictures that look alike. */
  alike: readonly (readonly string[])[];
  directory: string;
  manifest: string;
  isQuick: boolean;
  isWhole: boolean;
}

const linesShown = 8;

/** What became of the masters, the worst first, and what to do about each. */
export function writeMastersReport(report: MastersReport): string {
  const { found, directory, manifest } = report;
  const ofFile = (one: NamedMaster) => words.one(one.file, one.id, one.row);
  const parts = [
    part(report, words.missing, found.missing.map(ofFile), words.missingRemedy(directory)),
    part(report, words.changed, found.changed.map(ofFile), words.changedRemedy),
    part(report, words.outside, found.outside.map(ofFile), words.outsideRemedy),
    found.unreadLines.length === 0 ? '' : words.unreadLines(manifest, found.unreadLines),
    part(report, words.unlisted, found.unlisted.map(ofFile), words.unlistedRemedy),
    part(report, words.rowless, found.rowless.map(nameRowless), words.rowlessRemedy),
    part(report, words.forgotten, found.forgotten, words.forgottenRemedy),
    part(
      report,
      words.repeated,
      report.repeated.map((ids) => ids.join('、')),
      words.repeatedRemedy,
    ),
    part(
      report,
      words.alike,
      report.alike.map((ids) => ids.join('、')),
      words.alikeRemedy,
    ),
  ];
  const head = `${words.sound(found.sound, report.all)}${report.isQuick ? words.quick : ''}`;
  return [head, ...parts.filter((one) => one !== '')].join('\n\n');
}

function nameRowless({ file, id }: MastersFound['rowless'][number]): string {
  return id === undefined ? file : words.sameAs(file, id);
}

function part(
  { isWhole }: MastersReport,
  head: (count: number) => string,
  ...[lines, remedy]: [lines: readonly string[], remedy: string]
): string {
  if (lines.length === 0) return '';
  const shown = isWhole ? lines : lines.slice(0, linesShown);
  const more = lines.length > shown.length ? [words.more(lines.length - shown.length)] : [];
  return [head(lines.length), ...[...shown, ...more, `→ ${remedy}`].map((line) => `  ${line}`)].join('\n');
}
