import type { GraveState } from '../domain/words.ts';
import type { CemeteryLayout } from './cemetery-layout.ts';
import type { Random } from './random.ts';

/** One row of the ledger before anybody is named in it. */
export interface GraveSlot {
  facilityId: string;
  plot: string;
  row: string;
  number: string;
  state: GraveState;
  /** How many names it is to hold. */
  names: number;
  /** Buried there by a paper's count, where names are few. */
  peopleCount: string;
}

type Filling = Pick<GraveSlot, 'state' | 'names' | 'peopleCount'>;

const named: Filling = { state: '有名墓', names: 1, peopleCount: '' };
const unnamed: Filling = { state: '无名墓', names: 0, peopleCount: '' };

/** The places of a drawn cemetery in the order of the drawing, then names that have no grave there. */
export function listCemeterySlots(random: Random, facilityId: string, layout: CemeteryLayout): GraveSlot[] {
  const mound = random.below(20);
  const slots = layout.plots.flatMap(({ name, graves }, plot) =>
    graves.map(({ row, number }, index): GraveSlot => ({
      facilityId,
      plot: name,
      row: String(row),
      number: String(number),
      ...(plot === 2 && row === 2 ? unnamed : plot === 0 && index === mound ? massGrave : fill(random)),
    })),
  );
  const lost = Math.max(1, Math.round(slots.length / 80));
  const place = { facilityId, plot: '', row: '', number: '' };
  return [
    ...slots,
    ...Array.from({ length: lost }, (): GraveSlot => ({ ...place, ...named, state: '有名无墓' })),
  ];
}

const massGrave: Filling = { state: '合葬墓', names: 2, peopleCount: '约30人' };

function fill(random: Random): Filling {
  const chance = random.next();
  if (chance < 0.03) {
    const names = random.between(2, 5);
    return { state: '合葬墓', names, peopleCount: `${names}人` };
  }
  if (chance < 0.06) return { ...named, state: '衣冠冢' };
  if (chance < 0.085) return { ...unnamed, state: '有墓无名' };
  return chance < 0.13 ? unnamed : named;
}

/** Held somebody once, who now lies elsewhere. */
const emptied: Filling = { state: '有名墓', names: 0, peopleCount: '' };

/** A few graves by a road, never drawn; the first is left for somebody who was moved on. */
export function listRoadsideSlots(facilityId: string, count: number): GraveSlot[] {
  return Array.from({ length: count }, (_, index): GraveSlot => ({
    facilityId,
    plot: '',
    row: String(1 + Math.floor(index / 4)),
    number: String(1 + (index % 4)),
    ...(index === 0 ? emptied : index === count - 1 ? massGrave : index % 5 === 4 ? unnamed : named),
  }));
}

/** 一区3排5号: how the roll writes a place of the ledger. */
export function writeGravePosition({ plot, row, number }: GraveSlot): string {
  return row === '' ? plot : `${plot}${row}排${number}号`;
}
