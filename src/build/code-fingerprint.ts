import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** Everything that can change a page besides its view: the code, the packages, and what the environment says. */
const codeFiles = ['src/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const frameVariables = ['SITE_URL', 'BASE_PATH'];

/**
 * Fingerprint of the code and of `frame` (what every page shows around its view). Two builds with the same one give the
 * same page for the same view.
 */
export function fingerprintCode(frame: unknown): string {
  const hash = createHash('sha1').update(JSON.stringify(frame));
  for (const name of frameVariables) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  return hash.update(fingerprintFiles(codeFiles, backEnd)).digest('hex');
}

/** Fingerprint of the files that some patterns name, below the project's folder; tests and what `without` fits left out. */
export function fingerprintFiles(patterns: readonly string[], without?: RegExp): string {
  const hash = createHash('sha1');
  for (const file of globSync([...patterns], { exclude: isNotCode }).sort()) {
    if (/\.[a-z]+$/u.test(file) && without?.test(file) !== true) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isNotCode(file: string): boolean {
  return /\.(?:test|fixture)\.ts$/u.test(file);
}

/** The back end changes no page of the archive. */
const backEnd = /^src\/(?:server|desk|kinship)\//u;
