import type { Archive } from '../../archive/archive.ts';
import type { Law } from '../../domain/records/records.ts';
import { ceremonyWords as words, type Occasion } from '../../i18n/ceremonies.ts';
import { notObtainedArticle } from '../../i18n/law.ts';
import { links } from '../../site.ts';
import { articleAnchors } from '../law/article-anchors.ts';

/** An article of the table of laws that has to do with a ceremony; its own page gives the sources. */
export interface Ground {
  law: string;
  article: string;
  summary: string;
  href: string;
}

/** How a ceremony goes: what the archive's own laws say of it, and the general order with where it comes from. */
export interface ServiceOrder {
  rules: Ground[];
  notice: string;
  steps: readonly { text: string; note: string }[];
}

export function toServiceOrder({ laws }: Archive): ServiceOrder {
  const rules = laws
    .filter(({ name }) => name.includes('公祭'))
    .flatMap((law) => groundsIn(law, /程序|仪程|次序/u));
  return {
    rules,
    notice: rules.length === 0 ? words.orderNotice : words.orderNoticeWithRules,
    steps: words.steps,
  };
}

const mentions: Record<Occasion, RegExp> = { qingming: /清明/u, 'martyrs-day': /烈士纪念日/u };

/** What the laws of the archive say of the day. */
export function listGrounds({ laws }: Archive, occasion: Occasion): Ground[] {
  return laws.flatMap((law) => groundsIn(law, mentions[occasion]));
}

function groundsIn(law: Law, mention: RegExp): Ground[] {
  const anchors = articleAnchors(law);
  return law.articles.flatMap(({ article, summary }, index) =>
    article !== notObtainedArticle && mention.test(summary)
      ? [{ law: law.name, article, summary, href: `${links.law(law.id)}#${anchors[index] ?? ''}` }]
      : [],
  );
}
