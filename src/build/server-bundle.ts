import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { fingerprintFiles } from './code-fingerprint.ts';
import { switchOutput } from './output-folder.ts';

/** Where the server lies once it is bundled. */
export const serverBundle = path.resolve('.cache/server');

const serverCode = ['src/**/*.ts', 'scripts/serve-here.ts', 'package-lock.json'];

/** Modules of other languages, which can't be put into a bundle. */
const native = [/^libsql$/u, /^sharp$/u, /^@napi-rs\//u];

/**
 * Bundles the server into a few files: from a thousand small ones Node starts it in two seconds, from these in half of
 * one, and after a crash families wait for it.
 */
export async function bundleServer(): Promise<void> {
  const code = fingerprintFiles(serverCode);
  if (readMark() === code) return;
  const staging = `${serverBundle}-${randomUUID().slice(0, 8)}`;
  const bundle = await rolldown({
    input: { 'serve-here': 'scripts/serve-here.ts', 'match-thread': 'src/server/matching/match-thread.ts' },
    platform: 'node',
    external: native,
  });
  await bundle.write({
    dir: staging,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[hash].mjs',
  });
  await bundle.close();
  writeFileSync(path.join(staging, 'code.txt'), code);
  switchOutput(staging, serverBundle);
}

/** The script that starts the server: the bundle where it is of this code, else the source. */
export function findServerScript(): string {
  const isOfThisCode = readMark() === fingerprintFiles(serverCode);
  return isOfThisCode ? path.join(serverBundle, 'serve-here.mjs') : path.resolve('scripts/serve-here.ts');
}

function readMark(): string | undefined {
  const mark = path.join(serverBundle, 'code.txt');
  return existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
}
