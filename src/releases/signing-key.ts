import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface SigningKey {
  privateKey: KeyObject;
  /** SPKI in PEM, for everybody. */
  publicPem: string;
  /** SHA-256 of the public key in DER, hex. */
  fingerprint: string;
}

export type OpenedKey =
  | { kind: 'key'; key: SigningKey; file: string; isNew: boolean }
  | { kind: 'unreadable'; file: string }
  /** The key would lie where it is published, or copied along. */
  | { kind: 'misplaced'; file: string; folder: string };

/** Where the key lies, unless `RELEASE_KEY_FILE` names another file. */
export function signingKeyFile(environment: Readonly<Record<string, string | undefined>>): string {
  const config = environment['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
  return path.resolve(environment['RELEASE_KEY_FILE'] ?? path.join(config, 'mingji/release-key.pem'));
}

/** Opens the key that signs releases, or makes it. `publicFolders` are those that it must not lie in. */
export function openSigningKey(file: string, publicFolders: readonly string[]): OpenedKey {
  const folder = publicFolders.find((one) => isInside(one, file));
  if (folder !== undefined) return { kind: 'misplaced', file, folder };
  const isNew = !existsSync(file);
  if (isNew) makeKey(file);
  const key = readKey(file);
  return key === undefined ? { kind: 'unreadable', file } : { kind: 'key', key, file, isNew };
}

/** The key of a file; undefined where there is none that signs. */
export function readKey(file: string): SigningKey | undefined {
  try {
    const privateKey = createPrivateKey(readFileSync(file));
    if (privateKey.asymmetricKeyType !== 'ed25519') return undefined;
    const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
    return { privateKey, publicPem, fingerprint: fingerprintOf(publicPem) ?? '' };
  } catch {
    return undefined;
  }
}

/** SHA-256 of a public key; undefined where the text is none of Ed25519. */
export function fingerprintOf(publicPem: string): string | undefined {
  try {
    const key = createPublicKey(publicPem);
    if (key.asymmetricKeyType !== 'ed25519') return undefined;
    return createHash('sha256')
      .update(key.export({ type: 'spki', format: 'der' }))
      .digest('hex');
  } catch {
    return undefined;
  }
}

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  chmodSync(file, 0o400);
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !(relative.startsWith('..') || path.isAbsolute(relative));
}
