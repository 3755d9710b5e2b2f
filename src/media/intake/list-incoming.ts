import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';

/** Why something that was given is no file to look at. */
export type PassedOver =
  /** Not there, or under a name that can't be read. */
  | 'missing'
  /** Leads elsewhere: what lies there was not given. */
  | 'link'
  /** A pipe, a socket, a device. */
  | 'special'
  | 'empty-folder'
  /** The folder of masters itself, or one within it. */
  | 'masters';

export type Incoming =
  | {
      kind: 'file';
      path: string;
      /** Below what was given, the given folder's own name included: `张家来件/001.jpg`. As it was found, not made safe. */
      name: string;
      bytes: number;
    }
  | { kind: 'passed-over'; name: string; reason: PassedOver };

/** What systems and telephones leave in folders of pictures, hidden names among them: nothing that anybody gave. */
const left = /^(?:\.[^.].*|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|@eadir|.*\.aae)$/iu;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Every file below the paths given, folders in the order of their names. Links are never followed, and nothing below
 * `masters` is listed.
 */
export function listIncoming(given: readonly string[], masters: string): Incoming[] {
  const seen = new Set<string>();
  return given
    .flatMap((one) => listBelow(path.resolve(one), path.basename(path.resolve(one)), masters))
    .filter((found) => found.kind !== 'file' || isFirst(found.path, seen));
}

function isFirst(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  return true;
}

function listBelow(full: string, name: string, masters: string): Incoming[] {
  const stats = statOf(full);
  if (stats === undefined) return [{ kind: 'passed-over', name, reason: 'missing' }];
  if (stats.isSymbolicLink()) return [{ kind: 'passed-over', name, reason: 'link' }];
  if (stats.isFile()) return [{ kind: 'file', path: full, name, bytes: stats.size }];
  if (!stats.isDirectory()) return [{ kind: 'passed-over', name, reason: 'special' }];
  if (full === masters || full.startsWith(masters + path.sep))
    return [{ kind: 'passed-over', name, reason: 'masters' }];
  const entries = readdirSync(full)
    .filter((entry) => !left.test(entry))
    .sort(byName.compare);
  if (entries.length === 0) return [{ kind: 'passed-over', name, reason: 'empty-folder' }];
  return entries.flatMap((entry) => listBelow(path.join(full, entry), `${name}/${entry}`, masters));
}

function statOf(full: string): Stats | undefined {
  try {
    return lstatSync(full);
  } catch {
    return undefined;
  }
}
