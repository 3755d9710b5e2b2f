import type { Question } from './question.ts';

export const firstHits = 10;

/** How often the person sought stands among the first ten hits. */
export interface Recall {
  asked: number;
  /** The very person. */
  found: number;
  /** The person, or somebody of exactly the same name: nothing in the question tells them apart. */
  foundByName: number;
}

/** People who bear a name that is asked for, by name. */
export type Namesakes = ReadonlyMap<string, ReadonlySet<string>>;

/** Recall by kind, kinds in the order of the questions. Questions without an answer are not counted. */
export function countRecall(
  questions: readonly Question[],
  answers: ReadonlyMap<string, readonly string[]>,
  namesakes: Namesakes,
): Map<string, Recall> {
  const recalls = new Map<string, Recall>();
  for (const { id, kind, truth, name } of questions) {
    const hits = answers.get(id)?.slice(0, firstHits);
    if (hits === undefined) continue;
    const { asked, found, foundByName } = recalls.get(kind) ?? { asked: 0, found: 0, foundByName: 0 };
    const isFound = hits.includes(truth);
    const same = namesakes.get(name);
    const isFoundByName = isFound || hits.some((hit) => same?.has(hit) === true);
    recalls.set(kind, {
      asked: asked + 1,
      found: found + Number(isFound),
      foundByName: foundByName + Number(isFoundByName),
    });
  }
  return recalls;
}

export function addUp(recalls: Iterable<Recall>): Recall {
  const sum: Recall = { asked: 0, found: 0, foundByName: 0 };
  for (const recall of recalls) {
    sum.asked += recall.asked;
    sum.found += recall.found;
    sum.foundByName += recall.foundByName;
  }
  return sum;
}
