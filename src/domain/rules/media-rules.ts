import { parseFocus } from '../media/focus-point.ts';
import { toMediaItem } from '../media/media-item.ts';
import { findHeldBack, isPermitted } from '../media/publication.ts';
import { mediaTable } from '../media-tables.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import { checkCaptions } from './caption-rules.ts';
import { checkConsents } from './consent-rules.ts';
import { checkMediaDates } from './media-date-rules.ts';
import type { MediaLine } from './media-line.ts';
import { checkRestorations } from './restoration-rules.ts';
import { rowFinding } from './row-finding.ts';
import { checkTranscripts } from './transcript-rules.ts';

/**
 * The photo and film database. A row just taken in knows little more than its file: what it lacks keeps it from the public
 * and is told as a warning, never as an error.
 */
export function checkMedia(content: CheckedContent, report: Report): void {
  const lines = content.tables.media.rows.map((row): MediaLine => ({ row, item: toMediaItem(row.cells) }));
  const byId = new Map(lines.map((line) => [line.item.id, line]));
  for (const line of lines) {
    checkShown(line, report);
    checkKind(line, report);
    checkFocus(line, report);
    checkPoster(line, byId, report);
    checkCaptions(line, content, report);
    checkGrave(line, content, report);
  }
  checkFilesOnce(lines, report);
  checkPages(lines, report);
  checkRestorations(lines, byId, report);
  checkMediaDates(lines, content, report);
  checkConsents(lines, report);
  checkTranscripts(content, report);
}

/** A permission that was refused is an answer; an empty one is a question. */
function checkShown({ row, item }: MediaLine, report: Report): void {
  const reason = findHeldBack(item);
  if (reason === 'no-medium') {
    report(rowFinding(row, 'file', { level: 'warning', kind: 'media-format-unknown', value: item.file }));
  }
  if (item.rights !== '' && !isPermitted(item)) return;
  const needed = (['rights', 'caption', 'alt'] as const).filter(
    (key) => key !== 'alt' || item.medium === 'picture',
  );
  const empty = needed.filter((key) => row.cells[key] === '');
  if (empty.length === 0) return;
  const detail = empty.map((key) => mediaTable.columns[key].heading).join('、');
  report(rowFinding(row, empty[0], { level: 'warning', kind: 'media-not-shown', value: item.id, detail }));
}

/** 录音 and 影片 are heard and played; a still of a film has the kind of what it shows. */
function checkKind({ row, item }: MediaLine, report: Report): void {
  const { kind, medium, file } = item;
  const fits = kind === '录音' ? medium === 'sound' : kind === '影片' ? medium === 'film' : true;
  if (fits || medium === 'other') return;
  report(
    rowFinding(row, 'kind', {
      level: 'warning',
      kind: 'media-kind-differs',
      value: kind ?? '',
      detail: file,
    }),
  );
}

function checkFocus({ row }: MediaLine, report: Report): void {
  const { focus } = row.cells;
  if (focus === '' || parseFocus(focus) !== undefined) return;
  report(rowFinding(row, 'focus', { level: 'warning', kind: 'focus-unread', value: focus }));
}

function checkPoster({ row, item }: MediaLine, byId: ReadonlyMap<string, MediaLine>, report: Report): void {
  const poster = byId.get(item.posterId)?.item;
  if (poster === undefined || (poster.medium === 'picture' && findHeldBack(poster) === undefined)) return;
  report(
    rowFinding(row, 'poster', {
      level: 'warning',
      kind: 'poster-unfit',
      value: item.posterId,
      detail: poster.file,
    }),
  );
}

/** The facility of a picture and that of its grave; scattered graves lie in none. */
function checkGrave({ row, item }: MediaLine, { tables }: CheckedContent, report: Report): void {
  if (item.graveId === '' || item.facilityId === '') return;
  const sheet = tables.graves.ids.get(item.graveId)?.file;
  const facilityId = /([^/]+)\.csv$/iu.exec(sheet ?? '')?.[1];
  if (facilityId === undefined || facilityId === item.facilityId) return;
  report(
    rowFinding(row, 'grave', {
      level: 'warning',
      kind: 'media-grave-elsewhere',
      value: item.graveId,
      detail: item.facilityId,
    }),
  );
}

function checkFilesOnce(lines: readonly MediaLine[], report: Report): void {
  const seen = new Map<string, MediaLine>();
  for (const line of lines) {
    const { file } = line.item;
    const other = seen.get(file);
    if (file === '' || other === undefined) seen.set(file, line);
    else {
      report(
        rowFinding(line.row, 'file', {
          level: 'warning',
          kind: 'media-file-twice',
          value: file,
          detail: other.item.id,
          other: placeOf(other),
        }),
      );
    }
  }
}

/** A page stands in its volume once; pictures made from it share its number. */
function checkPages(lines: readonly MediaLine[], report: Report): void {
  const seen = new Map<string, MediaLine>();
  for (const line of lines) {
    const { volume, page, originalId } = line.item;
    if (volume === '' || page === '' || originalId !== '') continue;
    const key = `${volume}\n${page}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, line);
    else {
      const said = { level: 'warning', kind: 'volume-page-twice', value: page, detail: volume } as const;
      report(rowFinding(line.row, 'page', { ...said, other: placeOf(other) }));
    }
  }
}

function placeOf({ row: { file, row } }: MediaLine): { file: string; row: number } {
  return { file, row };
}
