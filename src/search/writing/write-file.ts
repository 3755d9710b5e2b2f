/** Where the files of an index go; `path` is below the index's folder. */
export type WriteFile = (path: string, bytes: Uint8Array) => void;
