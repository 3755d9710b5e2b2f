import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Decrypter } from 'age-encryption';
import { extract, type Extract } from 'tar-stream';
import { BackupError } from './backup-error.ts';
import { toWebStream } from './to-web-stream.ts';

/** What a backup of ours may hold; a forged one must not write anywhere else. */
const knownName = /^(?:manifest\.json|manifest\.seal|database\.sqlite|uploads\/[\w-]{1,100})$/u;

/**
 * Decrypts an archive and unpacks it into a new folder, a piece at a time. Throws `BackupError`: `wrong-identity` where
 * it was made for somebody else, `damaged` for everything that does not come out whole.
 */
export async function extractArchive(file: string, identity: string, folder: string): Promise<void> {
  const plain = await decrypt(file, identity);
  mkdirSync(path.join(folder, 'uploads'), { recursive: true, mode: 0o700 });
  const unpacking = extract();
  const feeding = feed(plain, unpacking);
  // Awaited below; a failure ends the loop too.
  feeding.catch((error: unknown) => unpacking.destroy(error instanceof Error ? error : undefined));
  try {
    for await (const entry of unpacking) {
      if (!knownName.test(entry.header.name) || entry.header.type !== 'file')
        throw new BackupError('damaged');
      await writeEntry(path.join(folder, entry.header.name), entry);
    }
    await feeding;
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('damaged', { cause: error });
  }
}

async function decrypt(file: string, identity: string): Promise<ReadableStream<Uint8Array>> {
  const decrypter = toDecrypter(identity);
  const source = (await open(file, 'r')).createReadStream();
  try {
    return await decrypter.decrypt(toWebStream(source));
  } catch (error) {
    source.destroy();
    const isForOthers = error instanceof Error && error.message.includes('no identity matched');
    throw new BackupError(isForOthers ? 'wrong-identity' : 'damaged', { cause: error });
  }
}

function toDecrypter(identity: string): Decrypter {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch (error) {
    throw new BackupError('wrong-identity', { cause: error });
  }
  return decrypter;
}

async function feed(plain: ReadableStream<Uint8Array>, unpacking: Extract): Promise<void> {
  for await (const piece of plain) {
    if (!unpacking.write(piece)) await once(unpacking, 'drain');
  }
  unpacking.end(null);
}

async function writeEntry(place: string, pieces: AsyncIterable<unknown>): Promise<void> {
  const file = await open(place, 'wx', 0o600);
  try {
    for await (const piece of pieces) {
      if (!(piece instanceof Uint8Array)) throw new BackupError('damaged');
      await file.appendFile(piece);
    }
  } finally {
    await file.close();
  }
}
