import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HashMemory } from './hash-memory.ts';
import { parseManifest } from '../../domain/media/master-manifest.ts';

/** A master as it stands against the manifest. Hashes are SHA-256, in hexadecimal. */
export type Master =
  /** `isListed` is false where the manifest does not name the file yet. */
  | { kind: 'present'; path: string; sha256: string; isListed: boolean }
  /** Not there; the hash that the manifest has for it, if any, under which versions may still lie in the cache. */
  | { kind: 'missing'; sha256: string | undefined }
  /** Other bytes than the manifest says: damaged, or replaced. */
  | { kind: 'changed'; path: string; sha256: string; found: string }
  /** A name that leads out of the folders. */
  | { kind: 'outside' };

export interface MasterPlaces {
  content: string;
  /** Folder of the masters; absent for `media/files` of the content folder. */
  directory?: string | undefined;
  /** Where hashes of unchanged files are remembered; absent to read every file whole. */
  cacheDir?: string | undefined;
}

/** Checksums of the masters, below the content folder: a line a file, as `sha256sum -c` and BagIt (RFC 8493) read them. */
export const manifestFile = 'media/manifest-sha256.txt';

/** The files that pictures, films and recordings are made from. They may lie outside the repository. */
export class Masters {
  readonly directory: string;
  /** Path of the manifest. */
  readonly manifest: string;
  readonly #content: string;
  readonly #listed: ReadonlyMap<string, string>;
  readonly #memory: HashMemory;

  constructor({ content, directory, cacheDir }: MasterPlaces) {
    this.#content = path.resolve(content);
    this.directory = path.resolve(directory || path.join(content, 'media/files'));
    this.manifest = path.join(this.#content, manifestFile);
    this.#listed = existsSync(this.manifest) ? parseManifest(readFileSync(this.manifest, 'utf8')) : new Map();
    this.#memory = new HashMemory(
      cacheDir === undefined ? undefined : path.join(cacheDir, 'masters/hashes.json'),
    );
  }

  /** Checksums that the manifest had when it was read, by file name. */
  get listed(): ReadonlyMap<string, string> {
    return this.#listed;
  }

  /** `file` as `media.csv` has it: a name below the folder of masters, or a path below `content/`. */
  async find(file: string): Promise<Master> {
    const listed = this.#listed.get(file);
    const place = this.place(file);
    if (place.kind === 'outside') return { kind: 'outside' };
    if (place.kind === 'missing') return { kind: 'missing', sha256: listed };
    const sha256 = await this.hashOf(place.path);
    if (listed !== undefined && listed !== sha256)
      return { kind: 'changed', path: place.path, sha256: listed, found: sha256 };
    return { kind: 'present', path: place.path, sha256, isListed: listed !== undefined };
  }

  /** Where a file lies, without reading it. */
  place(file: string): { kind: 'there'; path: string } | { kind: 'missing' } | { kind: 'outside' } {
    const inside = [this.directory, this.#content].flatMap((root) => {
      const full = path.resolve(root, file);
      return full.startsWith(root + path.sep) ? [full] : [];
    });
    if (inside.length === 0) return { kind: 'outside' };
    const found = inside.find((full) => existsSync(full));
    return found === undefined ? { kind: 'missing' } : { kind: 'there', path: found };
  }

  /** Of any file; remembered where there is a cache. */
  hashOf(file: string): Promise<string> {
    return this.#memory.hashOf(file);
  }

  /** Keeps what was learnt of hashes; worth calling once, at the end. */
  save(): Promise<void> {
    return this.#memory.save();
  }
}
