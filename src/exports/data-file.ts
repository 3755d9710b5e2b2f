import type { DataLicence } from '../domain/data-licence.ts';

/** A file that goes out. */
export interface DataFile {
  /** With `/` between folders. */
  path: string;
  bytes: Uint8Array;
}

/** What a set of files says of itself. */
export interface DataAbout {
  /** Of the archive. */
  name: string;
  /** Where its pages stand. */
  homepage: string;
  /** What the content was. */
  version: string;
  /** As written; empty where nobody has said. */
  dataUntil: string;
  isInvented: boolean;
  licence: DataLicence | undefined;
}

export function toTextFile(path: string, text: string): DataFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
