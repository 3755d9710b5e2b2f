import { describe, expect, test } from 'vitest';
import { createMediaBook } from '../domain/media/media-book.ts';
import { toMediaItem } from '../domain/media/media-item.ts';
import { mayBeDownloaded } from '../domain/media/publication.ts';
import { documentKinds, mediaKinds } from '../domain/media-words.ts';
import { splitList } from '../domain/table.ts';
import type { MediaRow, RollRow, TranscriptRow } from '../domain/tables.ts';
import { canary } from './canaries.ts';
import { inventCounty } from './county.ts';
import type { CountyFiles } from './county-files.ts';
import { saysInvented } from './drawing-sheet.ts';
import { fallbackDistricts } from './native-places.ts';
import { findDeathYear } from './read-years.ts';

interface Pictured extends CountyFiles {
  media: MediaRow[];
  roll: RollRow[];
  /** By the id of the picture. */
  transcripts: Map<string, TranscriptRow[]>;
}

function inventPictured(pictures: number): Pictured {
  const telling = inventCounty({ people: 300, seed: 1, districts: fallbackDistricts, pictures });
  const [media, roll]: [MediaRow[], RollRow[]] = [[], []];
  const transcripts = new Map<string, TranscriptRow[]>();
  let next = telling.next();
  for (; next.done !== true; next = telling.next()) {
    const { table, file, cells } = next.value;
    if (table === 'media') media.push(cells as MediaRow);
    if (table === 'roll') roll.push(cells as RollRow);
    const id = /transcripts\/(.+)\.csv$/u.exec(file)?.[1] ?? '';
    if (table === 'transcripts')
      transcripts.set(id, [...(transcripts.get(id) ?? []), cells as TranscriptRow]);
  }
  return { ...next.value, media, roll, transcripts };
}

const few = inventPictured(40);
const many = inventPictured(300);
const nowhere = { facilityOfGrave: () => undefined, districtOfFacility: () => undefined };

describe('the pictures of an invented county', () => {
  test('are as many as were asked for, each with a row, a file and a mark that says 虚构', () => {
    expect([few, many].map(({ media }) => media.length)).toEqual([40, 300]);
    for (const { media, pictures } of [few, many]) {
      expect(pictures.map(({ file }) => file)).toEqual(media.map(({ file }) => `media/files/${file}`));
      expect(pictures.filter(({ sheet }) => !saysInvented(sheet))).toEqual([]);
      expect(media.every(({ caption }) => caption.includes('虚构'))).toBe(true);
    }
  });

  test('forty are enough to see every kind of picture, all four treatments, and every state of not knowing', () => {
    const { media } = few;
    const pictured = mediaKinds.filter((kind) => !['录音', '影片', '其他'].includes(kind));
    expect(new Set(media.map(({ kind }) => kind))).toEqual(new Set(pictured));
    expect(new Set(media.map(({ restoration }) => restoration))).toEqual(
      new Set(['', '原件', '清理', '上色', 'AI修复']),
    );
    const book = createMediaBook(media.map(toMediaItem), new Map(), nowhere);
    expect([...book.listKeys('state')].sort()).toEqual(['creator', 'date', 'people']);
    expect(book.items.length - book.shown.length).toBe(1);
    expect(book.shown.filter(mayBeDownloaded).length).toBeLessThan(book.shown.length);
    expect(book.listKeys('volume').length).toBeGreaterThanOrEqual(3);
    expect(book.shown.some(({ personIds, kind }) => kind === '肖像' && personIds.length === 1)).toBe(true);
  });

  test('what is read has its lines, each on the picture and where the drawing has it', () => {
    const documents = many.media.filter(({ kind }) => documentKinds.has(kind) && kind !== '平面图');
    expect(documents.length).toBeGreaterThan(60);
    for (const { id, file } of documents) {
      const lines = many.transcripts.get(id) ?? [];
      const { sheet, form } = many.pictures.find((picture) => picture.file.endsWith(file)) ?? {};
      const width = form?.width ?? 0;
      const height = ((sheet?.height ?? 0) / (sheet?.width ?? 1)) * width;
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) {
        expect(Number(line.left) + Number(line.width), `${id} ${line.text}`).toBeLessThanOrEqual(width);
        expect(Number(line.top) + Number(line.height), `${id} ${line.text}`).toBeLessThanOrEqual(height);
      }
    }
  });

  test('nobody is pictured after their death', () => {
    const deaths = new Map(many.roll.map((person) => [person.id, findDeathYear(person)]));
    const late = many.media
      .filter(({ kind }) => kind === '肖像' || kind === '合影')
      .filter(({ date, people }) => {
        const year = Number(/\d{4}/u.exec(date)?.[0] ?? 0);
        return splitList(people).some((id) => year > (deaths.get(id) ?? Infinity));
      });
    expect(late).toEqual([]);
  });

  test('the files have every fault that cameras and scanners make, and three hundred have all sizes', () => {
    for (const { pictures } of [few, many]) {
      const forms = pictures.map(({ form }) => form);
      expect(new Set(forms.map(({ orientation }) => orientation))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
      expect(new Set(forms.map(({ format }) => format))).toEqual(new Set(['jpeg', 'png', 'webp', 'tiff']));
      expect(new Set(forms.map(({ colours }) => colours))).toEqual(
        new Set(['colour', 'grey', 'sepia', 'cmyk', 'deep']),
      );
      expect(forms.some(({ leftBehind }) => leftBehind.hasCanaries)).toBe(true);
      expect(forms.some(({ leftBehind }) => leftBehind.hasTail)).toBe(true);
    }
    const megapixels = many.pictures.map(
      ({ sheet, form }) => (form.width ** 2 * (sheet.height / sheet.width)) / 1e6,
    );
    expect(megapixels.filter((size) => size > 18).length).toBeGreaterThan(0);
    expect(megapixels.filter((size) => size < 0.1).length).toBeGreaterThan(0);
    expect(megapixels.filter((size) => size > 3).length).toBeLessThan(20);
  });

  test('what only staff may read is marked, so that tests find it wherever it gets out', () => {
    expect(few.media.every(({ originalName }) => originalName.includes(canary.fileName))).toBe(true);
    expect(few.media.every(({ note }) => note.includes(canary.note))).toBe(true);
  });
});
