import type { DuplicatePair } from '../../domain/verification/roll-duplicate.ts';
import type { RollSources } from '../read-roll.ts';
import { duplicateBounds, pairsByPerson, relations, type Relation } from './duplicate-rates.ts';
import { readDuplicateRoll, type DuplicateRoll } from './duplicate-roll.ts';
import { forEachNamePair } from './name-pairs.ts';
import { PairWeights, type FoundNames } from './pair-weights.ts';
import { NameWeigher } from './weigh-names.ts';
import { PlaceWeigher } from './weigh-places.ts';
import { ServiceWeigher } from './weigh-service.ts';
import { TimeWeigher } from './weigh-times.ts';

/** Names that no agreement of all else would make one person's. */
const leastNameBits = -4;

/**
 * Pairs of rows that are perhaps about one person, the surest first; those as likely as `least`. Rows are compared whatever
 * their district.
 */
export function findDuplicates(
  sources: RollSources,
  least: number = duplicateBounds.possible,
): DuplicatePair[] {
  const roll = readDuplicateRoll(sources);
  const weighers = {
    places: new PlaceWeigher(roll),
    times: new TimeWeigher(roll),
    service: new ServiceWeigher(roll),
  };
  const pairs: DuplicatePair[] = [];
  for (const [key, found] of listNamesakes(roll, weighers)) {
    const [a, b] = [Math.floor(key / roll.columns.size), key % roll.columns.size];
    const weights = new PairWeights();
    weights.addNames(found);
    for (const weigher of Object.values(weighers)) weigher.weigh(weights, a, b);
    const probability = probabilityOf(weights, roll.columns.size);
    if (probability >= least) pairs.push(toPair(roll, [a, b], { probability, reasons: weights.reasons }));
  }
  return pairs.sort((one, other) => other.probability - one.probability);
}

/**
 * The best that their names say of two people, by `a * size + b`. Where neither home nor the times of birth and death are
 * near, a name alone makes nobody the same, and is not looked at.
 */
function listNamesakes(
  roll: DuplicateRoll,
  { places, times }: { places: PlaceWeigher; times: TimeWeigher },
): Map<number, FoundNames> {
  const { names, columns } = roll;
  const weigher = new NameWeigher(roll);
  const found = new Map<number, FoundNames>();
  forEachNamePair(names, (left, right) => {
    const [a, b] = [names.people[left] ?? 0, names.people[right] ?? 0];
    if (a === b || (places.mayShareCounty(a, b) === false && !times.areNear(a, b))) return;
    const bits = weigher.weigh(left, right);
    if (bits.same < leastNameBits) return;
    const key = a * columns.size + b;
    const known = found.get(key);
    if (known !== undefined && known.same >= bits.same) return;
    found.set(key, bits);
  });
  return found;
}

/** That both rows are about one person, all that they may be else counted. */
function probabilityOf({ bits }: PairWeights, size: number): number {
  const pairs = Math.max(1, (size * (size - 1)) / 2);
  const oddsOf = (relation: Relation): number =>
    (2 ** bits[relation] * pairsByPerson[relation] * size) / pairs;
  let sum = 1;
  for (const relation of relations) sum += oddsOf(relation);
  return oddsOf('same') / sum;
}

function toPair(
  { columns }: DuplicateRoll,
  [a, b]: readonly [number, number],
  found: Pick<DuplicatePair, 'probability' | 'reasons'>,
): DuplicatePair {
  return {
    people: [columns.ids[a] ?? '', columns.ids[b] ?? ''],
    strength: strengthOf(found.probability),
    ...found,
  };
}

function strengthOf(probability: number): DuplicatePair['strength'] {
  if (probability >= duplicateBounds.strong) return 'strong';
  return probability >= duplicateBounds.possible ? 'possible' : 'weak';
}
