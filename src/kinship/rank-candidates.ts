import type { Strength } from '../domain/leads/match.ts';
import { nameRates, priorRates, strengthBounds } from './error-rates.ts';

/** A person beside an account, in bits. */
export interface Candidate {
  person: number;
  /** Place in the roll's names, and in the said ones, that fit best. */
  name: number;
  probe: number;
  nameBits: number;
  /** What the name is worth if the account speaks of a brother who is not in the roll; -Infinity where it can't. */
  kinBits: number;
  factBits: number;
  /** What the facts are worth for a brother: all but those of the birth. */
  kinFactBits: number;
  /** What of the facts speaks for the person. */
  supportBits: number;
  /** The fact that speaks loudest against, of those that a clerk would ask back about; 0 or less. */
  worstGrave: number;
}

export interface Ranked {
  candidate: Candidate;
  strength: Strength;
  bits: number;
  /** Of `bits`, those of the name. */
  nameBits: number;
  probability: number;
}

/** So far below even odds a person is no candidate, and does not count as a rival: below one in four thousand. */
const leastBits = -12;

/** Whether name and facts together leave a person of a roll of this size without a chance. */
export function isHopeless(bits: number, rollSize: number): boolean {
  return bits + Math.log2(priorRates.inRoll / (1 - priorRates.inRoll) / rollSize) < leastBits;
}

/**
 * Best first, without those that nothing speaks for. The account speaks of one person: of somebody in the roll, each as
 * likely beforehand; of a brother of somebody in it; or of nobody it knows. So a second who fits as well halves the first.
 */
export function rankCandidates(candidates: readonly Candidate[], rollSize: number): Ranked[] {
  const absent = 1 - priorRates.inRoll;
  const prior = Math.log2(priorRates.inRoll / absent / rollSize);
  const kinPrior = Math.log2(priorRates.kinInRoll / absent / rollSize);
  const excess = excessOf(candidates);
  let sum = 1;
  for (const { nameBits, kinBits, factBits, kinFactBits } of candidates)
    sum += 2 ** (prior + nameBits - excess + factBits) + 2 ** (kinPrior + kinBits - excess + kinFactBits);
  return candidates
    .map((candidate) => {
      const bits = prior + candidate.nameBits - excess + candidate.factBits;
      const probability = 2 ** bits / sum;
      return {
        candidate,
        bits,
        nameBits: candidate.nameBits - excess,
        probability,
        strength: strengthOf(candidate, probability),
      };
    })
    .filter(({ strength }) => strength !== 'none')
    .sort((a, b) => b.bits - a.bits || a.candidate.person - b.candidate.person);
}

const mostNameBits = -Math.log2(nameRates.rarestName);

/** What the name of the best candidate says beyond the rarest name; taken off all, so that rivals keep their distance. */
function excessOf(candidates: readonly Candidate[]): number {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (best === undefined || candidate.nameBits + candidate.factBits > best.nameBits + best.factBits)
      best = candidate;
  }
  return Math.max(0, (best?.nameBits ?? 0) - mostNameBits);
}

function strengthOf({ supportBits, worstGrave }: Candidate, probability: number): Strength {
  const { strong, possible, weak, corroboration, contradiction } = strengthBounds;
  if (probability >= strong && supportBits >= corroboration && worstGrave > contradiction) return 'strong';
  if (probability >= possible) return 'possible';
  return probability >= weak ? 'weak' : 'none';
}
