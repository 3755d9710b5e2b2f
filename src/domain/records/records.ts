/** The smaller records of the archive: sources, citations, events, corrections, redirects, rules, statistics. */
import { splitList } from '../table.ts';
import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import type {
  CitationRow,
  CorrectionRow,
  EventRow,
  RedirectRow,
  RuleRow,
  SourceRow,
  StatisticRow,
} from '../tables.ts';
import { findWord, sourceTiers, type SourceTier } from '../words.ts';

export interface Source {
  id: string;
  title: string;
  publisher: string;
  tier: SourceTier;
  /** Shown as text, never as a link: mirrors and reprints move and may carry other matter. */
  address: string;
  accessed: FuzzyDate;
  note: string;
}

export function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    tier: findWord(sourceTiers, row.tier) ?? '其他',
    address: row.address,
    accessed: readDate(row.accessed),
    note: row.note,
  };
}

/** One statement of one source about one field of a record. */
export interface Citation {
  record: string;
  /** Heading of the field in the record's own table. */
  field: string;
  /** What the source writes; empty where it agrees with the table. */
  value: string;
  /** Empty where it is not known which source says so. */
  sourceId: string;
  locator: string;
  adopted: boolean;
  note: string;
}

export function toCitation(row: CitationRow): Citation {
  return {
    record: row.record,
    field: row.field,
    value: row.value,
    sourceId: row.sourceId,
    locator: row.locator,
    adopted: row.adopted !== '否',
    note: row.note,
  };
}

export interface HistoricEvent {
  id: string;
  name: string;
  date: FuzzyDate;
  place: string;
  summary: string;
  sourceIds: string[];
}

export function toEvent(row: EventRow): HistoricEvent {
  return {
    id: row.id,
    name: row.name,
    date: readDate(row.date),
    place: row.place,
    summary: row.summary,
    sourceIds: splitList(row.sourceIds),
  };
}

export interface Correction {
  id: string;
  date: FuzzyDate;
  record: string;
  field: string;
  before: string;
  after: string;
  reason: string;
  evidence: string[];
  role: string;
}

export function toCorrection(row: CorrectionRow): Correction {
  return {
    id: row.id,
    date: readDate(row.date),
    record: row.record,
    field: row.field,
    before: row.before,
    after: row.after,
    reason: row.reason,
    evidence: splitList(row.evidence),
    role: row.role,
  };
}

export interface Redirect {
  oldId: string;
  /** Empty where the record was withdrawn. */
  newId: string;
  note: string;
}

export function toRedirect(row: RedirectRow): Redirect {
  return { oldId: row.oldId, newId: row.newId, note: row.note };
}

export interface Law {
  id: string;
  name: string;
  issued: FuzzyDate;
  revised: FuzzyDate;
  effective: FuzzyDate;
  issuer: string;
  articles: { article: string; summary: string; note: string; sourceIds: string[] }[];
}

/** Gathers the rows of one law, in the order of the table; the first filled cell speaks for the law. */
export function toLaws(rows: readonly { cells: RuleRow }[]): Law[] {
  const laws = new Map<string, Law>();
  for (const { cells } of rows) {
    const law = laws.get(cells.law) ?? newLaw(cells);
    if (law.issued.kind === 'unknown') law.issued = readDate(cells.issued);
    if (law.revised.kind === 'unknown') law.revised = readDate(cells.revised);
    if (law.effective.kind === 'unknown') law.effective = readDate(cells.effective);
    if (law.issuer === '') law.issuer = cells.issuer;
    law.articles.push({
      article: cells.article,
      summary: cells.summary,
      note: cells.note,
      sourceIds: splitList(cells.sourceIds),
    });
    laws.set(cells.law, law);
  }
  return [...laws.values()];
}

function newLaw(row: RuleRow): Law {
  return {
    id: row.law,
    name: row.lawName,
    issued: readDate(row.issued),
    revised: readDate(row.revised),
    effective: readDate(row.effective),
    issuer: row.issuer,
    articles: [],
  };
}

export interface Statistic {
  id: string;
  figure: string;
  value: string;
  unit: string;
  date: FuzzyDate;
  scope: string;
  note: string;
  sourceIds: string[];
}

export function toStatistic(row: StatisticRow): Statistic {
  return {
    id: row.id,
    figure: row.figure,
    value: row.value,
    unit: row.unit,
    date: readDate(row.date),
    scope: row.scope,
    note: row.note,
    sourceIds: splitList(row.sourceIds),
  };
}
