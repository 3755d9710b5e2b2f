import type { Grave } from '../../../domain/graves/grave.ts';
import { graveWords } from '../../../i18n/graves.ts';
import { custodianDeskWords as words } from '../../../i18n/staff-custodians.ts';
import type { Roster } from './read-roster.ts';

/** A grave or a facility by name; an id that no table has stands as it is. */
export function toRecordTitle(roster: Roster, recordId: string): string {
  const grave = roster.findGrave(recordId);
  if (grave !== undefined) return `${placeOf(roster, grave)}${graveWords.label(grave)}`;
  return roster.findFacility(recordId)?.name ?? words.gone(recordId);
}

/** Facilities one by one, graves by cemetery and plot: `松林烈士陵园一区96座墓`. */
export function toRecordSummary(roster: Roster, recordIds: readonly string[]): string[] {
  const graves = recordIds.flatMap((id) => roster.findGrave(id) ?? []);
  const others = recordIds.filter((id) => roster.findGrave(id) === undefined);
  const byPlace = Map.groupBy(graves, (grave) => `${placeOf(roster, grave)}${grave.plot}`);
  return [
    ...others.map((id) => toRecordTitle(roster, id)),
    ...[...byPlace].map(([place, list]) => words.gravesOf(place, list.length)),
  ];
}

function placeOf(roster: Roster, { facilityId }: Grave): string {
  if (facilityId === undefined) return words.scattered;
  return roster.findFacility(facilityId)?.name ?? facilityId;
}
