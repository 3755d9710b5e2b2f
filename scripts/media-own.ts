/**
 * Sets the roll, the list of facilities and a tablet for everybody as pages, and enters them in the photo database with
 * what is written on them.
 *
 *   node scripts/media-own.ts
 *
 * Run again after tables have changed: pages that are entered keep their ids and rows, and get new pictures and lines. The
 * same tables give the same files.
 *
 * Environment: CONTENT_DIR (content), MEDIA_DIR (media/files of the content folder).
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentDirectory, currentArchive } from '../src/archive/current.ts';
import { readSheets, rowsOf } from '../src/archive/read-tables.ts';
import { listOwnPages, type OwnPage } from '../src/build/own-pages.ts';
import { mediaTable, transcriptsTable } from '../src/domain/media-tables.ts';
import { toSheetText } from '../src/domain/sheet-text.ts';
import type { MediaRow } from '../src/domain/tables.ts';
import { ownPageWords as words } from '../src/i18n/own-pages.ts';
import { drawRegisterPage } from '../src/media/draw-register-page.ts';
import { openGlyphOutliner, type GlyphOutliner } from '../src/media/fonts/glyph-outlines.ts';
import { appendRows } from '../src/domain/append-rows.ts';
import { mintId } from '../src/domain/mint-id.ts';
import { withChecksums } from '../src/domain/media/master-manifest.ts';
import { manifestFile, Masters } from '../src/media/masters/masters.ts';
import { replaceFile } from '../src/files/replace-file.ts';
import type { SetPage } from '../src/media/register-page.ts';

/** A larger archive has its own scans, and can't look through a thousand set pages. */
const mostPages = 60;

const mediaFile = path.join(contentDirectory, mediaTable.location.path);
const pages = listOwnPages(currentArchive());
if (pages.length > mostPages) {
  console.error(words.tooMany(pages.length, mostPages));
  process.exit(1);
}
const sheets = readSheets(contentDirectory);
const entered = rowsOf(sheets, 'media').map(({ cells }) => cells);
const outliner = await openGlyphOutliner({ weight: 400, cacheDir: path.resolve('.cache/fonts') });
const { directory } = new Masters({ content: contentDirectory, directory: process.env['MEDIA_DIR'] });
const checksums = new Map<string, string>();
const added: Partial<MediaRow>[] = [];
for (const page of pages) await writePage(page, outliner);
await enter();
for (const { id, page } of listSurplus()) console.log(words.surplus(id, page));
console.log(words.written(pages.length, added.length));

/** Its picture and its lines; a page that is not entered yet gets an id. */
async function writePage({ cells, set }: OwnPage, fonts: GlyphOutliner): Promise<void> {
  const row = entered.find(({ volume, page }) => volume === cells.volume && page === cells.page);
  const taken = new Set([...entered, ...added].map(({ id = '' }) => id));
  const id = row?.id ?? mintId('m', () => randomBytes(1)[0] ?? 0, taken);
  const file = row?.file ?? `${id}.png`;
  const bytes = await drawRegisterPage(set, fonts);
  await replaceFile(path.join(directory, file), bytes);
  await replaceFile(
    path.join(contentDirectory, transcriptsTable.location.path, `${id}.csv`),
    toTranscript(set),
  );
  checksums.set(file, createHash('sha256').update(bytes).digest('hex'));
  if (row === undefined) added.push({ ...cells, id, file });
}

function toTranscript({ lines }: SetPage): string {
  const headings = Object.values(transcriptsTable.columns).map(({ heading }) => heading);
  return toSheetText(
    headings,
    lines.map(({ text, box }, index) =>
      [index + 1, text, box.left, box.top, box.width, box.height, ''].map(String),
    ),
  );
}

async function enter(): Promise<void> {
  const manifest = path.join(contentDirectory, manifestFile);
  const text = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  await replaceFile(manifest, withChecksums(text, checksums));
  if (added.length === 0) return;
  const table = existsSync(mediaFile) ? readFileSync(mediaFile, 'utf8') : '';
  const appended = appendRows(table, { schema: mediaTable, rows: added });
  if (appended.kind === 'refused') {
    console.error(words.notWritable(mediaFile));
    process.exit(1);
  }
  await replaceFile(mediaFile, appended.text);
}

/** Pages that were entered when there was more to print. */
function listSurplus(): MediaRow[] {
  const volumes = new Set(pages.map(({ cells }) => cells.volume));
  const present = new Set(pages.map(({ cells }) => `${cells.volume} ${cells.page}`));
  return entered.filter(({ volume, page }) => volumes.has(volume) && !present.has(`${volume} ${page}`));
}
