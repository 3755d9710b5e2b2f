import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import { listUnknowns } from '../../domain/media/media-book.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { mediaItemWords as words } from '../../i18n/media.ts';
import { photographWords } from '../../i18n/photographs.ts';
import { links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import { toDocumentView, type DocumentView } from '../document/to-document-view.ts';
import type { Fact } from '../person/person-facts.ts';
import { toPhoto, type Photo } from '../photo/to-photo.ts';
import { toRecording, type RecordingView } from '../recording/to-recording.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { toMediaFacts } from './media-item-facts.ts';
import { toMediaJsonLd } from './media-json-ld.ts';
import { toAlbumsOf, toNeighbours, type AlbumOfItem, type MediaNeighbours } from './media-neighbours.ts';

/** Everything the page of one picture, film or recording shows. */
export interface MediaItemPage {
  id: string;
  /** The caption, without the stop at its end. */
  title: string;
  kind: string;
  medium: MediaItem['medium'];
  /** Absent of films and recordings, and of pictures whose file could not be had. */
  photo?: Photo;
  /** The picture from near, with what is written on it. */
  document?: DocumentView;
  recording?: RecordingView;
  /** A copy to take home; absent where nobody allowed that. */
  download?: string;
  credit: string;
  rights: string;
  facts: Fact[];
  notStated: string[];
  /** What nobody knows yet, and the door for those who do. */
  ask?: { title: string; text: string; href: string };
  /** What is written on it, line by line; documents and recordings bring their own. */
  transcription: { text: string; note: string }[];
  albums: AlbumOfItem[];
  neighbours?: MediaNeighbours;
  corrections: CorrectionLine[];
  sources: SourceEntry[];
  description: string;
  jsonLd: string;
}

export function toMediaItemPage(archive: Archive, id: string): MediaItemPage {
  const item = archive.media.findShown(id);
  if (item === undefined) throw new Error(`media/${id}: media.csv has no such item that may be shown.`);
  const marks = new SourceMarks(archive, id, item.sourceIds);
  const photo = toPhoto(archive, id);
  const document = toDocumentView(archive, item);
  const recording = toRecording(archive, item);
  const date = readDate(item.date);
  const kind = item.kind ?? '其他';
  const ask = toAsk(item);
  const neighbours = toNeighbours(archive, item);
  const { facts, notStated } = toMediaFacts(archive, item, marks);
  const credit = photographWords.credit(item.creator, date.kind === 'unknown' ? '' : formatDate(date));
  marks.mark(item.sourceIds);
  return {
    ...{ id, kind, medium: item.medium, rights: item.rights, credit, facts, notStated },
    title: item.caption.replace(/[。.]$/u, ''),
    ...(photo === undefined ? {} : { photo }),
    ...(document === undefined ? {} : { document }),
    ...(recording === undefined ? {} : { recording }),
    ...(photo?.download === undefined ? {} : { download: photo.download }),
    ...(ask === undefined ? {} : { ask }),
    transcription: document === undefined && recording === undefined ? toTranscription(archive, item) : [],
    albums: toAlbumsOf(archive, item),
    ...(neighbours === undefined ? {} : { neighbours }),
    corrections: archive.listCorrections(id).map(toCorrectionLine),
    sources: marks.entries,
    description: words.description([kind, item.caption, credit]),
    jsonLd: toMediaJsonLd(archive, item, photo),
  };
}

function toAsk(item: MediaItem): MediaItemPage['ask'] {
  const href = links.kinLead({ media: item.id });
  const unknowns = listUnknowns(item);
  if (unknowns.includes('people')) {
    const places = item.unidentified.join(words.separator);
    return { title: words.askPeople, text: words.askPeopleText(places), href };
  }
  if (unknowns.length === 0) return undefined;
  const names = { people: '', creator: words.askCreator, date: words.askDate };
  const text = words.askOtherText(unknowns.map((unknown) => names[unknown]).join(words.and));
  return { title: words.askOther, text, href };
}

/** The lines of the item's own table where there is one, else the cell of the item. */
function toTranscription({ media }: Archive, item: MediaItem): MediaItemPage['transcription'] {
  const lines = media.listLines(item.id);
  if (lines.length > 0) return lines.map(({ text, note }) => ({ text, note }));
  return item.transcription
    .split(/\r?\n/u)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, note: '' }));
}

/** Whether the page has words that a search over prose should find. */
export function hasProse({ transcription, document, recording }: MediaItemPage): boolean {
  const lines = [transcription, document?.lines, recording?.cues, recording?.transcript];
  return lines.some((list = []) => list.length > 0);
}
