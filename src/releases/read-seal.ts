import { createPublicKey, hash, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseManifest } from '../domain/media/master-manifest.ts';
import { releaseFiles } from '../domain/releases/release-files.ts';
import type { ReleaseFinding } from '../domain/releases/release-finding.ts';
import { parseReleaseManifest, type ReleaseManifest } from '../domain/releases/release-manifest.ts';
import { fingerprintOf } from './signing-key.ts';

/** The four files that prove a release, read and compared with each other. */
export interface Seal {
  release: string;
  manifest: ReleaseManifest | undefined;
  /** SHA-256 of the manifest's bytes. */
  manifestHash: string;
  /** Checksums by path, empty where the list is not the manifest's. */
  sums: ReadonlyMap<string, string>;
  findings: ReleaseFinding[];
}

/**
 * Reads the seal in a folder. `expectedKey` is the fingerprint that the office made known; without it, the signature proves
 * only that list and manifest come from the holder of the key beside them.
 */
export function readSeal(folder: string, release: string, expectedKey?: string): Seal {
  const [text, list, signature, publicKey] = [
    releaseFiles.manifest,
    releaseFiles.sums,
    releaseFiles.signature,
    releaseFiles.publicKey,
  ].map((name) => readIfThere(path.join(folder, name)));
  const manifest = text === undefined ? undefined : parseReleaseManifest(text.toString('utf8'));
  const absent: ReleaseFinding[] = Object.entries({
    [releaseFiles.manifest]: manifest,
    [releaseFiles.sums]: list,
    [releaseFiles.signature]: signature,
    [releaseFiles.publicKey]: publicKey,
  }).flatMap(([file, found]) =>
    found === undefined ? [{ kind: 'unreadable' as const, release, file }] : [],
  );
  const manifestHash = text === undefined ? '' : hash('sha256', text);
  if (text === undefined || list === undefined || signature === undefined || manifest === undefined)
    return { release, manifest, manifestHash, sums: new Map(), findings: absent };
  const isListed = hash('sha256', list) === manifest.sums;
  const findings = [
    ...absent,
    ...(manifest.release === release ? [] : [{ kind: 'name' as const, release, found: manifest.release }]),
    ...(isListed ? [] : [{ kind: 'sums' as const, release }]),
    ...checkSignature({ release, manifest, text, signature, publicKey, expectedKey }),
  ];
  return {
    release,
    manifest,
    manifestHash,
    sums: isListed ? parseManifest(list.toString('utf8')) : new Map(),
    findings,
  };
}

function checkSignature(given: {
  release: string;
  manifest: ReleaseManifest;
  text: Buffer;
  signature: Buffer;
  publicKey: Buffer | undefined;
  expectedKey: string | undefined;
}): ReleaseFinding[] {
  const { release, manifest, text, signature, publicKey, expectedKey } = given;
  if (publicKey === undefined) return [];
  const pem = publicKey.toString('utf8');
  const found = fingerprintOf(pem);
  if (found === undefined) return [{ kind: 'unreadable', release, file: releaseFiles.publicKey }];
  if (found !== manifest.key || !verify(null, text, createPublicKey(pem), signature))
    return [{ kind: 'signature', release }];
  return expectedKey === undefined || expectedKey === found
    ? []
    : [{ kind: 'key', release, found, expected: expectedKey }];
}

function readIfThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
