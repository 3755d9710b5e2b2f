import type { Archive } from '../../archive/archive.ts';
import { provincesOf, toLadder, type GradeLevel } from '../../domain/grading/ladder.ts';
import { toRung, type Rung } from '../../domain/grading/rung.ts';

/** The levels there are where the archive's facilities lie; without facilities, where its districts lie. */
export function toArchiveLadder(archive: Archive): readonly GradeLevel[] {
  return toLadder(districtCodesOf(archive));
}

export function toArchiveRung(archive: Archive, level: GradeLevel): Rung {
  return toRung(level, archive.laws, provincesOf(districtCodesOf(archive)));
}

function districtCodesOf({ facilities, gazetteer }: Archive): string[] {
  const own = facilities.map(({ district }) => district).filter((code) => code !== '');
  return own.length > 0 ? own : gazetteer.listDistricts().map(({ code }) => code);
}
