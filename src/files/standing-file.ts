import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readJournal, switchFolder } from './switch-journal.ts';

/**
 * Reads a file of a content folder as it stands: while several files are switched as one, and after such a switch was cut
 * short, that is the old file. Undefined where there is none. `file` is below the folder, with slashes.
 */
export function readStandingFile(directory: string, file: string): Buffer | undefined {
  // An old copy goes away when the switch ends, and the file has its bytes or newer ones then: so it is looked for anew.
  for (let attempt = 0; ; attempt++) {
    const entry = readJournal(directory)?.find((one) => one.file === file);
    if (entry === undefined) return readIfThere(path.join(directory, file));
    if (entry.oldCopy === undefined) return undefined;
    const bytes = readIfThere(path.join(directory, switchFolder, entry.oldCopy));
    if (bytes !== undefined || attempt === 3) return bytes;
  }
}

/** As `readStandingFile`, as text with its byte order mark; `not-utf8` where the bytes are none. */
export function readStandingText(
  directory: string,
  file: string,
): { kind: 'text'; text: string } | { kind: 'absent' } | { kind: 'not-utf8' } {
  const bytes = readStandingFile(directory, file);
  if (bytes === undefined) return { kind: 'absent' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'not-utf8' };
  }
}

/** Names of a list of files that a switch under way brings are left out, and those that it takes away are added. */
export function withStandingFiles(
  directory: string,
  files: readonly string[],
  isMeant: (file: string) => boolean,
): string[] {
  const journal = readJournal(directory);
  if (journal === undefined) return [...files];
  const added = new Set(journal.filter(({ oldCopy }) => oldCopy === undefined).map(({ file }) => file));
  const kept = journal.filter(({ oldCopy, file }) => oldCopy !== undefined && isMeant(file));
  const standing = [...files.filter((file) => !added.has(file)), ...kept.map(({ file }) => file)];
  return [...new Set(standing)];
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
