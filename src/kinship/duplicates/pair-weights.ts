import type { ComparedField, PairReason, PairReasonKind } from '../../domain/verification/roll-duplicate.ts';
import { relations, type LevelRates, type Relation } from './duplicate-rates.ts';

/** The best that the names of two people say, in bits. */
export interface FoundNames {
  same: number;
  kin: number;
  isEqual: boolean;
  /** One of them is another name than the roll's. */
  isAlias: boolean;
}

/** Bits by relation, gathered field by field. */
export class PairWeights {
  readonly bits: Record<Relation, number> = {
    same: 0,
    kin: 0,
    comrades: 0,
    kinInArms: 0,
    namesakes: 0,
  };
  readonly reasons: PairReason[] = [];

  /** One field at a level, beside the shares that chance gives; returns the bits for one person. */
  add(rates: LevelRates, level: number, shares: ArrayLike<number>): number {
    const chance = shares[level] ?? 1;
    for (const relation of relations) {
      const rate = rates[relation]?.[level];
      if (rate !== undefined) this.bits[relation] += Math.log2(rate / chance);
    }
    return Math.log2((rates.same?.[level] ?? chance) / chance);
  }

  /** What both names say: comrades bear theirs by chance. */
  addNames({ same, kin, isEqual, isAlias }: FoundNames): void {
    this.bits.same += same;
    this.bits.namesakes += same;
    this.bits.kin += kin;
    this.bits.kinInArms += kin;
    const kind = isEqual ? 'same' : 'near';
    this.note('name', isAlias ? 'alias' : kind, same);
  }

  note(field: ComparedField, kind: PairReasonKind, bits: number): void {
    this.reasons.push({ field, kind, bits });
  }
}
