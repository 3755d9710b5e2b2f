import type { NameHit, Reason } from './name-answer.ts';

const furtherKinds: ReadonlySet<Reason['kind']> = new Set([
  'district',
  'unit',
  'place',
  'facility',
  'year',
  'event',
]);
/** A further word that fits outweighs a difference as between homophones of two characters. */
const weightOfFurther = 0.5;
/** What a reason loses each time e times as many people share it. */
const weightOfNumber = 0.08;

/**
 * Best first. Exact hits stand before all others. Among the others a reason that few share says more than one that many
 * do: of thirty homophones each is less likely to be meant than the only one who has the two characters and a third.
 */
export function rankHits(hits: readonly NameHit[]): NameHit[] {
  const numbers = new Map<string, number>();
  for (const hit of hits) numbers.set(groundOf(hit), (numbers.get(groundOf(hit)) ?? 0) + 1);
  return hits
    .map((hit) => ({ hit, rank: rankOf(hit, numbers.get(groundOf(hit)) ?? 1) }))
    .sort((a, b) => compareExactness(a.hit, b.hit) || a.rank - b.rank || compareTied(a.hit, b.hit))
    .map(({ hit }) => hit);
}

/** The better of two ways in which one person is found. */
export function betterHit(a: NameHit, b: NameHit): NameHit {
  return (compareExactness(a, b) || rankOf(a, 1) - rankOf(b, 1) || compareTied(a, b)) <= 0 ? a : b;
}

function rankOf({ distance, reasons, isExact }: NameHit, number: number): number {
  const further = reasons.filter(({ kind }) => furtherKinds.has(kind)).length;
  return distance - weightOfFurther * further + (isExact ? 0 : weightOfNumber * Math.log(number));
}

/** Hits that are found for the same reasons, in the same way. */
function groundOf({ reasons, distance }: NameHit): string {
  const kinds = reasons.map(({ kind }) => kind).filter((kind) => kind !== 'alias' && !furtherKinds.has(kind));
  return `${kinds.sort().join(' ')} ${distance.toFixed(1)}`;
}

function compareExactness(a: NameHit, b: NameHit): number {
  return Number(b.isExact) - Number(a.isExact);
}

function compareTied(a: NameHit, b: NameHit): number {
  return Number(isAlias(a)) - Number(isAlias(b)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function isAlias({ reasons }: NameHit): boolean {
  return reasons.some(({ kind }) => kind === 'alias');
}
