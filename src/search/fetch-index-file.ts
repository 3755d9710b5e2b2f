import type { LoadFile } from './load-file.ts';

/** Loads files of the index that lies at an address of the site, such as `/names/`. */
export function fetchIndexFile(indexAddress: string): LoadFile {
  return async (path, options) => {
    const cache = options?.afresh === true ? 'reload' : 'default';
    const response = await fetch(`${indexAddress}${path}`, { cache });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${indexAddress}${path}: the server answers ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
