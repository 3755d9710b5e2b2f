/**
 * Gives every film that has no poster one of its own frames: a master, a checksum and a row, and its number in the row of
 * the film. The frame is drawn by the Chromium of the tests, which plays H.264, VP8, VP9 and AV1.
 *
 *   npm run media:posters [-- ID…] [--dry-run]
 *
 * Environment: CONTENT_DIR (content), MEDIA_DIR (content/media/files).
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { contentDirectory } from '../src/archive/current.ts';
import { readArchive } from '../src/archive/read-archive.ts';
import type { MediaItem } from '../src/domain/media/media-item.ts';
import { settleFiles } from '../src/files/apply-files.ts';
import { posterWords as words } from '../src/i18n/media-posters.ts';
import { recordingRefusals } from '../src/i18n/recording-refusals.ts';
import { mediaSheetOf, type MediaCells } from '../src/media/intake/media-sheet.ts';
import { mintId } from '../src/domain/mint-id.ts';
import { keepMaster } from '../src/media/masters/keep-master.ts';
import { withChecksums } from '../src/domain/media/master-manifest.ts';
import { Masters } from '../src/media/masters/masters.ts';
import { replaceFile } from '../src/files/replace-file.ts';
import { takeLock } from '../src/media/masters/run-lock.ts';
import { drawFrame, type DrawnFrame } from '../src/media/recordings/draw-frame.ts';
import { RecordingStore } from '../src/media/recordings/recording-store.ts';
import { withPoster } from '../src/media/recordings/with-poster.ts';
import { serveStaticFiles } from '../src/server/web/static-files.ts';
import { describeFault } from '../src/views/intake/describe-stop.ts';

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const cacheDir = path.resolve(import.meta.dirname, '../.cache/recordings');
await settleFiles(contentDirectory);
const archive = readArchive(contentDirectory);
const masters = new Masters({ content: contentDirectory, directory: process.env['MEDIA_DIR'] });
const store = new RecordingStore(cacheDir);
const taken = new Set([
  ...archive.media.items.map(({ id }) => id),
  ...archive.media.items.map(({ file }) => path.parse(file).name),
]);
const films = archive.media.items.filter(
  ({ id, medium, posterId }) =>
    medium === 'film' && posterId === '' && (positionals.length === 0 || positionals.includes(id)),
);
if (films.length === 0) console.log(words.none);
else await withLock(() => withPage((page, origin) => makePosters(page, origin)));

async function withLock(work: () => Promise<void>): Promise<void> {
  const lock = await takeLock(masters.directory);
  if (lock.kind === 'busy') return fail(words.busy);
  try {
    await work();
  } finally {
    await lock.release();
  }
}

/** A page of a browser that can be sent to the cleaned films, and nowhere else. */
async function withPage(work: (page: Page, origin: string) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  if (browser === undefined) return fail(words.noBrowser);
  const server = createServer(serveStaticFiles({ directory: cacheDir, basePath: '/' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await work(await browser.newPage(), `http://127.0.0.1:${port}`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function openBrowser() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const { chromium: playwright } = await import('playwright-core');
    const executablePath = await chromium.executablePath();
    return await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  } catch {
    return undefined;
  }
}

async function makePosters(page: Page, origin: string): Promise<void> {
  // The answer to an address without a file is a page, too: films may be drawn from its own origin.
  await page.goto(`${origin}/`);
  for (const film of films) {
    const frame = await drawFilm(film, page, origin);
    if (frame === undefined) continue;
    if (values['dry-run']) console.log(words.wouldMake(film.id, frame.second));
    else await keepPoster(film, frame);
  }
}

async function drawFilm(film: MediaItem, page: Page, origin: string): Promise<DrawnFrame | undefined> {
  const master = await masters.find(film.file);
  if (master.kind !== 'present') return fail(words.absent(film.id, film.file));
  const kept = await store.keep(master.path, master.sha256);
  if (kept.kind === 'refused') {
    const reason = recordingRefusals[kept.reason](kept.found);
    return fail(words.refused(film.id, film.file, reason));
  }
  const frame = await page.evaluate(drawFrame, `${origin}/${path.basename(kept.path)}`);
  return frame ?? fail(words.notDrawn(film.id));
}

/** The master first, then its checksum, then both rows at once: stopped between them, nothing names what isn't there. */
async function keepPoster(film: MediaItem, { jpeg, second }: DrawnFrame): Promise<void> {
  const id = mintId('m', () => randomBytes(1)[0] ?? 0, taken);
  taken.add(id);
  const [file, bytes] = [`${id}.jpg`, Buffer.from(jpeg, 'base64')];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sheet = mediaSheetOf(contentDirectory);
  const written = withPoster(readFileSync(sheet), film.id, { ...toCells(film, second), id, file });
  if (written.kind === 'overtaken') return fail(words.overtaken(film.id));
  if (written.kind === 'refused')
    return fail(describeFault(written.fault, path.relative(process.cwd(), sheet)));
  await keepMaster({ sha256, bytes }, { directory: masters.directory, file });
  const { manifest } = masters;
  const before = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  await replaceFile(manifest, withChecksums(before, new Map([[file, sha256]])));
  await replaceFile(sheet, written.text);
  console.log(words.made(film.id, id, second));
}

/** What holds of the film holds of its frame; whom the frame shows is not known. */
function toCells(film: MediaItem, second: number): MediaCells {
  const { date, creator, holder, rights, consent, place, district } = film;
  return {
    ...{ date, creator, holder, rights, consent, place, district },
    kind: '其他',
    caption: words.caption(film.caption),
    alt: words.alt(film.caption, second),
    facility: film.facilityId,
    grave: film.graveId,
    event: film.eventId,
    sourceIds: film.sourceIds.join(';'),
    note: words.note(film.id),
  };
}

function fail(message: string): undefined {
  console.error(message);
  process.exitCode = 1;
  return undefined;
}
