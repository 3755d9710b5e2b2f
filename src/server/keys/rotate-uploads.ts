import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { eq } from '../store/sql.ts';
import type { FieldCipher } from '../context.ts';
import { removeUploads, uploadsFolder } from '../retention/uploads-folder.ts';
import { attachments } from '../schema/lead-tables.ts';
import type { Database } from '../store/database.ts';
import { CipherError } from './cipher-error.ts';
import { findKeyOfFile, replaceWhole } from './locked-files.ts';

interface Needs {
  database: Database;
  cipher: FieldCipher;
  dataDir: string;
  /** Key that every upload shall be locked with. */
  keyId: string;
}

type Upload = Pick<typeof attachments.$inferSelect, 'id' | 'fileName'>;

/** Uploads that are locked with another key than the one given; a missing file is none of them. */
export async function listOldUploads({ database, dataDir, keyId }: Omit<Needs, 'cipher'>): Promise<Upload[]> {
  const uploads = await database.read
    .select({ id: attachments.id, fileName: attachments.fileName })
    .from(attachments);
  return uploads.filter(({ fileName }) => {
    const found = findKeyOfFile(path.join(uploadsFolder(dataDir), path.basename(fileName)));
    return found.kind === 'there' && found.keyId !== keyId;
  });
}

/** Locks every upload with the key given, each replaced whole. May be stopped at any moment and called again. */
export async function rotateUploads(needs: Needs): Promise<{ renewed: number; unreadable: number }> {
  const counts = { renewed: 0, unreadable: 0 };
  for (const upload of await listOldUploads(needs)) {
    if (await renewUpload(needs, upload)) counts.renewed += 1;
    else counts.unreadable += 1;
  }
  return counts;
}

async function renewUpload({ database, cipher, dataDir }: Needs, { id, fileName }: Upload): Promise<boolean> {
  const file = path.join(uploadsFolder(dataDir), path.basename(fileName));
  const place = `attachment:${id}:bytes`;
  try {
    replaceWhole(file, cipher.encryptBytes(cipher.decryptBytes(readFileSync(file), place), place));
  } catch (error) {
    if (error instanceof CipherError) return false;
    // Erased in the meantime.
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return true;
    throw error;
  }
  // Erased between reading and replacing: what was just put back has to go again.
  const rows = await database.read.$count(attachments, eq(attachments.id, id));
  if (rows === 0) removeUploads(dataDir, [path.basename(fileName)]);
  return true;
}
