import path from 'node:path';
import { toCertificate } from '../domain/certificates/certificate.ts';
import { toFacility } from '../domain/facilities/facility.ts';
import { toGrave } from '../domain/graves/grave.ts';
import { createGraveBook } from '../domain/graves/grave-book.ts';
import { toGraveMove } from '../domain/graves/grave-move.ts';
import { createMediaBook, type MediaBook, type MediaPlaces } from '../domain/media/media-book.ts';
import { toMediaItem } from '../domain/media/media-item.ts';
import { toTranscriptLine } from '../domain/media/transcript-line.ts';
import { compareByReading } from '../domain/names/name-reading.ts';
import { toPerson, type Person } from '../domain/people/person.ts';
import { createGazetteer } from '../domain/places/places.ts';
import {
  toCitation,
  toCorrection,
  toEvent,
  toLaws,
  toRedirect,
  toSource,
  toStatistic,
} from '../domain/records/records.ts';
import type { PlacedRow } from '../domain/sheet.ts';
import type { RowPlace, TableName } from '../domain/table.ts';
import type { tables } from '../domain/tables.ts';
import { toSiteSettings } from '../domain/site-settings.ts';
import { createUnitDirectory } from '../domain/units/units.ts';
import { toCustodian } from '../domain/upkeep/custodian.ts';
import { createUpkeepBook } from '../domain/upkeep/upkeep-book.ts';
import { toUpkeepRecord } from '../domain/upkeep/upkeep-record.ts';
import { toQualityFigure } from '../domain/verification/quality-figure.ts';
import { toCarvedName } from '../domain/walls/carved-name.ts';
import { createWallBook } from '../domain/walls/wall-book.ts';
import type { Archive, MourningSpan } from './archive.ts';
import { createPlanFinder } from './read-plans.ts';
import { readGlyphs } from './read-glyphs.ts';
import { groupBy, indexPeople } from './people-index.ts';
import { createStoryReader } from './read-stories.ts';
import { readSheets, rowsOf, type ContentSheets } from './read-tables.ts';
import { borrowTables } from './borrow-tables.ts';

/** A content folder and its tables as they were read. */
export interface ContentFolder {
  directory: string;
  sheets: ContentSheets;
}

/**
 * Reads a content folder into one typed, indexed archive. Missing tables are empty; places, units and the laws fall back
 * to `fallback` (the project's own content), since another county needs the same authorities.
 */
export function readArchive(directory: string, fallback = directory): Archive {
  const own = readFolder(directory);
  return createArchive(own, path.resolve(fallback) === path.resolve(directory) ? own : readFolder(fallback));
}

export function readFolder(directory: string): ContentFolder {
  return { directory, sheets: readSheets(directory) };
}

/** As `readArchive`, from folders already read. */
export function createArchive(own: ContentFolder, project: ContentFolder = own): Archive {
  const { directory, sheets } = own;
  const shared = borrowTables(sheets, project.sheets);
  const people = rowsOf(sheets, 'roll')
    .filter(({ cells }) => cells.id !== '' && cells.name !== '')
    .map(({ cells, file, row }) => toPerson(cells, { file, row }))
    .sort(compareInStaffOrder);
  const facilities = rowsOf(sheets, 'facilities').map(({ cells, file, row }) =>
    toFacility(cells, { file, row }),
  );
  const events = rowsOf(sheets, 'events').map(({ cells }) => toEvent(cells));
  const sources = rowsOf(shared.sheets, 'sources').map(({ cells }) => toSource(cells));
  const citations = rowsOf(sheets, 'citations').map(({ cells }) => toCitation(cells));
  const corrections = rowsOf(sheets, 'corrections').map(({ cells }) => toCorrection(cells));
  const citationsByRecord = groupBy(citations, (citation) => [citation.record]);
  const citationsBySource = groupBy(citations, (citation) => [citation.sourceId]);
  const books = readBooks(sheets);
  const findFacility = finder(facilities);
  const media = readMedia(sheets, {
    facilityOfGrave: (id) => books.graves.findGrave(id)?.facilityId,
    districtOfFacility: (id) => findFacility(id)?.district,
  });
  const certificates = rowsOf(sheets, 'certificates').map(({ cells, file, row }) =>
    toCertificate(cells, { file, row }),
  );
  const certificatesByPerson = groupBy(certificates, ({ personId }) => [personId]);
  const correctionsByRecord = groupBy(corrections, (correction) => [correction.record]);
  return {
    directory,
    borrowed: shared.borrowed,
    settings: toSiteSettings(rowsOf(sheets, 'site')),
    people,
    facilities,
    ...books,
    media,
    certificates,
    quality: rowsOf(sheets, 'quality').flatMap(({ cells }) => toQualityFigure(cells) ?? []),
    events,
    sources,
    corrections,
    laws: toLaws(rowsOf(shared.sheets, 'rules')),
    statistics: rowsOf(sheets, 'statistics').map(({ cells }) => toStatistic(cells)),
    redirects: rowsOf(sheets, 'redirects').map(({ cells }) => toRedirect(cells)),
    mourning: rowsOf(sheets, 'mourning').map(({ cells }): MourningSpan => ({ ...cells })),
    glyphs: readGlyphs(directory, rowsOf(sheets, 'glyphs')),
    gazetteer: createGazetteer(rowsOf(shared.sheets, 'places').map(({ cells }) => cells)),
    units: createUnitDirectory(rowsOf(shared.sheets, 'units').map(({ cells }) => cells)),
    findPerson: finder(people),
    findFacility,
    findMedia: media.find,
    findPlan: createPlanFinder(directory),
    findEvent: finder(events),
    findSource: finder(sources),
    listCertificates: (id) => certificatesByPerson.get(id) ?? [],
    listCitations: (id) => citationsByRecord.get(id) ?? [],
    listCitationsOfSource: (id) => citationsBySource.get(id) ?? [],
    listCorrections: (id) => correctionsByRecord.get(id) ?? [],
    peopleBy: indexPeople(people),
    ...createStoryReader(directory, project.directory),
  };
}

/** What is known of graves, walls and their upkeep. */
function readBooks(sheets: ContentSheets): Pick<Archive, 'graves' | 'walls' | 'upkeep'> {
  const list = <Name extends TableName, Item>(
    name: Name,
    read: (cells: PlacedRow<(typeof tables)[Name]>['cells'], place: RowPlace) => Item,
  ): Item[] => rowsOf(sheets, name).map(({ cells, file, row }) => read(cells, { file, row }));
  return {
    graves: createGraveBook(
      list('graves', toGrave).filter(({ id }) => id !== ''),
      list('grave-moves', toGraveMove),
    ),
    walls: createWallBook(list('walls', toCarvedName)),
    upkeep: createUpkeepBook(list('upkeep', toUpkeepRecord), list('custodians', toCustodian)),
  };
}

function readMedia(sheets: ContentSheets, places: MediaPlaces): MediaBook {
  const items = rowsOf(sheets, 'media').map(({ cells }) => toMediaItem(cells));
  const rows = Map.groupBy(rowsOf(sheets, 'transcripts'), ({ file }) => path.basename(file, '.csv'));
  const lines = [...rows].map(
    ([id, placed]) =>
      [id, placed.map(({ cells }) => toTranscriptLine(cells)).sort((a, b) => a.line - b.line)] as const,
  );
  return createMediaBook(
    items.filter(({ id }) => id !== ''),
    new Map(lines),
    places,
  );
}

function compareInStaffOrder(a: Person, b: Person): number {
  return compareByReading(a.reading, b.reading) || (a.id < b.id ? -1 : 1);
}

function finder<Item extends { id: string }>(items: readonly Item[]): (id: string) => Item | undefined {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => byId.get(id);
}
