import type { Random } from './random.ts';

/** Takes `wanted` of `total` that pass by, each as likely as another, without knowing them beforehand. */
export function createEvenPick(random: Random, wanted: number, total: number): () => boolean {
  let [left, ahead] = [wanted, total];
  return () => {
    const isTaken = ahead > 0 && random.next() * ahead < left;
    ahead -= 1;
    if (isTaken) left -= 1;
    return isTaken;
  };
}
