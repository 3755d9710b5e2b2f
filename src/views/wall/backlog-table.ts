import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import type { Person } from '../../domain/people/person.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import { layOutWall, type WallLayout } from '../../domain/walls/wall-layout.ts';
import { listNotYetCarved, type DuePerson } from '../../domain/walls/not-yet-carved.ts';
import { wallCommandWords as words, type BacklogGroup } from '../../i18n/wall-commands.ts';
import { lifeYears } from '../person/person-card.ts';
import { placeText } from './wall-of.ts';

/** What remains to be done on a wall, as a table for staff: headings as in `words.columns`. */
export interface BacklogTable {
  counts: { label: string; count: number }[];
  rows: string[][];
}

export function toBacklogTable(archive: Archive, facility: Facility): BacklogTable {
  const backlog = listNotYetCarved(archive, facility);
  const layout = layOutWall(archive.walls.listAt(facility.id));
  const groups = Object.keys(words.groups) as BacklogGroup[];
  const rowsOf = (group: BacklogGroup): string[][] =>
    backlog[group].map((one) => toRow(words.groups[group], one, layout));
  return {
    counts: groups.map((group) => ({ label: words.groups[group], count: backlog[group].length })),
    rows: groups.flatMap(rowsOf),
  };
}

function toRow(
  group: string,
  one: { person: Person } & Partial<Pick<DuePerson, 'reasons'>> & { names?: readonly CarvedName[] },
  layout: WallLayout,
): string[] {
  const { person, reasons = [], names = [] } = one;
  return [
    group,
    person.id,
    person.name,
    person.nativePlace,
    lifeYears(person),
    person.recognition.state ?? words.recognitionUnstated,
    reasons.map((reason) => words.reasons[reason]).join('；'),
    names.map((name) => toPlace(name, layout)).join('；'),
    names.map(({ carved }) => carved).join('；'),
  ];
}

function toPlace(name: CarvedName, layout: WallLayout): string {
  const spot = layout.spots.get(name);
  return spot === undefined ? '' : placeText(spot, layout);
}
