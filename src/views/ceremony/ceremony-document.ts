import type { Archive } from '../../archive/archive.ts';
import { ceremonyWords as words, type Occasion } from '../../i18n/ceremonies.ts';
import { toArchiveName } from '../facility-table/archive-name.ts';
import { toJsonFile, type PrintDocument } from '../facility-table/print-document.ts';
import { ceremonySource } from './ceremony-source.ts';
import { toListNotes, toListTitle, type ListNotes } from './ceremony-page.ts';
import { listOccasionLists } from './occasion-page.ts';
import { toCarvedLine, toReadingLine, type ReadingLine } from './reading-line.ts';
import type { ReadingList } from './reading-lists.ts';
import { nothingSaid, toRibbons, type Offering, type RibbonPair } from './ribbons.ts';
import { toServiceOrder } from './service-order.ts';

/** What a ceremony on paper says: a title, the order of service, the ribbons, and the names by list. */
export interface CeremonyPapers {
  title: string;
  lead: string;
  /** Empty where it is filled in by hand. */
  day: string;
  archive: string;
  madeFrom: string;
  notes: ListNotes;
  roles: readonly string[];
  order: { title: string; notice: string; steps: readonly { text: string; note: string }[]; rules: string[] };
  ribbons: { title: string; lead: string; pairs: RibbonPair[] };
  names: string;
  /** Which lists there are, where they stand in files of their own. */
  contents: { title: string; count: string }[];
  contentsNote: string;
  carved: { title: string; lead: string };
  lists: PrintedList[];
  total: number;
}

interface PrintedList {
  title: string;
  count: string;
  lines: PrintedLine[];
  carved: PrintedLine[];
  nameless: string;
}

type PrintedLine = Pick<ReadingLine, 'sounds' | 'notes' | 'recognition'> & { facts: string };

/** One list with what the ceremony needs besides. */
export function toListPapers(archive: Archive, list: ReadingList, offering = nothingSaid): CeremonyPapers {
  const head = { title: toListTitle(list), lead: list.lead, notes: toListNotes(list) };
  return toPapers(archive, { ...head, lists: [list] }, offering);
}

interface OccasionOptions {
  offering?: Offering;
  /** Left out, each list has its own file: thousands of names are not printed twice. */
  withNames?: boolean;
}

/** All names of an occasion, list by list. */
export function toOccasionPapers(
  archive: Archive,
  occasion: Occasion,
  { offering = nothingSaid, withNames = true }: OccasionOptions = {},
): CeremonyPapers {
  const lists = listOccasionLists(archive, occasion);
  const head = {
    title: words.titles[occasion],
    lead: words.occasionLeads[occasion],
    notes: toListNotes(...lists),
  };
  if (withNames) return toPapers(archive, { ...head, lists }, offering);
  return { ...toPapers(archive, { ...head, lists: [] }, offering), contents: lists.map(toContentsLine) };
}

export function toCeremonyDocument(papers: CeremonyPapers): PrintDocument {
  return { source: ceremonySource, files: new Map([['ceremony.json', toJsonFile(papers)]]) };
}

interface Head {
  title: string;
  lead: string;
  notes: ListNotes;
  lists: readonly ReadingList[];
}

function toPapers(archive: Archive, { lists, ...head }: Head, offering: Offering): CeremonyPapers {
  const { rules, notice, steps } = toServiceOrder(archive);
  const printed = lists.map(toPrintedList);
  const name = toArchiveName(archive.settings);
  return {
    ...head,
    day: offering.day,
    archive: name,
    madeFrom: words.madeFrom(name, archive.settings.dataUntil),
    roles: words.roles,
    order: {
      title: words.order,
      notice,
      steps,
      rules: rules.map(({ law, article, summary }) => `《${law}》${article}　${summary}`),
    },
    ribbons: { title: words.ribbons, lead: words.ribbonsLead, pairs: toRibbons(offering) },
    names: words.lists,
    contents: [],
    contentsNote: words.contentsNote,
    carved: { title: words.carved, lead: words.carvedLead },
    lists: printed,
    total: printed.reduce((sum, { lines, carved }) => sum + lines.length + carved.length, 0),
  };
}

function toContentsLine({ label, people, carved }: ReadingList): { title: string; count: string } {
  return { title: label, count: words.people(people.length + carved.length) };
}

function toPrintedList(list: ReadingList): PrintedList {
  const { people, carved, nameless } = list;
  return {
    ...toContentsLine(list),
    lines: people.map(toReadingLine).map(toPrintedLine),
    carved: carved.map(toCarvedLine).map(toPrintedLine),
    nameless: nameless === 0 ? '' : words.nameless(nameless),
  };
}

function toPrintedLine({ sounds, native, years, notes, recognition }: ReadingLine): PrintedLine {
  return { sounds, facts: native === '' ? '' : `${native}　${years}`, notes, recognition };
}
