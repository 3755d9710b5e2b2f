import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile, syncFolder } from './replace-file.ts';

/** Folder below the content folder that stands while several files are switched as one, and after a run that was killed. */
export const switchFolder = '.switch';

/** One file of a switch that has begun. */
export interface JournalEntry {
  /** Below the content folder, with slashes. */
  file: string;
  /** Name of the copy of the old file in the folder of the switch; undefined where there was none. */
  oldCopy: string | undefined;
  /** SHA-256 of the new bytes; undefined where the file goes away. */
  newHash: string | undefined;
}

const firstLine = 'mingji-switch 1';
const absent = '-';

function journalOf(directory: string): string {
  return path.join(directory, switchFolder, 'journal');
}

/** From the moment this is done, readers see the old files. */
export async function writeJournal(directory: string, entries: readonly JournalEntry[]): Promise<void> {
  const lines = entries.map(
    ({ file, oldCopy, newHash }) => `${oldCopy ?? absent} ${newHash ?? absent} ${file}`,
  );
  await replaceFile(journalOf(directory), `${[firstLine, ...lines, ''].join('\n')}`);
}

/**
 * What a switch that is under way, or was cut short, has to do with; undefined where none stands. Throws where the journal
 * can't be read: nobody can tell then which files are old.
 */
export function readJournal(directory: string): JournalEntry[] | undefined {
  const text = readIfThere(journalOf(directory));
  if (text === undefined) return undefined;
  const [first, ...lines] = text.split('\n');
  if (first !== firstLine || lines.at(-1) !== '') throw new Error(`${journalOf(directory)}: not a journal`);
  return lines.slice(0, -1).map((line) => {
    const [oldCopy, newHash, ...file] = line.split(' ');
    return { file: file.join(' '), oldCopy: unlessAbsent(oldCopy), newHash: unlessAbsent(newHash) };
  });
}

/** A text that differs when another switch is under way, or none: what was read meanwhile may belong to two states. */
export function switchMark(directory: string): string {
  return readIfThere(journalOf(directory)) ?? '';
}

/** From the moment this is done, readers see the new files. */
export async function removeJournal(directory: string): Promise<void> {
  await rm(journalOf(directory), { force: true });
  await syncFolder(path.join(directory, switchFolder));
}

function unlessAbsent(word: string | undefined): string | undefined {
  return word === absent ? undefined : word;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
