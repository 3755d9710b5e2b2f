import type { SourceTier } from '../words.ts';
import type { FacilityEvidence } from './facility-evidence.ts';
import type { FormField } from './form-fields.ts';

/** What a filled field rests on. */
export interface FieldSupport {
  /** `own`: a citation of this field; `row`: only the sources of the whole row; `none`: no source at all. */
  basis: 'own' | 'row' | 'none';
  /** The best tier among the sources; undefined without any. */
  tier: SourceTier | undefined;
  sourceIds: string[];
}

/** From best to worst; the lists of `words.ts` stand in the same order, but this one is a judgement. */
const tiersByWorth: readonly SourceTier[] = ['官方', '转载', '百科', '其他', '一般知识'];

/** Tiers that need a better source beside them before a statement is firm. */
const weakTiers: ReadonlySet<SourceTier> = new Set(['百科', '其他']);

/** Sources that adopted citations name for the field, else those of the row, as the marks on the pages have it. */
export function supportOf(field: FormField, evidence: FacilityEvidence): FieldSupport {
  const cited = evidence.citations
    .filter(
      ({ adopted, sourceId, field: name }) => adopted && sourceId !== '' && field.headings.includes(name),
    )
    .map(({ sourceId }) => sourceId);
  const ids = [...new Set(cited.length > 0 ? cited : evidence.facility.sourceIds)];
  const tiers = ids.flatMap((id) => evidence.findSource(id)?.tier ?? []);
  const tier = tiersByWorth.find((known) => tiers.includes(known));
  if (tier === undefined) return { basis: 'none', tier, sourceIds: [] };
  return { basis: cited.length > 0 ? 'own' : 'row', tier, sourceIds: ids };
}

export type SupportStrength = 'firm' | 'weak' | 'general' | 'none';

export function strengthOf({ tier }: Pick<FieldSupport, 'tier'>): SupportStrength {
  if (tier === undefined) return 'none';
  if (tier === '一般知识') return 'general';
  return weakTiers.has(tier) ? 'weak' : 'firm';
}
