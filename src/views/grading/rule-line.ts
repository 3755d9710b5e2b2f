import type { Archive } from '../../archive/archive.ts';
import type { RuleExcerpt } from '../../domain/grading/rule-excerpt.ts';
import { gradingWords as words } from '../../i18n/grading.ts';
import { notObtainedArticle } from '../../i18n/law.ts';
import { links } from '../../site.ts';
import { articleAnchors } from '../law/article-anchors.ts';
import type { SourceMarks } from '../source-marks.ts';

/** What an article says, where it stands, and what the archive has it from. */
export interface RuleLine {
  text: string;
  /** 《烈士褒扬条例》第33条. */
  article: string;
  href: string;
  note: string;
  marks: number[];
}

export function toRuleLine(excerpt: RuleExcerpt, archive: Archive, marks: SourceMarks): RuleLine {
  const law = archive.laws.find(({ id }) => id === excerpt.lawId);
  const anchor = law === undefined ? '' : (articleAnchors(law)[excerpt.index] ?? '');
  return {
    text: excerpt.text,
    article: words.article(excerpt.lawName, excerpt.article === notObtainedArticle ? '' : excerpt.article),
    href: `${links.law(excerpt.lawId)}#${anchor}`,
    note: excerpt.note,
    marks: marks.mark(excerpt.sourceIds),
  };
}
