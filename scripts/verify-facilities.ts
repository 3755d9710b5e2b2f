/**
 * `npm run verify:facilities [-- --json] [--facility ID] [--today YYYY-MM-DD]`: for every facility which fields of the
 * form are filled, sourced and checked, and what is to be seen to. CONTENT_DIR names the content folder. Exit code 1 only
 * where facilities.csv can't be read, or no facility has the id.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from '../src/archive/check-content.ts';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { createArchive, readFolder } from '../src/archive/read-archive.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import type { Finding } from '../src/domain/rules/finding.ts';
import { facilitiesTable } from '../src/domain/tables.ts';
import { verifyFacility } from '../src/domain/verification/verify-facility.ts';
import {
  verificationReportWords as words,
  writeVerificationJson,
  writeVerificationReport,
} from '../src/i18n/verification-report.ts';
import { toFacilityEvidence } from '../src/views/verification/facility-evidence.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    facility: { type: 'string' },
    today: { type: 'string' },
  },
});
const today = values.today ?? toBeijingClock(Date.now()).toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/u.test(today) || Number.isNaN(Date.parse(today))) {
  stop('Usage: node scripts/verify-facilities.ts [--json] [--facility ID] [--today YYYY-MM-DD]', 2);
}

const own = readFolder(contentDirectory);
const isProject = path.resolve(contentDirectory) === path.resolve(projectContent);
const project = isProject ? own : readFolder(projectContent);
const archive = createArchive(own, project);
if (archive.facilities.length === 0) stop(words.absent(contentDirectory), 1);
const errors = checkFolder(own, isProject ? {} : { project }).filter(isTableBroken);
if (errors.length > 0) stop(words.broken(errors.length), 1);

const chosen = archive.facilities.filter(({ id }) => values.facility === undefined || id === values.facility);
if (chosen.length === 0) stop(words.unknownFacility(values.facility ?? ''), 1);
const verified = chosen.map((facility) => ({
  facility,
  verification: verifyFacility(toFacilityEvidence(archive, facility), today),
}));
console.log(values.json ? writeVerificationJson(verified, today) : writeVerificationReport(verified, today));

/** What keeps the form from being read, as against what it says wrongly. */
function isTableBroken({ level, file, kind }: Finding): boolean {
  const isStructure = /^(?:encoding|heading|delimiter|quote|row|file|character)-/u.test(kind);
  return level === 'error' && file === facilitiesTable.location.path && isStructure;
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
