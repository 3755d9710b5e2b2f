import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Writes a contender's page: nothing but its code, bundled as a site would ship it. */
export async function bundleClient(entry: string, folder: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: path.join(folder, 'client.js'),
    bundle: true,
    // Only browsers without DecompressionStream load it.
    external: ['fflate'],
    minify: true,
    format: 'esm',
    target: 'es2024',
    logLevel: 'error',
  });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>虚构</title>');
}
