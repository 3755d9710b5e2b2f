import type { Archive } from '../../archive/archive.ts';
import { toYearMonthDay } from '../../domain/dates/calendar-day.ts';
import type { IsoDay } from '../../domain/dates/fuzzy-date.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import type { GradeLevel } from '../../domain/grading/ladder.ts';
import { tallyFacility } from '../../domain/verification/completeness.ts';
import type { FacilityEvidence } from '../../domain/verification/facility-evidence.ts';
import { verifyFacility } from '../../domain/verification/verify-facility.ts';
import { custodianWords } from '../../i18n/custodians.ts';
import { facilityWords } from '../../i18n/facilities.ts';
import { gradingPackWords as words } from '../../i18n/grading-pack.ts';
import { selfCheckWords } from '../../i18n/grading.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { toFacilityEvidence } from '../verification/facility-evidence.ts';
import { toParagraphs } from './prose-paragraphs.ts';
import type { RuleLine } from './rule-line.ts';
import { toPackForm } from './pack-form.ts';
import { marksText, toPackLine, type PackLine } from './pack-line.ts';
import { listMissing, toSelfCheck, type CheckLine, type LevelCheck, type SelfCheck } from './self-check.ts';

/** Everything a draft pack says, as plain data: the template reads it as JSON. */
export interface GradingPack {
  words: Record<string, string>;
  id: string;
  name: string;
  cover: {
    archive: string;
    level: string;
    place: string;
    until: string;
    madeOn: string;
    isInvented: boolean;
  };
  form: { label: string; lines: PackLine[] }[];
  held: PackLine[];
  requirements: PackCheck[];
  level: { title: string; lead: string; checks: PackCheck[]; rules: PackLine[] };
  missing: string[];
  history: PackLine[];
  chronicle: { date: string; text: string }[];
  unknowable: readonly string[];
  sources: SourceEntry[];
  /** Captions of the drawings there are; empty where there is none. */
  drawings: { plan: string; map: string };
}

interface PackCheck {
  label: string;
  result: string;
  lines: PackLine[];
}

interface PackWish {
  id: string;
  level: GradeLevel;
  /** The day it is made, `YYYY-MM-DD`. */
  madeOn: IsoDay;
  drawings: GradingPack['drawings'];
}

/** Throws where the archive has no such facility. */
export function toGradingPack(archive: Archive, { id, level, madeOn, drawings }: PackWish): GradingPack {
  const facility = archive.findFacility(id);
  if (facility === undefined) throw new Error(words.unknownFacility(id));
  const marks = new SourceMarks(archive, id, facility.sourceIds);
  const evidence = toFacilityEvidence(archive, facility);
  const form = toPackForm(evidence, archive, marks);
  const history = toHistory(archive, facility, marks);
  const check = toSelfCheck({ archive, evidence, marks });
  return {
    words: packWords,
    id,
    name: facility.name,
    cover: toCover(archive, { facility, level, madeOn }),
    form,
    held: toHeldLines(check),
    requirements: check.requirements.map(toPackCheck),
    level: toLevel(check.levels.find((found) => found.level === level)),
    missing: [...new Set([...listCoreMissing(evidence), ...listMissing(check, level)])],
    history,
    chronicle: facility.chronicle,
    unknowable: selfCheckWords.unknowableLines,
    sources: marks.entries,
    drawings,
  };
}

/** What the form asks of every facility and does not have here. */
function listCoreMissing(evidence: FacilityEvidence): string[] {
  return tallyFacility(verifyFacility(evidence)).missingCore;
}

/** The words that never change. */
const packWords: Record<string, string> = {
  ...Object.fromEntries(Object.entries(words).filter(([, word]) => typeof word === 'string')),
  held: selfCheckWords.held,
  requirements: selfCheckWords.requirements,
  requirementsLead: selfCheckWords.requirementsLead,
  lead: selfCheckWords.lead,
  nothingMissing: selfCheckWords.nothingMissing,
};

function toCover(
  { settings, gazetteer }: Archive,
  { facility, level, madeOn }: { facility: Facility; level: GradeLevel; madeOn: IsoDay },
): GradingPack['cover'] {
  const { year, month, day } = toYearMonthDay(madeOn);
  const district = gazetteer.findDistrict(facility.district)?.name ?? facilityWords.unplaced;
  return {
    archive: words.archive(settings.name),
    level: words.level(level),
    place: [district, facility.address].filter((part) => part !== '').join('　'),
    until: settings.dataUntil === '' ? '' : words.until(settings.dataUntil),
    madeOn: words.madeOn(custodianWords.day(String(year), month, day)),
    isInvented: settings.isInvented,
  };
}

function toHistory(archive: Archive, facility: Facility, marks: SourceMarks): PackLine[] {
  const story = archive.findStory('facilities', facility.id);
  if (story === undefined) return [];
  const said = marksText(marks.state(facilityWords.historyField, '').marks);
  const paragraphs = toParagraphs(story.html);
  return paragraphs.map((text, index) => ({ text, marks: index === paragraphs.length - 1 ? said : '' }));
}

function toHeldLines({ held }: SelfCheck): PackLine[] {
  return [
    { text: held.text, marks: '' },
    ...held.statements.map((statement) => toPackLine(statement)),
    ...(held.missing.length === 0
      ? []
      : [{ text: selfCheckWords.heldMissing(held.missing), marks: '', isUnknown: true }]),
  ];
}

function toLevel(check: LevelCheck | undefined): GradingPack['level'] {
  if (check === undefined) return { title: '', lead: selfCheckWords.noConditions, checks: [], rules: [] };
  const isKnown = check.conditions.length > 0;
  return {
    title: words.conditions(check.level),
    lead: isKnown ? selfCheckWords.conditionsLead : selfCheckWords.noConditions,
    checks: check.conditions.map(toPackCheck),
    rules: [
      ...check.rules.map((rule) => toRule(rule, !isKnown)),
      ...check.gaps.map((rule) => toRule(rule, true)),
    ],
  };
}

function toPackCheck({ label, result, evidence, notes, missing, rules }: CheckLine): PackCheck {
  return {
    label,
    result: selfCheckWords.results[result],
    lines: [
      ...evidence.map((statement) => toPackLine(statement, `${statement.label}：`)),
      ...notes.map((text) => ({ text, marks: '' })),
      ...(missing.length === 0 ? [] : [{ text: selfCheckWords.lacks(missing), marks: '', isUnknown: true }]),
      ...rules.map((rule) => ({ ...toRule(rule, true), isUnknown: true })),
    ],
  };
}

function toRule({ text, article, marks, note }: RuleLine, hasText: boolean): PackLine {
  const said = `${hasText ? text : ''}${article}${note === '' ? '' : `（${note}）`}`;
  return { text: said, marks: marksText(marks) };
}
