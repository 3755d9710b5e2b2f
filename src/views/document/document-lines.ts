import type { Archive } from '../../archive/archive.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import type { LineBox } from '../../domain/media/transcript-line.ts';

/** One line of what is written on a document, as typed. */
export interface WrittenLine {
  line: number;
  text: string;
  /** Undefined where it was not measured. */
  box: LineBox | undefined;
  note: string;
}

/** The item's own table where there is one, else the lines of its cell 释文. */
export function listWrittenLines(archive: Archive, item: MediaItem): WrittenLine[] {
  const lines = archive.media.listLines(item.id);
  if (lines.length > 0) return lines.map(({ line, text, box, note }) => ({ line, text, box, note }));
  return item.transcription
    .split(/\s*(?:／|\r?\n)\s*/u)
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({ line: index + 1, text, box: undefined, note: '' }));
}
