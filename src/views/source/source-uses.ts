import type { Archive } from '../../archive/archive.ts';
import { groupBy } from '../../archive/people-index.ts';
import type { Citation } from '../../domain/records/records.ts';
import { sourceWords as words } from '../../i18n/sources.ts';
import { links } from '../../site.ts';
import { articleAnchors } from '../law/article-anchors.ts';
import { isAddition } from '../correction/ledger-book.ts';
import { findRecordLink } from '../record-link.ts';
import { listShownUnits } from '../unit/shown-units.ts';

/** One record that rests on a source, and what of it does. */
export interface SourceUse {
  name: string;
  href: string;
  statements: string[];
}

/** What the tables other than the roll and the citations rest on; they are small, so every use is made at once. */
type OtherUses = ReadonlyMap<string, readonly SourceUse[]>;

const othersByArchive = new WeakMap<Archive, OtherUses>();
const lastByArchive = new WeakMap<Archive, { sourceId: string; uses: SourceUse[] }>();

/** Everything that rests on a source: people, facilities, units, events, then places, laws, figures and corrections. */
export function listSourceUses(archive: Archive, sourceId: string): readonly SourceUse[] {
  // The pages of one source are made one after the other; a large source has hundreds.
  const last = lastByArchive.get(archive);
  if (last?.sourceId === sourceId) return last.uses;
  const uses = [...recordUses(archive, sourceId), ...(otherUses(archive).get(sourceId) ?? [])];
  lastByArchive.set(archive, { sourceId, uses });
  return uses;
}

export function countStatements(uses: readonly SourceUse[]): number {
  return uses.reduce((sum, { statements }) => sum + statements.length, 0);
}

function recordUses(archive: Archive, sourceId: string): SourceUse[] {
  const statements = new Map<string, string[]>();
  const say = (record: string, statement: string) => {
    const list = statements.get(record);
    if (list === undefined) statements.set(record, [statement]);
    else list.push(statement);
  };
  for (const { id } of archive.peopleBy.source.get(sourceId) ?? []) say(id, words.wholeRow);
  for (const id of rowsNaming(archive).get(sourceId) ?? []) say(id, words.wholeRow);
  for (const citation of archive.listCitationsOfSource(sourceId)) say(citation.record, describe(citation));
  return [...statements].flatMap(([id, list]) => {
    const record = findRecordLink(archive, id);
    return record === undefined ? [] : [{ name: record.name, href: record.href, statements: list }];
  });
}

const rowsByArchive = new WeakMap<Archive, ReadonlyMap<string, readonly string[]>>();

/** Ids of facilities, units and events by the sources of their rows. */
function rowsNaming(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const known = rowsByArchive.get(archive);
  if (known !== undefined) return known;
  const records = [...archive.facilities, ...listShownUnits(archive), ...archive.events];
  const named = groupBy(records, ({ sourceIds }) => sourceIds);
  const rows = new Map([...named].map(([sourceId, group]) => [sourceId, group.map(({ id }) => id)]));
  rowsByArchive.set(archive, rows);
  return rows;
}

function describe({ field, value, locator, adopted }: Citation): string {
  const place = locator === '' ? '' : words.at(locator);
  if (adopted) return `${field}${place}`;
  return `${field}${place}${value === '' ? '' : `，${words.otherReading(value)}`}`;
}

function otherUses(archive: Archive): OtherUses {
  const known = othersByArchive.get(archive);
  if (known !== undefined) return known;
  const rows = [
    ...placeUses(archive),
    ...lawUses(archive),
    ...statisticUses(archive),
    ...correctionUses(archive),
  ];
  const uses = new Map(
    [...groupBy(rows, ({ sourceIds }) => sourceIds)].map(([id, group]) => [id, mergeByAddress(group)]),
  );
  othersByArchive.set(archive, uses);
  return uses;
}

interface OtherRow {
  name: string;
  href: string;
  statement: string;
  sourceIds: readonly string[];
}

function mergeByAddress(rows: readonly OtherRow[]): SourceUse[] {
  return [...Map.groupBy(rows, ({ href }) => href).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ name: first.name, href: first.href, statements: group.map(({ statement }) => statement) }];
  });
}

function placeUses({ gazetteer }: Archive): OtherRow[] {
  return gazetteer.listDistricts().flatMap(({ code, name, formerNames, superiors, listNames }) =>
    [...formerNames, ...superiors, ...listNames].map((row) => ({
      name,
      href: links.place(code),
      statement: row.name,
      sourceIds: row.sourceIds,
    })),
  );
}

function lawUses({ laws }: Archive): OtherRow[] {
  return laws.flatMap((law) => {
    const anchors = articleAnchors(law);
    return law.articles.map(({ article, sourceIds }, index) => ({
      name: words.law(law.name, article),
      href: `${links.law(law.id)}#${anchors[index] ?? ''}`,
      statement: article,
      sourceIds,
    }));
  });
}

function statisticUses({ statistics }: Archive): OtherRow[] {
  return statistics.map(({ id, figure, sourceIds }) => ({
    name: figure,
    href: `${links.statistics()}#${id}`,
    statement: words.statistic,
    sourceIds,
  }));
}

function correctionUses(archive: Archive): OtherRow[] {
  // What was added rests on its own sources, which are told with it.
  const changed = archive.corrections.filter((correction) => !isAddition(correction));
  return changed.flatMap(({ record, field, evidence }) => {
    const link = findRecordLink(archive, record);
    if (link === undefined) return [];
    return [{ name: link.name, href: link.href, statement: words.correction(field), sourceIds: evidence }];
  });
}
