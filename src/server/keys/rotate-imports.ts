import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FieldCipher } from '../context.ts';
import { importsFolder, partPlace } from '../staff/import/import-folder.ts';
import { CipherError } from './cipher-error.ts';
import { findKeyOfFile, replaceWhole } from './locked-files.ts';

interface Needs {
  cipher: FieldCipher;
  dataDir: string;
  /** Key that every file shall be locked with. */
  keyId: string;
}

/** Files of imports that are locked with another key than the one given. */
export function listOldImports({
  dataDir,
  keyId,
}: Omit<Needs, 'cipher'>): { file: string; jobId: string; name: string }[] {
  const folder = importsFolder(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.'))
    .map(({ parentPath, name }) => ({
      file: path.join(parentPath, name),
      jobId: path.basename(parentPath),
      name,
    }))
    .filter(({ file }) => {
      const found = findKeyOfFile(file);
      return found.kind === 'there' && found.keyId !== keyId;
    });
}

/** Locks every file of an import with the key given, each replaced whole. May be stopped and called again. */
export function rotateImports(needs: Needs): { renewed: number; unreadable: number } {
  const counts = { renewed: 0, unreadable: 0 };
  for (const { file, jobId, name } of listOldImports(needs)) {
    if (renew(needs.cipher, file, partPlace(jobId, name))) counts.renewed += 1;
    else counts.unreadable += 1;
  }
  return counts;
}

function renew(cipher: FieldCipher, file: string, place: string): boolean {
  try {
    replaceWhole(file, cipher.encryptBytes(cipher.decryptBytes(readFileSync(file), place), place));
    return true;
  } catch (error) {
    // Erased in the meantime.
    if (!existsSync(file)) return true;
    if (error instanceof CipherError) return false;
    throw error;
  }
}
