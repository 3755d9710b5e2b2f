/**
 * `npm run release [-- --progress] [-- --production] [-- --full]`: checks ledger and tables, builds, lists and signs every
 * file, keeps the release beside the earlier ones and shows it. Killed at any point, or refused, the site stays what it was.
 *
 * Environment: CONTENT_DIR, OUT_DIR (dist; becomes a link to the release's site), RELEASES_DIR (releases),
 * RELEASE_KEY_FILE, and all of the build's. Exit code 1: not released.
 */
import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentChecksum } from '../src/archive/content-checksum.ts';
import { contentDirectory } from '../src/archive/current.ts';
import { listReleaseNames, releasesFolder } from '../src/archive/list-releases.ts';
import { nextReleaseName, releaseFiles } from '../src/domain/releases/release-files.ts';
import { toManifestText } from '../src/domain/releases/release-manifest.ts';
import { settleFiles } from '../src/files/apply-files.ts';
import { ledgerCommandWords } from '../src/i18n/ledger-commands.ts';
import { releaseCommandWords as words } from '../src/i18n/release-commands.ts';
import { checkLedger } from '../src/releases/check-ledger.ts';
import { holdLock } from '../src/releases/hold-lock.ts';
import { makeRelease } from '../src/releases/make-release.ts';
import { listPublicFolders } from '../src/releases/public-folders.ts';
import { readFacts } from '../src/releases/read-facts.ts';
import { ReleaseRefused } from '../src/releases/release-refused.ts';
import { createReporter } from '../src/releases/report-progress.ts';
import { runScript } from '../src/releases/run-command.ts';
import { openSigningKey, signingKeyFile, type SigningKey } from '../src/releases/signing-key.ts';
import { settleSite, switchSite } from '../src/releases/switch-site.ts';

const { values } = parseArgs({
  options: {
    progress: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});

const report = createReporter(values.progress);
const folder = releasesFolder(process.env);
const outDir = path.resolve(process.env['OUT_DIR'] ?? 'dist');
/** Where sites are built: the next build takes from here the pages that stay the same. */
const siteDir = path.join(folder, '.next');

try {
  const key = openKey();
  mkdirSync(folder, { recursive: true });
  const lock = await holdLock(path.join(folder, '.lock'));
  if (lock === undefined) throw new ReleaseRefused(words.busy(folder));
  try {
    await release(key);
  } finally {
    await lock.release();
  }
} catch (error) {
  if (error instanceof ReleaseRefused) report.fail(error.message, error.details);
  else report.fail(words.failed(error instanceof Error ? error.message : String(error)), []);
  process.exitCode = 1;
}

async function release(key: SigningKey): Promise<void> {
  report.step('settle');
  settleSite(outDir);
  await settleContent();
  const names = listReleaseNames(folder);
  const today = toDay(new Date());
  const name = nextReleaseName(names, today);
  report.step('ledger');
  requireLedger(names.at(-1));
  report.step('quality');
  await requireRun(['scripts/quality.ts', '--record', '--today', today], {}, words.qualityFailed);
  const checksum = contentChecksum(contentDirectory);
  report.step('build');
  const options = [...(values.production ? ['--production'] : []), ...(values.full ? ['--full'] : [])];
  const environment = {
    OUT_DIR: siteDir,
    RELEASES_DIR: folder,
    RELEASE_NAME: name,
    RELEASE_KEY: key.fingerprint,
  };
  await requireRun(['scripts/build.ts', ...options], environment, words.buildFailed);
  report.step('seal');
  const facts = readFacts(contentDirectory, new Date());
  const making = { folder, release: name, siteDir, contentDir: contentDirectory, key, facts, checksum };
  const manifest = await makeRelease(making);
  report.step('switch');
  switchSite(outDir, path.join(folder, name, releaseFiles.site));
  const seal = hash('sha256', toManifestText(manifest));
  const { files } = manifest;
  report.done(
    words.released({
      release: name,
      files,
      folder: path.join(folder, name),
      manifest: seal,
      key: key.fingerprint,
    }),
  );
}

function openKey(): SigningKey {
  const opened = openSigningKey(signingKeyFile(process.env), listPublicFolders(process.env, folder));
  if (opened.kind === 'unreadable') throw new ReleaseRefused(words.keyUnreadable(opened.file));
  if (opened.kind === 'misplaced') throw new ReleaseRefused(words.keyMisplaced(opened.file, opened.folder));
  if (opened.isNew) report.note(words.madeKey(opened.file, opened.key.fingerprint));
  return opened.key;
}

async function settleContent(): Promise<void> {
  const settled = await settleFiles(contentDirectory);
  if (settled.kind === 'busy') throw new ReleaseRefused(words.contentBusy);
  if (settled.restored.files.length > 0) report.note(words.restored(settled.restored.files));
}

function requireLedger(last: string | undefined): void {
  if (last === undefined) {
    report.note(words.first);
    return;
  }
  const { findings, changes, entries } = checkLedger(folder, last, contentDirectory);
  if (findings.length > 0) {
    const details = [...findings.map(ledgerCommandWords.describe), ledgerCommandWords.remedy];
    throw new ReleaseRefused(words.ledgerFailed(findings.length), details);
  }
  report.note(ledgerCommandWords.held(changes, entries));
}

async function requireRun(
  script: readonly string[],
  environment: Readonly<Record<string, string>>,
  otherwise: string,
): Promise<void> {
  const { succeeded, output } = await runScript(script, environment, report.say);
  if (!succeeded) throw new ReleaseRefused(otherwise, values.progress ? output.trim().split('\n') : []);
}

function toDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
