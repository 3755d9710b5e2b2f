/** The graves of a plan as its file packs them, opened. */
import type { GraveFootprint } from '../../domain/plans/grave-footprint.ts';
import { fromIdColumn } from '../../domain/plans/id-column.ts';
import { fromSteps } from '../../domain/plans/pack-shapes.ts';
import type { PackedGraves, PlanData } from '../../domain/plans/plan-data.ts';
import { graveStates, type GraveState } from '../../domain/words.ts';

export interface PlanPerson {
  id: string;
  name: string;
  others: readonly string[];
  /** What tells them from namesakes here; empty where there are none. */
  apart: string;
}

export interface PlanGrave {
  /** Place in the order in which one walks. */
  index: number;
  id: string;
  plot: string;
  row: string;
  number: string;
  state: GraveState | undefined;
  people: PlanPerson[];
  /** Only where the stone says something else than the roll. */
  carved: readonly string[];
  photoId: string | undefined;
  /** Those who were buried here lie elsewhere today. */
  isLeft: boolean;
  /** Its box on the sheet, decimetres; undefined for a grave that is not drawn. */
  box: GraveFootprint | undefined;
}

export function listPlanGraves(data: PlanData): PlanGrave[] {
  const { graves } = data;
  const photos = new Map<number, string>();
  const photoIds = fromIdColumn(graves.photos.ids);
  for (const [at, index] of fromSteps(graves.photos.grave).entries()) photos.set(index, photoIds[at] ?? '');
  const [xs, ys] = [fromSteps(graves.x), fromSteps(graves.y)];
  const left = new Set(graves.left);
  const list = fromIdColumn(graves.ids).map((id, index): PlanGrave => ({
    index,
    id,
    plot: data.plots[graves.plot[index] ?? 0]?.name ?? '',
    row: graves.row[index] ?? '',
    number: graves.number[index] ?? '',
    state: graveStates[Number(graves.state.charAt(index))],
    people: [],
    carved: graves.carved[index] ?? [],
    photoId: photos.get(index),
    isLeft: left.has(index),
    box: index < graves.drawn ? boxOf(data, index, [xs[index] ?? 0, ys[index] ?? 0]) : undefined,
  }));
  addPeople(list, data);
  return list;
}

function boxOf({ graves, plots }: PlanData, index: number, at: readonly [number, number]): GraveFootprint {
  const odd: PackedGraves['boxes'][string] | undefined = graves.boxes[index];
  const usual = plots[graves.plot[index] ?? 0];
  const [width, depth, angle] = odd ?? [usual?.width ?? 8, usual?.depth ?? 12, usual?.angle ?? 0];
  // The sheet counts down where the plan counts north.
  return { at, width, depth, angle: -angle };
}

function addPeople(list: readonly PlanGrave[], { people }: PlanData): void {
  const graves = fromSteps(people.grave);
  for (const [index, id] of fromIdColumn(people.ids).entries()) {
    list[graves[index] ?? -1]?.people.push({
      id,
      name: people.names[index] ?? '',
      others: people.others[index] ?? [],
      apart: people.apart[index] ?? '',
    });
  }
}
