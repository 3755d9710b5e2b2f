import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadFile } from '../search/load-file.ts';

/** What was asked of an index, as a browser with an empty cache would have loaded it. */
export interface CountedLoads {
  load: LoadFile;
  bytes: number;
  requests: number;
}

/** Loads the files of an index from a folder, and counts them. */
export function loadFromFolder(directory: string): CountedLoads {
  const counted: CountedLoads = {
    bytes: 0,
    requests: 0,
    load(file) {
      const source = path.join(directory, file);
      counted.requests += 1;
      if (!existsSync(source)) return Promise.resolve(undefined);
      const bytes = readFileSync(source);
      counted.bytes += bytes.length;
      return Promise.resolve(bytes);
    },
  };
  return counted;
}
