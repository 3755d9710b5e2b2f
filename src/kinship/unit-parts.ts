import { listForces, listUnitTokens, toUnitKey } from '../domain/units/unit-key.ts';
import type { UnitDirectory } from '../domain/units/units.ts';
import type { Period } from '../domain/words.ts';

/** What a unit's name says, level by level. Numbers are `3军`, `152师`; `cover` is a number of after 1949 (53147部队). */
export interface UnitParts {
  force?: string;
  army?: string;
  division?: string;
  regiment?: string;
  cover?: string;
}

export const numberedParts = ['army', 'division', 'regiment', 'cover'] as const;
export type NumberedPart = (typeof numberedParts)[number];

const partOfLevel: Readonly<Record<string, NumberedPart>> = {
  集团军: 'army',
  军团: 'army',
  军: 'army',
  纵队: 'army',
  师: 'division',
  旅: 'division',
  支队: 'division',
  团: 'regiment',
  大队: 'regiment',
};

/** `8路军` and `新4军` are forces, not numbered armies. */
const forcesWithNumbers = /8路军|新4军/gu;

export function readUnitParts(written: string): UnitParts {
  const key = toUnitKey(written);
  const parts: UnitParts = {};
  const force = forceIn(key);
  if (force !== undefined) parts.force = force;
  for (const { level, text } of listUnitTokens(key.replace(forcesWithNumbers, ' '))) {
    const part = partOfLevel[level];
    if (part !== undefined) parts[part] ??= text.replace(/^红/u, '');
  }
  const cover = /(?<number>\d{4,5})(?:部队|$)/u.exec(key)?.groups?.['number'];
  if (cover !== undefined) parts.cover = cover;
  return parts;
}

function forceIn(key: string): string | undefined {
  const [force] = listForces(key);
  return force === '抗日联军' ? '抗联' : force;
}

/** The parts of a record: of its own words, then of the units it is filed under and those above them. */
export function unitPartsOf(
  { unit, unitIds }: { unit: string; unitIds: readonly string[] },
  units: UnitDirectory | undefined,
): UnitParts {
  const own = readUnitParts(unit);
  if (units === undefined || unitIds.length === 0) return own;
  const filed = unitIds.flatMap((id) => {
    const found = units.findUnit(id);
    return found === undefined ? [] : [found, ...units.ancestorsOf(id)];
  });
  const parts = { ...own };
  for (const { name } of filed) Object.assign(parts, { ...readUnitParts(name), ...parts });
  return parts;
}

/** The force most of a period fought in; undefined where there were several or none. */
export function forceOfPeriod(period: Period): string | undefined {
  const forces: Partial<Record<Period, string>> = {
    土地革命战争: '红军',
    解放战争: '解放军',
    抗美援朝战争: '志愿军',
    社会主义建设: '解放军',
  };
  return forces[period];
}
