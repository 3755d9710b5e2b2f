import { readDate } from '../domain/dates/read-date.ts';
import { gravesTable } from '../domain/resting-place-tables.ts';
import type { GraveRow, RollRow } from '../domain/tables.ts';
import { carve, inscribe } from './carved-writing.ts';
import { toEmptyRow } from './empty-row.ts';
import type { GraveSlot } from './grave-slots.ts';
import type { Random } from './random.ts';
import { inventedSourceId, otherSourceIds } from './sources.ts';

/** Who lies in a grave: somebody of the roll, or a name that only the stone has. */
export interface Occupant {
  person: RollRow | undefined;
  name: string;
}

/** The year from which on a stone for these people can have been set. */
function lastYearOf(occupants: readonly Occupant[]): number {
  const years = occupants.map(({ person }) => {
    const died = readDate(person?.died ?? '');
    return died.kind === 'known' && died.openEnd !== true ? Number(died.latest.slice(0, 4)) : 0;
  });
  return Math.max(0, ...years);
}

const stones = [
  '花岗石，高1.2米，宽0.6米',
  '青石，高0.9米，宽0.5米',
  '砂石，高1.0米，宽0.5米',
  '汉白玉卧碑，长0.8米',
];

/** A row of the ledger for a place and the people it holds. */
export function inventGraveRow(
  random: Random,
  id: string,
  { slot, occupants }: { slot: GraveSlot; occupants: readonly Occupant[] },
): GraveRow {
  const names = occupants.map(({ name }) => carve(random, name));
  const [first] = occupants;
  const service =
    occupants.length === 1 && first?.person !== undefined ? `${first.person.unit}${first.person.post}` : '';
  const notBefore = lastYearOf(occupants);
  const hasStone = slot.state !== '有名无墓';
  const year = Math.max(notBefore + 1, random.pick([1955, 1963, 1986]));
  return {
    ...toEmptyRow(gravesTable),
    id,
    state: slot.state,
    plot: slot.plot,
    row: slot.row,
    number: slot.number,
    people: occupants.flatMap(({ person }) => person?.id ?? []).join(';'),
    carvedNames: names.join(';'),
    peopleCount: slot.peopleCount,
    inscription: inscribe(random, { ...slot, names, service, notBefore }),
    stone: hasStone && random.chance(0.7) ? random.pick(stones) : '',
    built: hasStone && random.chance(0.4) ? `${year}年` : '',
    condition: hasStone ? random.pick(['完好', '完好', '完好', '基本完好', '基本完好', '破损']) : '',
    sourceIds: random.chance(0.3) ? `${inventedSourceId};${otherSourceIds[2]}` : inventedSourceId,
    verification: random.pick(['依据一般', '依据一般', '依据较强', '依据薄弱', '待核']),
    gaps: hasStone ? '' : '墓册有名，园内未见墓（虚构）。',
    note: '虚构',
  };
}
