import type { Archive } from '../../archive/archive.ts';
import { sourceTiers, type SourceTier } from '../../domain/words.ts';
import { siteWords } from '../../i18n/site.ts';
import { links } from '../../site.ts';
import { countStatements, listSourceUses } from './source-uses.ts';

export interface SourceLine {
  id: string;
  title: string;
  publisher: string;
  address: string;
  statements: number;
  /** Undefined where nothing rests on the source: it has no page. */
  href?: string;
}

interface SourceIndex {
  total: number;
  tiers: { tier: SourceTier; anchor: string; meaning: string; statements: number; sources: SourceLine[] }[];
}

const anchors: Record<SourceTier, string> = {
  官方: 'tier-official',
  转载: 'tier-reprint',
  百科: 'tier-encyclopaedia',
  其他: 'tier-other',
  一般知识: 'tier-general',
};

export function toSourceIndex(archive: Archive): SourceIndex {
  const tiers = sourceTiers
    .map((tier) => {
      const sources = archive.sources.filter((source) => source.tier === tier);
      const lines = sources.map(({ id, title, publisher, address }) => {
        const statements = countStatements(listSourceUses(archive, id));
        const href = statements === 0 ? {} : { href: links.source(id) };
        return { id, title, publisher, address, statements, ...href };
      });
      const statements = lines.reduce((sum, line) => sum + line.statements, 0);
      return {
        tier,
        anchor: anchors[tier],
        meaning: siteWords.tiers[tier].replace(`${tier}：`, ''),
        statements,
        sources: lines,
      };
    })
    .filter(({ sources }) => sources.length > 0);
  return { total: archive.sources.length, tiers };
}
