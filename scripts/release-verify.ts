/**
 * `npm run release:verify -- [DIR] [--key FINGERPRINT]`: compares every file of all releases, of one, or of a site as it is
 * served, with the signed lists. `-- [DIR] --file saved.html [--record ID]` proves a page that somebody kept.
 *
 * Environment: RELEASES_DIR, RELEASE_KEY_FILE. Exit code 1: something is not what was signed.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { releasesFolder } from '../src/archive/list-releases.ts';
import { releaseCommandWords as words } from '../src/i18n/release-commands.ts';
import { hasPages, provePage } from '../src/releases/prove-page.ts';
import { readKey, signingKeyFile } from '../src/releases/signing-key.ts';
import { readSeals, verifyFolder } from '../src/releases/verify-folder.ts';

/** More lines than anybody reads are counted only. */
const shown = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, file: { type: 'string' }, record: { type: 'string' } },
});
if (positionals.length > 1) stop(words.verifyUsage);

const folder = path.resolve(positionals[0] ?? releasesFolder(process.env));
const expectedKey = readFingerprint() ?? readKey(signingKeyFile(process.env))?.fingerprint;
if (values.file !== undefined) prove(values.file);
else if (values.record === undefined) verify();
else stop(words.verifyUsage);

function verify(): void {
  const verified = verifyFolder(folder, expectedKey);
  if (verified === undefined) stop(words.nothingToVerify(folder));
  const { findings, seals, files } = verified;
  if (findings.length === 0) {
    const keys = new Set(seals.flatMap(({ manifest }) => manifest?.key ?? []));
    console.log(
      words.held(
        seals.map(({ release }) => release),
        files,
      ),
    );
    for (const key of keys) console.log(words.keyOf(key));
    if (expectedKey === undefined) console.log(words.keyUnknown);
    return;
  }
  console.log(words.broken(findings.length));
  for (const finding of findings.slice(0, shown)) console.log(`  ${words.describe(finding)}`);
  if (findings.length > shown) console.log(`  ${words.more(findings.length - shown)}`);
  process.exitCode = 1;
}

function prove(file: string): void {
  if (!existsSync(file)) stop(words.noFile(file));
  const seals = readSeals(folder, expectedKey);
  if (seals.length === 0) stop(words.nothingToVerify(folder));
  const broken = seals.flatMap(({ findings }) => findings);
  if (broken.length > 0) {
    console.log(words.sealBroken);
    for (const finding of broken) console.log(`  ${words.describe(finding)}`);
  }
  const { record } = values;
  const proven = provePage(seals, hash('sha256', readFileSync(file)), record);
  for (const { page, release, made } of proven) console.log(words.proven(page, release, made));
  if (proven.length > 0) {
    for (const key of new Set(seals.flatMap(({ manifest }) => manifest?.key ?? [])))
      console.log(words.keyOf(key));
    if (expectedKey === undefined) console.log(words.keyUnknown);
    return;
  }
  const isKnown = record === undefined || hasPages(seals, record);
  console.log(isKnown ? words.unproven(file) : words.noPages(record));
  process.exitCode = 1;
}

function readFingerprint(): string | undefined {
  if (values.key === undefined) return undefined;
  const key = values.key.replace(/[\s:]/gu, '').toLowerCase();
  return /^[0-9a-f]{64}$/u.test(key) ? key : stop(words.notFingerprint(values.key));
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
