import type { GraveRow } from '../domain/tables.ts';
import { Burials } from './burials.ts';
import { layCemetery } from './cemetery-layout.ts';
import { listCemeterySlots } from './grave-slots.ts';
import { inventLineage, inventName } from './names.ts';
import { toPlanText } from './plan-text.ts';
import type { Random } from './random.ts';

export interface CemeteryOptions {
  facilityId: string;
  graves: number;
  seed: number;
}

export interface InventedCemetery {
  /** The ledger in the order of the drawing, then a few names without a grave. */
  graves: GraveRow[];
  /** `facilities/<id>.geojson`. */
  planText: string;
}

/** A cemetery of any size whose people stand in no roll, with its drawing. */
export function inventCemetery(
  random: Random,
  { facilityId, graves, seed }: CemeteryOptions,
): InventedCemetery {
  const layout = layCemetery(random, graves);
  const slots = listCemeterySlots(random, facilityId, layout);
  const burials = new Burials(random, {
    slots,
    people: 0,
    seed,
    inventName: () => inventStrangerName(random),
  });
  const rows = burials.list().map(({ row }) => row);
  return { graves: rows, planText: toPlanText(layout, (index) => rows[index]?.id ?? '') };
}

/** The name of somebody whom no roll has. */
export function inventStrangerName(random: Random): string {
  const lineage = inventLineage(random, false);
  return inventName(random, { lineage, birthYear: random.between(1900, 1935), sex: '男' }).name;
}
