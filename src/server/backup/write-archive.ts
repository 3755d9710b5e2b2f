import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, type FileHandle } from 'node:fs/promises';
import { Encrypter } from 'age-encryption';
import { pack, type Pack } from 'tar-stream';
import { BackupError } from './backup-error.ts';
import { toWebStream } from './to-web-stream.ts';

/** Something that goes into the archive: text, or a file that is read while it is packed. */
export type ArchiveEntry = { name: string; text: string } | { name: string; file: string };

/**
 * Packs entries as tar, encrypts that with age for the recipients, and writes it to a new file, a piece at a time; on the
 * disk when it returns. Gives the SHA-256 of the file, hexadecimal. `age -d -i identity file | tar x` opens it too.
 */
export async function writeArchive(
  target: string,
  entries: Iterable<ArchiveEntry>,
  recipients: readonly string[],
): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  const archive = pack();
  const packing = packAll(archive, entries);
  // Awaited below; until then a failure must not count as unheard.
  packing.catch((error: unknown) => archive.destroy(error instanceof Error ? error : undefined));
  const hash = createHash('sha256');
  const file = await open(target, 'wx', 0o600);
  try {
    const plain = toWebStream(archive);
    for await (const piece of await encrypter.encrypt(plain)) {
      hash.update(piece);
      await writeWhole(file, piece);
    }
    await packing;
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new BackupError('wrong-recipient', { cause: error });
  }
}

async function packAll(archive: Pack, entries: Iterable<ArchiveEntry>): Promise<void> {
  for (const entry of entries) {
    if ('text' in entry) await packText(archive, entry.name, entry.text);
    else await packFile(archive, entry.name, entry.file);
  }
  archive.finalize();
}

function packText(archive: Pack, name: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, text, (error) => (error ? reject(error) : resolve()));
  });
}

/** The open file stays the same, even where another is renamed over it or it is removed meanwhile. */
async function packFile(archive: Pack, name: string, place: string): Promise<void> {
  const file = await open(place, 'r');
  try {
    const { size } = await file.stat();
    const done = Promise.withResolvers<void>();
    const sink = archive.entry({ name, size, mode: 0o600 }, (error) =>
      error ? done.reject(error) : done.resolve(),
    );
    if (size > 0) {
      for await (const piece of file.createReadStream({ autoClose: false, end: size - 1 })) {
        if (!sink.write(piece)) await once(sink, 'drain');
      }
    }
    sink.end(null);
    await done.promise;
  } finally {
    await file.close();
  }
}

async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length;)
    written += (await file.write(piece, written, piece.length - written)).bytesWritten;
}
