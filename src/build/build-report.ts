import type { Archive } from '../archive/archive.ts';
import type { Finding } from '../domain/rules/finding.ts';
import { commandWords as words } from '../i18n/commands.ts';
import { writeFindingReport } from '../i18n/finding-report.ts';
import type { RenderedPages } from './render-pages.ts';

/** Says what stands in the way of a build; false when something does. Warnings are for `npm run check:content`. */
export function reportFindings(findings: readonly Finding[]): boolean {
  const errors = findings.filter((finding) => finding.level === 'error');
  if (errors.length > 0) {
    console.error(writeFindingReport(errors));
    console.error(words.checkFailed(errors.length));
  } else if (findings.length > 0) {
    console.log(words.warnings(findings.length));
  }
  return errors.length === 0;
}

/** Says that a site for the public needs its address; always false, as the build's answer. */
export function reportMissingOrigin(): false {
  console.error(words.noOrigin);
  return false;
}

export interface BuildSummary {
  archive: Archive;
  pages: RenderedPages;
  outDir: string;
  seconds: number;
}

export function reportBuild({ archive, pages, outDir, seconds }: BuildSummary): void {
  console.log(
    words.built({
      people: archive.people.length,
      pages: pages.all.size,
      kept: pages.unchanged.size,
      seconds: seconds.toFixed(1),
      outDir,
    }),
  );
}
