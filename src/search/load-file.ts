/**
 * How the finder gets a file of the index: from the site in the browser, from a folder in commands and tests. Gives the
 * bytes of a file below the index's folder, such as `start.bin`; undefined where there is none. With `afresh`, what a cache
 * holds is passed over.
 */
export type LoadFile = (path: string, options?: { afresh: boolean }) => Promise<Uint8Array | undefined>;
