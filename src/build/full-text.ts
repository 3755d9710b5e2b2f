import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { basePath } from '../site.ts';

/** Folder of the full-text index below the output. */
export const fullTextFolder = 'pagefind';

/** Fingerprint of the pages the index is made from: the same one means the last index still serves. */
export function fingerprintProse(pages: Iterable<[file: string, fingerprint: string]>, code: string): string {
  const hash = createHash('sha1').update(code);
  for (const [file, fingerprint] of pages) hash.update(`${file} ${fingerprint}\n`);
  return hash.digest('hex');
}

/**
 * Writes Pagefind's index over the pages that carry prose. Names have a finder of their own: Pagefind downloads some
 * bytes per record with every first query, and finds two Chinese names of three.
 */
export async function writeFullText(outDir: string, files: readonly string[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' });
  if (index === undefined) throw new Error(`pagefind: ${errors.join('; ')}`);
  for (const file of files) {
    const content = readFileSync(path.join(outDir, file), 'utf8');
    await index.addHTMLFile({ url: `${basePath}${file}`, content });
  }
  const written = await index.writeFiles({ outputPath: path.join(outDir, fullTextFolder) });
  await close();
  if (written.errors.length > 0) throw new Error(`pagefind: ${written.errors.join('; ')}`);
}

/** Takes the index of the last output over; false where there is none. */
export function reuseFullText(from: string, to: string): boolean {
  const source = path.join(from, fullTextFolder);
  if (!existsSync(source)) return false;
  cpSync(source, path.join(to, fullTextFolder), { recursive: true });
  return true;
}
