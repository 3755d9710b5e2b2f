import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MasterNames } from '../domain/rules/checked-content.ts';
import { parseManifest } from '../domain/media/master-manifest.ts';

/** Below the content folder; as `media/masters` has it. */
const manifestFile = 'media/manifest-sha256.txt';

/** What the check asks of the masters: their names, without a look into any but captions. */
export function readMasterNames(content: string, directory = path.join(content, 'media/files')): MasterNames {
  const manifest = path.join(content, manifestFile);
  const listed = existsSync(manifest) ? parseManifest(readFileSync(manifest, 'utf8')).keys() : [];
  const names = listNames(directory);
  const captions = names.filter((name) => /\.(?:vtt|srt)$/iu.test(name));
  return {
    present: new Set(names),
    listed: new Set(listed),
    captions: new Map(captions.map((name) => [name, readFileSync(path.join(directory, name), 'utf8')])),
  };
}

function listNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
}
