import type { LoadFile } from './load-file.ts';

/** The files of an index in memory, and what was asked of them. */
export interface MemoryFolder {
  files: Map<string, Uint8Array>;
  /** Paths as they were asked for, `!` in front where past the caches. */
  asked: string[];
  write(path: string, bytes: Uint8Array): void;
  load: LoadFile;
}

export function memoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  return {
    files,
    asked,
    write(path, bytes) {
      files.set(path, bytes);
    },
    load(path, options) {
      asked.push(`${options?.afresh === true ? '!' : ''}${path}`);
      return Promise.resolve(files.get(path));
    },
  };
}
