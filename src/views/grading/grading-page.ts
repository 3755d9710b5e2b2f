import type { Archive } from '../../archive/archive.ts';
import type { GradeLevel } from '../../domain/grading/ladder.ts';
import { listExcerpts, type RuleExcerpt } from '../../domain/grading/rule-excerpt.ts';
import { requirementRefs, type RequirementId } from '../../domain/grading/rung.ts';
import { protectionLevels } from '../../domain/words.ts';
import { facilityWords } from '../../i18n/facilities.ts';
import { gradingWords as words, selfCheckWords } from '../../i18n/grading.ts';
import { links } from '../../site.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { toArchiveLadder, toArchiveRung } from './archive-ladder.ts';
import { toRuleLine, type RuleLine } from './rule-line.ts';

/** The ladder of levels, each with what the rules say of it, and the way to the facilities' self-checks. */
interface GradingPage {
  levels: readonly GradeLevel[];
  isMunicipal: boolean;
  /** Whether the archive has an explanation in prose. */
  hasProse: boolean;
  rungs: RungView[];
  requirements: { label: string; rules: RuleLine[] }[];
  facilities: { level: string; count: number; entries: { name: string; href: string }[] }[];
  sources: SourceEntry[];
}

export interface RungView {
  level: GradeLevel;
  parts: RungPart[];
}

interface RungPart {
  label: string;
  rules: RuleLine[];
  /** The conditions one by one, any one of which suffices; they stand in the one rule of the part. */
  listed: string[];
  isGap: boolean;
  /** A part for conditions whose text was not obtained. */
  lacksConditions: boolean;
}

export function toGradingPage(archive: Archive): GradingPage {
  const marks = new SourceMarks(archive, '', []);
  const levels = toArchiveLadder(archive);
  const toLines = (rules: readonly RuleExcerpt[]) => rules.map((rule) => toRuleLine(rule, archive, marks));
  const ids = Object.keys(requirementRefs) as RequirementId[];
  return {
    levels,
    isMunicipal: levels.includes('市级'),
    hasProse: archive.hasStory('pages', 'apply'),
    rungs: levels.map((level) => toRungView({ archive, level, toLines })),
    requirements: ids
      .map((id) => ({
        label: selfCheckWords.items[id],
        rules: toLines(listExcerpts(archive.laws, requirementRefs[id])),
      }))
      .filter(({ rules }) => rules.length > 0),
    facilities: toFacilityGroups(archive),
    sources: marks.entries,
  };
}

function toRungView({
  archive,
  level,
  toLines,
}: {
  archive: Archive;
  level: GradeLevel;
  toLines: (rules: readonly RuleExcerpt[]) => RuleLine[];
}): RungView {
  const rung = toArchiveRung(archive, level);
  const part = (key: Exclude<keyof typeof words.levelHeads, 'conditions'>): RungPart => ({
    label: words.levelHeads[key],
    rules: toLines(rung[key]),
    listed: [],
    isGap: key === 'notObtained',
    lacksConditions: false,
  });
  const { rules, listed } = rung.conditions;
  return {
    level,
    // Sources are numbered as the parts are made, so in the order of the page.
    parts: [
      part('approval'),
      {
        label: words.levelHeads.conditions,
        rules: toLines(rules),
        listed,
        isGap: false,
        lacksConditions: listed.length === 0,
      },
      part('procedure'),
      part('scope'),
      part('renaming'),
      part('notObtained'),
    ].filter(({ isGap, rules: said }) => !isGap || said.length > 0),
  };
}

function toFacilityGroups({ facilities }: Archive): GradingPage['facilities'] {
  const byLevel = Map.groupBy(facilities, ({ level }) => level);
  return protectionLevels.flatMap((level) => {
    const group = byLevel.get(level) ?? [];
    if (group.length === 0) return [];
    const entries = group.map(({ id, name }) => ({ name, href: links.selfCheck(id) }));
    return { level: facilityWords.level(level), count: group.length, entries };
  });
}
