import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CodePointRange } from './code-point-ranges.ts';

/** One file of a font. Large fonts come in slices, each a file of its own. */
export interface FontFile {
  /** The font's name, for reports. */
  font: string;
  path: string;
  /** Stands for the file's content in cache keys, so that a cached build never reads the file itself. */
  fingerprint: string;
  /** What the package says the file draws; absent where only the file itself knows. */
  declaredRanges?: readonly CodePointRange[];
  /** Of a variable font: the place on its axes that outlines are taken from. */
  axes?: Readonly<Record<string, number>>;
}

export interface FontPackage {
  folder: string;
  /** Name and version. */
  label: string;
}

const require = createRequire(import.meta.url);

/** Where a package of fonts is installed; throws when it isn't. */
export function requireFontPackage(name: string): FontPackage {
  const manifestPath = require.resolve(`${name}/package.json`);
  const manifest: unknown = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  if (!hasVersion || typeof manifest.version !== 'string') {
    throw new Error(`${manifestPath}: no version. Install ${name} again with npm ci.`);
  }
  return { folder: dirname(manifestPath), label: `${name}@${manifest.version}` };
}

export function toPackagedFile(
  fontPackage: FontPackage,
  file: string,
): Pick<FontFile, 'path' | 'fingerprint'> {
  return { path: join(fontPackage.folder, file), fingerprint: `${fontPackage.label}/${file}` };
}
