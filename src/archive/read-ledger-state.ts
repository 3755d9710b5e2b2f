import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LedgerState } from '../domain/ledger/ledger-state.ts';
import { parseManifest } from '../domain/media/master-manifest.ts';
import { readSheets } from './read-tables.ts';

/** Folders whose files are shown as they are: prose, plans, drawings of rare characters. */
const toldFolders = ['stories', 'facilities', 'pages', 'glyphs'];

/** Below the content folder; as `media/masters` has it. */
const manifestFile = 'media/manifest-sha256.txt';
const mastersFolder = 'media/files';

/** Reads what the ledger answers for in a content folder. Office's lock files and hidden ones are nobody's. */
export function readLedgerState(directory: string): LedgerState {
  const files = toldFolders
    .flatMap((folder) => listFiles(path.join(directory, folder)).map((name) => `${folder}/${name}`))
    .map((file) => [file, sha256(path.join(directory, file))] as const);
  return { sheets: readSheets(directory), files: new Map(files), masters: readMasters(directory) };
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/u.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function readMasters(directory: string): Map<string, string> {
  const manifest = path.join(directory, manifestFile);
  if (!existsSync(manifest)) return new Map();
  const listed = parseManifest(readFileSync(manifest, 'utf8'));
  return new Map([...listed].map(([name, hash]) => [`${mastersFolder}/${name}`, hash]));
}
