import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { toArchiveName } from './archive-name.ts';
import { toWgsPosition } from '../../domain/facilities/wgs-position.ts';
import { facilityKinds, protectionLevels } from '../../domain/words.ts';
import { facilityTableWords as tableWords } from '../../i18n/facility-table.ts';
import { facilityWords } from '../../i18n/facilities.ts';
import type { DistrictOutline } from '../../maps/district-outlines.ts';
import type { MapMark } from '../../maps/gather-marks.ts';

const words = tableWords.poster;

/** What the poster says beside its map. */
export interface Poster {
  title: string;
  archive: string;
  total: string;
  until: string;
  schematic: string;
  legendTitle: string;
  legend: { sign: LegendSign; text: string }[];
  counts: CountTable[];
  /** The lines in columns of about the same length. */
  districts: { title: string; columns: CountLine[][] };
  unplaced: string;
}

export type LegendSign = 'placed' | 'on-district' | 'several';

interface CountTable {
  title: string;
  lines: CountLine[];
}

interface CountLine {
  name: string;
  count: number;
}

const districtColumns = 4;

export function toPoster(archive: Archive, outlines: readonly DistrictOutline[]): Poster {
  const { facilities, gazetteer, settings } = archive;
  const known = new Set(outlines.map(({ code }) => code));
  const without = facilities.filter(
    ({ position }) => position === undefined || toWgsPosition(position) === undefined,
  );
  const onDistrict = without.filter(({ district }) => known.has(district)).length;
  const unplaced = without.length - onDistrict;
  const byDistrict = Map.groupBy(facilities, ({ district }) => district);
  const lines = gazetteer
    .listDistricts()
    .map(({ code, name }) => ({ name, count: byDistrict.get(code)?.length ?? 0 }))
    .filter(({ count }) => count > 0);
  return {
    title: words.title,
    archive: toArchiveName(settings),
    total: facilityWords.count(facilities.length),
    until: tableWords.dataUntil(settings.dataUntil),
    schematic: words.schematic,
    legendTitle: words.legend,
    legend: [
      ...(without.length === facilities.length ? [] : [{ sign: 'placed' as const, text: words.placed }]),
      ...(onDistrict === 0 ? [] : [{ sign: 'on-district' as const, text: words.onDistrict(onDistrict) }]),
      { sign: 'several', text: words.several },
    ],
    counts: [
      {
        title: words.byKind,
        lines: countBy(
          facilityKinds,
          facilities.map(({ kind }) => kind),
        ),
      },
      {
        title: words.byLevel,
        lines: countBy(
          protectionLevels,
          facilities.map(({ level }) => level),
        ),
      },
    ],
    districts: { title: words.byDistrict, columns: inColumns(lines, districtColumns) },
    unplaced: unplaced === 0 ? '' : words.unplaced(unplaced),
  };
}

/** One mark for each measured place, and one a district for those of which only the district is known. */
export function toPosterMarks(
  facilities: readonly Facility[],
  outlines: readonly DistrictOutline[],
): MapMark[] {
  const marks: MapMark[] = [];
  const unplaced = new Map<string, number>();
  for (const { name, position, district } of facilities) {
    const place = position === undefined ? undefined : toWgsPosition(position);
    if (place === undefined) unplaced.set(district, (unplaced.get(district) ?? 0) + 1);
    else marks.push({ at: [place.longitude, place.latitude], isPlaced: true, count: 1, label: name });
  }
  for (const { code, name, inside } of outlines) {
    const count = unplaced.get(code);
    if (count !== undefined) marks.push({ at: inside, isPlaced: false, count, label: name });
  }
  return marks;
}

function countBy<Word extends string>(
  order: readonly Word[],
  found: readonly (Word | undefined)[],
): CountLine[] {
  const counted = Map.groupBy(found, (word) => word);
  return [...order, undefined]
    .map((word) => ({ name: word ?? facilityWords.kindUnknown, count: counted.get(word)?.length ?? 0 }))
    .filter(({ count }) => count > 0);
}

function inColumns(lines: readonly CountLine[], columns: number): CountLine[][] {
  const length = Math.max(1, Math.ceil(lines.length / columns));
  return Array.from({ length: columns }, (_, index) => lines.slice(index * length, (index + 1) * length));
}
