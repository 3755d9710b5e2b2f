import { findWord } from '../words.ts';
import { splitList } from '../table.ts';
import type { MediaRow } from '../tables.ts';
import { mediaKinds, restorations, type MediaKind, type Restoration } from '../media-words.ts';
import { parseFocus, type FocusPoint } from './focus-point.ts';
import { toMedium, type Medium } from './medium.ts';

/**
 * One photograph, film, recording or document of `media/media.csv`, without what is for staff only (原文件名, 备注).
 * Empty text means that the table says nothing.
 */
export interface MediaItem {
  id: string;
  /** Name below the folder of masters, or a path below `content/`. */
  file: string;
  /** By the ending of its file. */
  medium: Medium;
  kind: MediaKind | undefined;
  caption: string;
  alt: string;
  /** When what it shows happened, as written. */
  date: string;
  /** When it was scanned or photographed again, as written. */
  digitised: string;
  creator: string;
  holder: string;
  rights: string;
  consent: string;
  personIds: string[];
  /** Where in the picture people stand whom nobody knows yet. */
  unidentified: string[];
  facilityId: string;
  graveId: string;
  eventId: string;
  /** As written. */
  place: string;
  /** Six-digit code of the present district. */
  district: string;
  volume: string;
  page: string;
  transcription: string;
  /** Undefined where the table does not say. */
  restoration: Restoration | undefined;
  originalId: string;
  focus: FocusPoint | undefined;
  captionsFile: string;
  posterId: string;
  sourceIds: string[];
}

export function toMediaItem(row: MediaRow): MediaItem {
  const { id, file, caption, alt, date, digitised, creator, holder, rights, consent, place, district } = row;
  return {
    ...{ id, file, caption, alt, date, digitised, creator, holder, rights, consent, place, district },
    medium: toMedium(file),
    kind: findWord(mediaKinds, row.kind),
    personIds: splitList(row.people),
    unidentified: splitList(row.unidentified),
    facilityId: row.facility,
    graveId: row.grave,
    eventId: row.event,
    volume: row.volume,
    page: row.page,
    transcription: row.transcription,
    restoration: findWord(restorations, row.restoration),
    originalId: row.original,
    focus: parseFocus(row.focus),
    captionsFile: row.captions,
    posterId: row.poster,
    sourceIds: splitList(row.sourceIds),
  };
}
