import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Law } from '../../domain/records/records.ts';
import { lawWords as words, notObtainedArticle } from '../../i18n/law.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { articleAnchors } from './article-anchors.ts';

interface LawPage {
  id: string;
  name: string;
  dates: string;
  articles: LawArticle[];
  notObtained: LawArticle[];
  sources: SourceEntry[];
}

export interface LawArticle {
  anchor: string;
  article: string;
  summary: string;
  note: string;
  marks: number[];
}

export function toLawPage(archive: Archive, id: string): LawPage {
  const law = archive.laws.find((found) => found.id === id);
  if (law === undefined) throw new Error(`law/${id}: rules.csv has no such law.`);
  const marks = new SourceMarks(archive, id, []);
  const anchors = articleAnchors(law);
  const articles = law.articles.map(({ article, summary, note, sourceIds }, index) => ({
    anchor: anchors[index] ?? '',
    article: article === '' ? words.unnumbered : article,
    summary,
    note,
    marks: marks.mark(sourceIds),
  }));
  return {
    id,
    name: law.name,
    dates: lawDates(law),
    articles: articles.filter(({ article }) => article !== notObtainedArticle),
    notObtained: articles.filter(({ article }) => article === notObtainedArticle),
    sources: marks.entries,
  };
}

/** `全国人大常委会，2018年4月27日公布，2018年5月1日施行`. */
export function lawDates(law: Law): string {
  const dates = (['issued', 'revised', 'effective'] as const)
    .filter((key) => law[key].kind !== 'unknown')
    .map((key) => `${formatDate(law[key])}${words.dates[key]}`);
  const parts = law.issuer === '' ? dates : [law.issuer, ...dates];
  return parts.length === 0 ? words.datesUnknown : parts.join(words.separator);
}
