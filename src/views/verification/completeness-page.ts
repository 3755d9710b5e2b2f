import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { officialKindOf } from '../../domain/facilities/official-kind.ts';
import { tallyFacility, tallyFields, type FieldTally } from '../../domain/verification/completeness.ts';
import type { Requirement } from '../../domain/verification/form-fields.ts';
import type { CheckState } from '../../domain/verification/two-people.ts';
import { verifyFacility, type FacilityVerification } from '../../domain/verification/verify-facility.ts';
import { protectionLevels } from '../../domain/words.ts';
import { facilityWords } from '../../i18n/facilities.ts';
import { describeVerification, verificationWords as words } from '../../i18n/verification.ts';
import { links } from '../../site.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { toFacilityEvidence } from './facility-evidence.ts';
import { toPublishedFrame, type PublishedFrame } from './published-frame.ts';

/** How complete the facility forms are: by field and by facility, within what was published of the whole area. */
export interface CompletenessPage {
  total: number;
  frame: PublishedFrame | undefined;
  /** What this archive holds, in sentences. */
  held: string[];
  groups: { title: string; fields: FieldLine[] }[];
  facilities: FacilityLine[];
  checked: number;
  sources: SourceEntry[];
}

export interface FieldLine {
  label: string;
  requirement: Requirement;
  asked: number;
  filled: number;
  citedOwn: number;
  citedRow: number;
  weak: number;
  checked: number;
}

interface FacilityLine {
  name: string;
  href: string;
  selfCheckHref: string;
  district: string;
  core: { filled: number; asked: number };
  form: { filled: number; asked: number };
  missing: string;
  findings: string[];
  check: { isCounted: boolean; text: string };
}

export function toCompletenessPage(archive: Archive): CompletenessPage {
  const marks = new SourceMarks(archive, '', []);
  const facilities = [...archive.facilities].sort(byDistrict);
  const verified = facilities.map((facility) => verifyFacility(toFacilityEvidence(archive, facility)));
  return {
    total: facilities.length,
    frame: toPublishedFrame(archive, marks),
    held: listHeld(facilities),
    groups: toGroups(tallyFields(verified)),
    facilities: facilities.flatMap((facility, index) => {
      const verification = verified[index];
      return verification === undefined ? [] : toFacilityLine({ archive, facility, verification });
    }),
    checked: verified.filter(({ check }) => check.kind === 'checked').length,
    sources: marks.entries,
  };
}

/** Sorting is stable: within a district the order of the table stays. */
function byDistrict(a: Facility, b: Facility): number {
  if (a.district === b.district) return 0;
  return a.district < b.district ? -1 : 1;
}

function listHeld(facilities: readonly Facility[]): string[] {
  if (facilities.length === 0) return [];
  const byLevel = Map.groupBy(facilities, ({ level }) => level);
  const levels = protectionLevels.flatMap((level) => {
    const count = byLevel.get(level)?.length ?? 0;
    return count === 0 ? [] : words.countOf(facilityWords.level(level), count);
  });
  const outside = facilities.filter(({ kind }) => kind !== undefined && officialKindOf(kind) === undefined);
  const kinds = [...Map.groupBy(outside, ({ kind }) => kind ?? '')]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, group]) => words.countOf(kind, group.length));
  return [words.heldLevels(levels), ...(outside.length === 0 ? [] : [words.outside(outside.length, kinds)])];
}

function toGroups(tallies: readonly FieldTally[]): CompletenessPage['groups'] {
  return [...Map.groupBy(tallies, ({ field }) => field.group)].map(([group, fields]) => ({
    title: words.groups[group],
    fields: fields.map(({ field, ...counts }) => ({
      label: field.label,
      requirement: field.requirement,
      ...counts,
    })),
  }));
}

function toFacilityLine({
  archive,
  facility,
  verification,
}: {
  archive: Archive;
  facility: Facility;
  verification: FacilityVerification;
}): FacilityLine {
  const { core, form, missingCore } = tallyFacility(verification);
  return {
    name: facility.name,
    href: links.facility(facility.id),
    selfCheckHref: links.selfCheck(facility.id),
    district: archive.gazetteer.findDistrict(facility.district)?.name ?? words.districtUnknown,
    core,
    form,
    missing: missingCore.length === 0 ? words.nothingMissing : words.missing(missingCore),
    findings: listFindings(verification),
    check: { isCounted: verification.check.kind === 'checked', text: checkText(verification.check) },
  };
}

/** What is missing, and that nobody checked, stand in columns of their own. */
function listFindings({ findings }: FacilityVerification): string[] {
  return findings
    .filter(({ kind }) => kind !== 'core-missing' && kind !== 'unchecked')
    .map((finding) => words.sentence(describeVerification(finding)));
}

function checkText(check: CheckState): string {
  if (check.kind === 'unchecked') return words.unchecked;
  return check.kind === 'checked' ? words.checkedOn(formatDate(check.on)) : words.notCounted;
}
