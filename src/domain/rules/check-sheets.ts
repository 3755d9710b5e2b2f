import type { ContentSheets } from '../sheet.ts';
import { checkUpkeep } from '../upkeep/check-upkeep.ts';
import { toCheckedContent, type CheckOptions, type Rule } from './checked-content.ts';
import { checkCertificates } from './certificate-rules.ts';
import { checkCitations } from './citation-rules.ts';
import { checkCoordinates } from './coordinate-rules.ts';
import { checkCounts } from './count-rules.ts';
import { checkDates } from './date-rules.ts';
import { checkEncodings } from './encoding-rules.ts';
import { checkFiles } from './file-rules.ts';
import { checkFacilityForms } from './facility-form-rules.ts';
import type { Finding } from './finding.ts';
import { checkGlyphs } from './glyph-rule.ts';
import { checkGraves } from './grave-rules.ts';
import { checkHeadings } from './heading-rules.ts';
import { checkIds } from './id-rules.ts';
import { checkLives } from './life-rules.ts';
import { checkMap } from './map-rules.ts';
import { checkMedia } from './media-rules.ts';
import { checkNameForms } from './name-form-rules.ts';
import { checkNames } from './name-rules.ts';
import { checkPlans } from './plan-rules.ts';
import { checkPlaces } from './place-rules.ts';
import { checkPrivacy } from './privacy-rules.ts';
import { checkProduction } from './production-rules.ts';
import { checkReferences } from './reference-rules.ts';
import { checkRepeats } from './repeat-rules.ts';
import { checkRowShapes } from './row-shape-rules.ts';
import { checkSources } from './source-rules.ts';
import { checkTexts } from './text-rules.ts';
import { checkUnits } from './unit-rules.ts';
import { checkValues } from './value-rules.ts';
import { checkWalls } from './wall-rules.ts';

const rules: readonly Rule[] = [
  checkEncodings,
  checkHeadings,
  checkRowShapes,
  checkFiles,
  checkTexts,
  checkPrivacy,
  checkIds,
  checkValues,
  checkReferences,
  checkUnits,
  checkCitations,
  checkSources,
  checkNames,
  checkNameForms,
  checkDates,
  checkLives,
  checkPlaces,
  checkCoordinates,
  checkCounts,
  checkRepeats,
  checkGlyphs,
  checkFacilityForms,
  checkGraves,
  checkPlans,
  checkWalls,
  checkUpkeep,
  checkCertificates,
  checkMedia,
  checkMap,
  checkProduction,
];

/** Everything that is wrong, or doubtful, in the tables of a content folder: all of it at once, by file and row. */
export function checkSheets(sheets: ContentSheets, options: CheckOptions): Finding[] {
  const content = toCheckedContent(sheets, options);
  const findings: Finding[] = [];
  for (const rule of rules) rule(content, (finding) => findings.push(finding));
  return findings.sort(compareFindings);
}

function compareFindings(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.row ?? 0) - (b.row ?? 0);
}
