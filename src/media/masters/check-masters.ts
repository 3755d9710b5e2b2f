import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listUnreadLines } from '../../domain/media/master-manifest.ts';
import type { Masters } from './masters.ts';

/** A file that a row of the table names. */
export interface NamedMaster {
  file: string;
  id: string;
  /** As Excel numbers it. */
  row: number;
}

export interface MastersFound {
  /** Files that are there with the bytes that the manifest has for them. */
  sound: number;
  missing: (NamedMaster & { isListed: boolean })[];
  changed: (NamedMaster & { found: string })[];
  /** Named by a row and there, without a checksum. */
  unlisted: (NamedMaster & { sha256: string })[];
  outside: NamedMaster[];
  /** In the folder and named by no row; with the id under which the same bytes are kept, if any. */
  rowless: { file: string; id: string | undefined }[];
  /** In the manifest alone. */
  forgotten: string[];
  /** Lines of the manifest that are no checksums. */
  unreadLines: number[];
  /** Hash of every file that is there. */
  hashes: Map<string, string>;
}

/** Compares every master with the manifest and the table. `progress` is called after each file that was read. */
export async function checkMasters(
  masters: Masters,
  named: readonly NamedMaster[],
  progress: (done: number, total: number) => void = () => undefined,
): Promise<MastersFound> {
  const found: MastersFound = {
    ...{ sound: 0, missing: [], changed: [], unlisted: [], outside: [], rowless: [], forgotten: [] },
    unreadLines: existsSync(masters.manifest) ? listUnreadLines(readFileSync(masters.manifest, 'utf8')) : [],
    hashes: new Map(),
  };
  const names = new Set(named.map(({ file }) => file));
  const strays = listFiles(masters.directory).filter((file) => !names.has(file));
  const total = named.length + strays.length;
  let done = 0;
  for (const one of named) {
    await checkNamed(masters, one, found);
    progress(++done, total);
  }
  const ids = new Map(named.map(({ file, id }) => [found.hashes.get(file), id]));
  for (const file of strays) {
    const sha256 = await masters.hashOf(path.join(masters.directory, file));
    found.rowless.push({ file, id: ids.get(sha256) });
    progress(++done, total);
  }
  found.forgotten = [...masters.listed.keys()].filter((file) => !names.has(file) && !strays.includes(file));
  return found;
}

async function checkNamed(masters: Masters, one: NamedMaster, found: MastersFound): Promise<void> {
  const master = await masters.find(one.file);
  switch (master.kind) {
    case 'missing':
      found.missing.push({ ...one, isListed: master.sha256 !== undefined });
      return;
    case 'changed':
      found.changed.push({ ...one, found: master.found });
      found.hashes.set(one.file, master.found);
      return;
    case 'outside':
      found.outside.push(one);
      return;
    case 'present':
      found.hashes.set(one.file, master.sha256);
      if (master.isListed) found.sound += 1;
      else found.unlisted.push({ ...one, sha256: master.sha256 });
  }
}

/** Names below the folder, hidden ones left out; folders within it may hold masters too. */
function listFiles(directory: string, below = ''): string[] {
  const folder = path.join(directory, below);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^(?:\.|thumbs\.db$|desktop\.ini$)/iu.test(name))
    .flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(directory, name);
      return entry.isFile() ? [name] : [];
    })
    .sort();
}
