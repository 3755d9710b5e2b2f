import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { sourcesTable } from '../../domain/tables.ts';
import type { SourceTier } from '../../domain/words.ts';
import { siteWords } from '../../i18n/site.ts';
import { sourceWords as words } from '../../i18n/sources.ts';
import { links } from '../../site.ts';
import { listPagedKeys, readPagedKey, toListPage, type ListPage } from '../list-pages.ts';
import type { Fact } from '../person/person-facts.ts';
import { countStatements, listSourceUses, type SourceUse } from './source-uses.ts';

/** What rests on one source. */
interface SourcePage {
  id: string;
  title: string;
  tier: SourceTier;
  page: number;
  facts: Fact[];
  statements: number;
  uses: ListPage<SourceUse>;
}

const headings = sourcesTable.columns;

/** Every page of every source that something rests on: `jzj_zg`, `jzj_zg/2`. */
export function listSourceKeys(archive: Archive): string[] {
  return archive.sources.flatMap(({ id }) => {
    const uses = listSourceUses(archive, id);
    return uses.length === 0 ? [] : listPagedKeys(id, uses.length);
  });
}

export function toSourcePage(archive: Archive, key: string): SourcePage {
  const { id, page } = readPagedKey(key);
  const source = archive.findSource(id);
  if (source === undefined) throw new Error(`sources/${key}: sources.csv has no such source.`);
  const uses = listSourceUses(archive, id);
  const line = ({ heading }: { heading: string }, text: string): Fact => ({
    label: heading,
    statements: text === '' ? [] : [{ text, marks: [] }],
    alternatives: [],
  });
  const facts = [
    line(headings.publisher, source.publisher),
    line(headings.tier, siteWords.tiers[source.tier]),
    line(headings.address, source.address === '' ? words.noAddress : source.address),
    line(headings.accessed, source.accessed.kind === 'unknown' ? '' : formatDate(source.accessed)),
    line(headings.note, source.note),
    line(headings.id, source.id),
  ];
  return {
    id,
    title: source.title,
    tier: source.tier,
    page,
    facts: facts.filter(({ statements }) => statements.length > 0),
    statements: countStatements(uses),
    uses: toListPage(uses, { id, page, hrefOf: links.source }),
  };
}
