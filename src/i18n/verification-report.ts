import type { Facility } from '../domain/facilities/facility.ts';
import {
  tallyFacility,
  tallyFields,
  type FacilityTally,
  type FieldTally,
} from '../domain/verification/completeness.ts';
import type { CheckState } from '../domain/verification/two-people.ts';
import type { FacilityVerification } from '../domain/verification/verify-facility.ts';
import { toAlignedLines } from './aligned-columns.ts';
import { describeVerification, verificationKindLabels, verificationWords } from './verification.ts';

export interface VerifiedFacility {
  facility: Facility;
  verification: FacilityVerification;
}

const words = {
  head: (count: number, today: string) => `纪念设施数据复核：${count}处，按${today}计`,
  facility: ({ core, form }: FacilityTally) =>
    `必有的栏${core.filled}/${core.asked}，应填的栏${form.filled}/${form.asked}`,
  fieldHeads: ['栏', '要求', '应填', '填了', '专条', '整行', '薄弱', '复核'],
  fields: '按栏',
  facilities: '按设施',
  findings: '发现',
  kind: (label: string, count: number) => `${label}：${count}处`,
  checked: (count: number, total: number) => `经两人复核的：${count}/${total}处`,
  unknownFacility: (id: string) => `facilities.csv 里没有编号“${id}”。`,
  broken: (count: number) =>
    `facilities.csv 里有${count}处错误，先改好再复核；运行 npm run check:content 可以看。`,
  absent: (directory: string) => `${directory} 里没有 facilities.csv，或者是空的。`,
} as const;
export const verificationReportWords = words;

/** The report for people: each facility with its findings, then the fields, then what was found how often. */
export function writeVerificationReport(verified: readonly VerifiedFacility[], today: string): string {
  const all = verified.map(({ verification }) => verification);
  const checked = all.filter(({ check }) => check.kind === 'checked').length;
  return [
    words.head(verified.length, today),
    [`【${words.facilities}】`, ...verified.flatMap(facilityLines)].join('\n'),
    [`【${words.fields}】`, ...fieldLines(tallyFields(all))].join('\n'),
    [`【${words.findings}】`, ...kindLines(all), words.checked(checked, verified.length)].join('\n'),
  ].join('\n\n');
}

function facilityLines({ facility, verification }: VerifiedFacility): string[] {
  const head = [
    facility.name,
    facility.id,
    facility.kind ?? '',
    facility.level,
    checkText(verification.check),
  ];
  const sentences = verification.findings
    .filter(({ kind }) => kind !== 'unchecked')
    .map((finding) => `    ${describeVerification(finding)}`);
  return [`  ${head.join('，')}；${words.facility(tallyFacility(verification))}`, ...sentences];
}

function checkText(check: CheckState): string {
  if (check.kind === 'unchecked') return verificationWords.unchecked;
  return check.kind === 'checked'
    ? verificationWords.checkedOn(check.on.asWritten)
    : verificationWords.notCounted;
}

function fieldLines(tallies: readonly FieldTally[]): string[] {
  const rows = tallies.map(({ field, asked, filled, citedOwn, citedRow, weak, checked }) => [
    field.label,
    verificationWords.requirements[field.requirement],
    ...[asked, filled, citedOwn, citedRow, weak, checked].map(String),
  ]);
  return toAlignedLines([words.fieldHeads, ...rows]).map((line) => `  ${line}`);
}

function kindLines(verified: readonly FacilityVerification[]): string[] {
  const kinds = Map.groupBy(
    verified.flatMap(({ findings }) => findings),
    ({ kind }) => kind,
  );
  return [...kinds].map(([kind, found]) => `  ${words.kind(verificationKindLabels[kind], found.length)}`);
}

/** The report for machines: fields with text, support and check, and findings with their sentences. */
export function writeVerificationJson(verified: readonly VerifiedFacility[], today: string): string {
  const facilities = verified.map(({ facility, verification }) => ({
    id: facility.id,
    name: facility.name,
    kind: facility.kind,
    level: facility.level,
    district: facility.district,
    ...tallyFacility(verification),
    check: verification.check,
    fields: verification.fields
      .filter(({ isAsked }) => isAsked)
      .map(({ field, text, support, isChecked }) => ({
        key: field.key,
        label: field.label,
        requirement: field.requirement,
        text,
        support,
        isChecked,
      })),
    findings: verification.findings.map((finding) => ({
      ...finding,
      message: describeVerification(finding),
    })),
  }));
  const fields = tallyFields(verified.map(({ verification }) => verification)).map(
    ({ field, ...counts }) => ({
      key: field.key,
      label: field.label,
      requirement: field.requirement,
      ...counts,
    }),
  );
  return JSON.stringify({ today, total: facilities.length, fields, facilities }, undefined, 2);
}
