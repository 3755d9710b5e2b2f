/** Lays the printed roll out: what Typst needs to set it, and nothing that has to be kept in memory meanwhile. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { contentChecksum } from '../archive/content-checksum.ts';
import { createArchive, readFolder, type ContentFolder } from '../archive/read-archive.ts';
import { compareContents } from '../domain/ledger/compare-contents.ts';
import { bookCommandWords as words } from '../i18n/book-command.ts';
import { parseExtraFonts } from '../media/fonts/list-font-files.ts';
import { findUndrawn, makePrintFonts } from '../media/fonts/make-print-fonts.ts';
import type { PrintFont } from '../typesetting/typeset-pdf.ts';
import type { BookChoices } from '../views/book/book-choices.ts';
import { toBookDocument, type DrawnCharacter } from '../views/book/book-document.ts';
import { toBook, type Book } from '../views/book/book.ts';
import { toChangesPart } from '../views/book/changes-part.ts';
import { toEditionChanges, type EditionChanges } from '../views/book/edition-changes.ts';
import { toSlipDocument } from '../views/book/slip-document.ts';
import type { PrintDocument } from '../views/facility-table/print-document.ts';
import { toPrintable } from '../views/facility-table/printable-text.ts';

export interface BookRequest {
  contentDir: string;
  projectDir: string;
  cacheDir: string;
  choices: Omit<BookChoices, 'tell' | 'checksum'>;
  /** The content that the last edition was made from. */
  since?: LastEdition;
}

export interface LastEdition {
  contentDir: string;
  /** What the list of changes calls it. */
  name: string;
  /** Its pages by the ids of people; empty where they are not at hand. */
  pageOf: ReadonlyMap<string, string>;
}

export type LaidOutBook =
  | { kind: 'refused'; message: string }
  | {
      kind: 'laid-out';
      document: PrintDocument;
      slip: PrintDocument | undefined;
      fonts: PrintFont[];
      pages: number;
      people: { id: string; name: string; page: number }[];
      /** Characters that no font draws: they are drawn, or told in words. */
      missing: string[];
    };

export async function layOutBook(request: BookRequest): Promise<LaidOutBook> {
  const { contentDir, projectDir, cacheDir, since } = request;
  const project = readFolder(projectDir);
  const own = path.resolve(contentDir) === path.resolve(projectDir) ? project : readFolder(contentDir);
  const archive = createArchive(own, project);
  const message = findObstacle(archive, request.choices);
  if (message !== undefined) return { kind: 'refused', message };
  const changes = since === undefined ? undefined : compareEditions(archive, { own, project, since });
  const checksum = contentChecksum(contentDir);
  const layOut = (tell: BookChoices['tell'], drawn: readonly DrawnCharacter[]) => {
    const choices: BookChoices = { ...request.choices, checksum, tell };
    const further = changes === undefined ? [] : [toChangesPart(changes, archive, choices)];
    const book = toBook(archive, choices, further);
    const slip = changes && toSlipDocument(changes, choices, since?.pageOf ?? new Map());
    return { book, slip, document: toBookDocument(book, choices, drawn) };
  };
  const options = {
    cacheDir: path.join(cacheDir, 'fonts'),
    extraFonts: parseExtraFonts(process.env['EXTRA_FONTS']),
  };
  // Words in place of a character make lines longer, so what no font has is known before anything is laid out.
  const undrawn = await findUndrawn(textsFor(archive, [own, project]), options);
  const { drawn, files } = readDrawings(archive, undrawn);
  const teller = createTeller(archive, undrawn, drawn);
  const { book, slip, document } = layOut(teller.tell, drawn);
  const texts = [document, slip].flatMap((one) => (one === undefined ? [] : textsOf(one)));
  const { fonts } = await makePrintFonts(texts, options);
  // A drawing is named once in the document, whether its character stands in it or not.
  const isSet = ({ character }: DrawnCharacter) =>
    texts.some((text) => text.indexOf(character) !== text.lastIndexOf(character));
  return {
    kind: 'laid-out',
    document: { source: document.source, files: new Map([...document.files, ...files]) },
    slip,
    fonts,
    pages: book.pages,
    people: toPageList(book),
    missing: [...teller.told, ...drawn.filter(isSet).map(({ character }) => character)],
  };
}

/** Every text that the book may be made from; sources and places of the project serve other archives too. */
function* textsFor(archive: Archive, folders: readonly ContentFolder[]): Generator<string> {
  for (const folder of ['stories', 'pages'] as const)
    for (const { title, text } of archive.listStories(folder)) yield title + text;
  for (const { sheets } of new Set(folders))
    for (const sheet of Object.values(sheets).flat()) for (const record of sheet.records) yield* record;
}

/** Puts words in the place of characters that have neither font nor drawing, and remembers which it met. */
function createTeller({ glyphs }: Archive, undrawn: ReadonlySet<string>, drawn: readonly DrawnCharacter[]) {
  const missing = new Set([...undrawn].filter((one) => !drawn.some(({ character }) => character === one)));
  const told = new Set<string>();
  const tell: BookChoices['tell'] = (text) => {
    const met = Array.from(text).filter((character) => missing.has(character));
    for (const character of met) told.add(character);
    return met.length === 0 ? text : toPrintable(text, { missing, glyphs });
  };
  return { tell, told };
}

function textsOf({ source, files }: PrintDocument): string[] {
  return [source, ...[...files.values()].map((bytes) => new TextDecoder().decode(bytes))];
}

/** Why there can be no such book, in a sentence for whoever asked for it. */
function findObstacle(archive: Archive, { scope }: BookRequest['choices']): string | undefined {
  if (scope.kind === 'all') return archive.people.length === 0 ? words.empty : undefined;
  if (scope.kind === 'district') {
    if (archive.gazetteer.findDistrict(scope.code) === undefined) return words.unknownDistrict(scope.code);
    return archive.peopleBy.district.has(scope.code) ? undefined : words.empty;
  }
  const { facilityId } = scope;
  if (archive.findFacility(facilityId) === undefined) return words.unknownFacility(facilityId);
  if (scope.kind === 'wall') {
    return archive.walls.listAt(facilityId).length === 0 ? words.noWall(facilityId) : undefined;
  }
  const hasPeople = archive.peopleBy.burial.has(facilityId) || archive.graves.listAt(facilityId).length > 0;
  return hasPeople ? undefined : words.empty;
}

interface Editions {
  own: ContentFolder;
  project: ContentFolder;
  since: LastEdition;
}

function compareEditions(archive: Archive, { own, project, since }: Editions): EditionChanges {
  const last = readFolder(since.contentDir);
  const before = createArchive(last, project);
  return toEditionChanges(compareContents(last.sheets, own.sheets), { archive, before, since: since.name });
}

interface Drawings {
  drawn: DrawnCharacter[];
  files: Map<string, Uint8Array>;
}

/** The archive's own drawings of characters that no font has. */
function readDrawings({ directory, glyphs }: Archive, missing: ReadonlySet<string>): Drawings {
  const drawings: Drawings = { drawn: [], files: new Map() };
  for (const character of missing) {
    const svgFile = glyphs.get(character)?.svgFile;
    if (svgFile === undefined) continue;
    const file = path.basename(svgFile);
    drawings.files.set(file, readFileSync(path.join(directory, svgFile)));
    drawings.drawn.push({ character, file });
  }
  return drawings;
}

function toPageList({ people, pageOf }: Book): { id: string; name: string; page: number }[] {
  return people.map(({ id, name }) => ({ id, name, page: pageOf.get(id) ?? 0 }));
}
