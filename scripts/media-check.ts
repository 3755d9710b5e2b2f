/**
 * Compares the masters with their checksums and the table: what is missing, changed, not registered, or there twice.
 *
 *   npm run media:check [-- --quick] [--record] [--accept FILE]… [--all]
 *
 * `--quick` trusts size and time of unchanged files; `--record` writes checksums for files that have none; `--accept` takes
 * the bytes of a changed file as its new ones. Exits with 1 where a master is missing, changed, or outside its folder.
 * Environment: CONTENT_DIR (content), MEDIA_DIR (content/media/files).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mediaCheckWords as words } from '../src/i18n/media-add.ts';
import { listAlike } from '../src/media/intake/list-alike.ts';
import { mediaSheetOf, readMediaSheet, type MediaEntry } from '../src/media/intake/media-sheet.ts';
import { checkMasters, type MastersFound, type NamedMaster } from '../src/media/masters/check-masters.ts';
import { withChecksums } from '../src/domain/media/master-manifest.ts';
import { Masters } from '../src/media/masters/masters.ts';
import { replaceFile } from '../src/files/replace-file.ts';
import { describeFault } from '../src/views/intake/describe-stop.ts';
import { writeMastersReport } from '../src/views/intake/write-masters-report.ts';

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: { quick: flag, record: flag, all: flag, accept: { type: 'string', multiple: true, default: [] } },
});
const contentDirectory = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
const cacheDir = path.resolve(import.meta.dirname, '../.cache');
const table = mediaSheetOf(contentDirectory);
const sheet = readMediaSheet(table);
if (sheet.kind === 'refused') {
  console.error(describeFault(sheet.fault, path.relative(process.cwd(), table)));
  process.exitCode = 1;
} else {
  await check(sheet.entries);
}

async function check(entries: readonly MediaEntry[]): Promise<void> {
  const masters = new Masters({
    content: contentDirectory,
    directory: process.env['MEDIA_DIR'],
    cacheDir: values.quick ? cacheDir : undefined,
  });
  const named = listNamed(entries);
  const found = await checkMasters(masters, named, showProgress);
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  const pictures = { masters, hashes: found.hashes, cacheDir };
  const report = {
    found,
    all: named.length,
    repeated: listRepeated(entries),
    alike: await listAlike(entries, pictures),
  };
  await masters.save();
  const { directory, manifest } = masters;
  const options = { directory, manifest, isQuick: values.quick, isWhole: values.all };
  console.log(writeMastersReport({ ...report, ...options }));
  const accepted = await writeChecksums(masters, found);
  const changed = found.changed.filter(({ file }) => !accepted.has(file));
  process.exitCode = found.missing.length + changed.length + found.outside.length > 0 ? 1 : 0;
}

/** Files of captions are masters too; a file that several rows name is looked at once. */
function listNamed(entries: readonly MediaEntry[]): NamedMaster[] {
  const named = entries.flatMap(({ id, file, captions, row }) =>
    [file, captions].filter((name) => name !== '').map((name) => ({ file: name, id, row })),
  );
  return [...new Map(named.toReversed().map((one) => [one.file, one])).values()].toReversed();
}

function listRepeated(entries: readonly MediaEntry[]): string[][] {
  return [...Map.groupBy(entries, ({ file }) => file)]
    .filter(([file, rows]) => file !== '' && rows.length > 1)
    .map(([, rows]) => rows.map(({ id }) => id));
}

/** As the registrar asked; returns the names of changed files that were accepted. */
async function writeChecksums(masters: Masters, found: MastersFound): Promise<Set<string>> {
  const accepted = found.changed.filter(({ file }) => values.accept.includes(file));
  const recorded = values.record ? found.unlisted : [];
  const checksums = new Map([
    ...recorded.map(({ file, sha256 }) => [file, sha256] as const),
    ...accepted.map(({ file, found: sha256 }) => [file, sha256] as const),
  ]);
  if (checksums.size > 0) {
    const { manifest } = masters;
    await replaceFile(
      manifest,
      withChecksums(existsSync(manifest) ? readFileSync(manifest, 'utf8') : '', checksums),
    );
  }
  const names = new Set(accepted.map(({ file }) => file));
  if (recorded.length > 0) console.log(words.recorded(recorded.length));
  for (const file of values.accept)
    console.log(names.has(file) ? words.accepted(file) : words.notAccepted(file));
  return names;
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${words.progress(done, total)}`);
}
